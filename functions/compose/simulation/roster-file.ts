import { stringify } from 'csv-stringify/sync';
import { addToDate, type PlainDate } from '../../core/calendar.ts';
import { ROSTER_COLUMNS, type RosterColumnName } from '../../core/roster/roster-columns.ts';
import type { InventedCohort, InventedMatch, InventedPerson } from './invent-people.ts';

type Line = Partial<Record<RosterColumnName, string>>;

const known = (day: PlainDate | undefined, today: PlainDate): string =>
  day !== undefined && day <= today ? day : '';

const personal = (person: InventedPerson, today: PlainDate): Line => ({
  participant_id: person.key,
  name: person.role === 'comparison' ? '' : person.name,
  email: person.role === 'comparison' ? '' : person.email,
  role: person.role,
  hired_on: person.hiredOn,
  exited_on: known(person.exitsOn, today),
  exit_reason: known(person.exitsOn, today) === '' ? '' : person.exitReason,
  promoted_on: known(person.promotedOn, today),
  site: person.site,
  grade: String(person.grade),
});

const ofMatch = (match: InventedMatch, today: PlainDate): Line => ({
  match_id: match.key,
  matched_on: match.matchedOn,
  ended_on: known(match.endsOn, today),
  end_reason: known(match.endsOn, today) === '' ? '' : match.endReason,
});

/** The roster file as the organization would export it on a day: what has happened by then, and nothing of what will. */
export const rosterFile = ({ people, matches }: InventedCohort, today: PlainDate): string => {
  const lines = [
    ...matches.flatMap((match) =>
      [match.mentor, match.mentee].map((person) => ({
        ...personal(person, today),
        ...ofMatch(match, today),
      })),
    ),
    ...people.filter(({ role }) => role === 'comparison').map((person) => personal(person, today)),
  ];
  return stringify(lines, { header: true, columns: ROSTER_COLUMNS.map(({ name }) => name) });
};

const firstOfNextMonth = (day: PlainDate): PlainDate => addToDate(`${day.slice(0, 7)}-01`, 'P1M');

/** The days on which somebody exports the file: when a participant or a match has news, and monthly for what happens to all others. */
export const newsDays = ({ people, matches }: InventedCohort): Set<PlainDate> =>
  new Set(
    [
      ...people.flatMap(({ role, exitsOn, promotedOn }) =>
        [exitsOn, promotedOn].map((day) =>
          day !== undefined && role === 'comparison' ? firstOfNextMonth(day) : day,
        ),
      ),
      ...matches.map(({ endsOn }) => endsOn),
      // Whoever is matched after the first questions went out is asked when the file comes again.
      matches
        .map(({ matchedOn }) => matchedOn)
        .toSorted()
        .at(-1),
    ].filter((day) => day !== undefined),
  );
