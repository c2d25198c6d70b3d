import * as z from 'zod';
import type { PlainDate } from '../calendar.ts';
import { ExitReason } from '../employment.ts';
import { MatchEndReason } from '../match.ts';
import { RosterRole } from '../role.ts';
import { oneOf, RowReader } from '../table-row.ts';
import { ATTRIBUTE_PREFIX, type RosterProblem, type RosterRow } from './roster-columns.ts';

/** A row whose cells are right each for itself; what rows say together is checked by `assembleRoster`. */
export type ParsedRow = {
  line: number;
  externalId: string;
  name: string;
  email: string | undefined;
  role: RosterRole;
  language: string | undefined;
  employment: {
    hiredOn: PlainDate | undefined;
    exitedOn: PlainDate | undefined;
    exitReason: ExitReason | undefined;
    promotedOn: PlainDate | undefined;
  };
  attributes: Record<string, string>;
  match:
    | {
        externalId: string;
        matchedOn: PlainDate;
        endedOn: PlainDate | undefined;
        endReason: MatchEndReason | undefined;
      }
    | undefined;
};

const PLAIN_ATTRIBUTES = ['site', 'grade'];

const readMatch = (reader: RowReader, role: RosterRole | undefined): ParsedRow['match'] => {
  const externalId = reader.text('match_id');
  const matchedOn = reader.date('matched_on');
  const endedOn = reader.date('ended_on');
  const endReason = reader.parsed('end_reason', MatchEndReason, oneOf(MatchEndReason.options));
  const hasDates = ['matched_on', 'ended_on', 'end_reason'].some((column) => reader.text(column) !== '');
  if (role === 'comparison' && (externalId !== '' || hasDates)) {
    reader.wrong('match_id', 'A non-participant has no match. Empty the match columns, or change the role.');
  }
  if (externalId === '') {
    if (hasDates && role !== 'comparison')
      reader.wrong('match_id', 'The match has dates but no key. Write its match_id.');
    return undefined;
  }
  if (endedOn === undefined && endReason !== undefined) {
    reader.wrong(
      'ended_on',
      'There is a reason for the end but no day. Write ended_on, or empty end_reason.',
    );
  }
  if (endedOn !== undefined && reader.text('end_reason') === '') {
    reader.wrong('end_reason', `The match has ended. ${oneOf(MatchEndReason.options)}`);
  }
  if (matchedOn === undefined) {
    if (reader.text('matched_on') === '')
      reader.wrong('matched_on', 'Write the day on which the match began.');
    return undefined;
  }
  if (endedOn !== undefined && endedOn < matchedOn)
    reader.wrong('ended_on', 'The match ends before it begins. Check both days.');
  return { externalId, matchedOn, endedOn, endReason };
};

const readEmployment = (reader: RowReader): ParsedRow['employment'] => {
  const hiredOn = reader.date('hired_on');
  const exitedOn = reader.date('exited_on');
  const exitReason = reader.parsed('exit_reason', ExitReason, oneOf(ExitReason.options));
  const promotedOn = reader.date('promoted_on');
  if (hiredOn !== undefined && exitedOn !== undefined && exitedOn < hiredOn) {
    reader.wrong('exited_on', 'The exit lies before the hire. Check both days.');
  }
  if (hiredOn !== undefined && promotedOn !== undefined && promotedOn < hiredOn) {
    reader.wrong('promoted_on', 'The promotion lies before the hire. Check both days.');
  }
  if (exitReason !== undefined && exitedOn === undefined && reader.text('exited_on') === '') {
    reader.wrong(
      'exited_on',
      'There is a reason for the exit but no day. Write exited_on, or empty exit_reason.',
    );
  }
  return { hiredOn, exitedOn, exitReason, promotedOn };
};

const readAttributes = (reader: RowReader): Record<string, string> =>
  Object.fromEntries(
    Object.keys(reader.row.cells)
      .filter((column) => PLAIN_ATTRIBUTES.includes(column) || column.startsWith(ATTRIBUTE_PREFIX))
      .map((column) => [column.replace(ATTRIBUTE_PREFIX, ''), reader.text(column)] as const)
      .filter(([, value]) => value !== ''),
  );

const readEmail = (reader: RowReader, role: RosterRole | undefined): string | undefined => {
  if (role === 'comparison') return undefined;
  if (reader.text('email') === '')
    return reader.wrong('email', 'Write an e-mail address: this person is to be invited.');
  return reader.parsed('email', z.email(), 'Write one address such as ana@example.org.')?.toLowerCase();
};

/** One row of the roster, or every problem of its cells. */
export const readRosterRow = (row: RosterRow): { row: ParsedRow | undefined; problems: RosterProblem[] } => {
  const reader = new RowReader(row);
  const externalId = reader.text('participant_id');
  if (externalId === '') reader.wrong('participant_id', 'Write your own key for this person.');
  const role = reader.parsed('role', RosterRole, oneOf(RosterRole.options));
  if (reader.text('role') === '') reader.wrong('role', oneOf(RosterRole.options));
  const name = reader.text('name');
  if (name === '' && role !== 'comparison')
    reader.wrong('name', 'Write the name that the other side of the match knows.');
  const email = readEmail(reader, role);
  const language = reader.text('language');
  if (language !== '' && !isLanguageTag(language))
    reader.wrong('language', `«${language}» is no language tag. Write one such as en or es.`);
  const match = readMatch(reader, role);
  const employment = readEmployment(reader);
  const attributes = readAttributes(reader);
  const { problems } = reader;
  if (problems.length > 0 || role === undefined) return { row: undefined, problems };
  return {
    row: {
      line: row.line,
      externalId,
      name,
      email,
      role,
      language: language === '' ? undefined : language,
      employment,
      attributes,
      match,
    },
    problems,
  };
};

const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};
