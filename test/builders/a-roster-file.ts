import { stringify } from 'csv-stringify/sync';
import { ROSTER_COLUMNS, type RosterColumnName } from '../../functions/core/roster/roster-columns.ts';

/** One line of a roster file; columns that are not said are empty. */
export type RosterLine = Partial<Record<RosterColumnName, string>>;

/** A roster file with every known column. */
export const aRosterFile = (lines: RosterLine[]): string =>
  stringify(lines, { header: true, columns: ROSTER_COLUMNS.map(({ name }) => name) });

/** The mentor of pair n: key `R-n`, `mentor.n@example.org`. */
export const aMentorLine = (number: number, changed: RosterLine = {}): RosterLine => ({
  participant_id: `R-${number}`,
  name: `Rosa Mentor ${number}`,
  email: `mentor.${number}@example.org`,
  role: 'mentor',
  match_id: `M-${number}`,
  matched_on: '2026-02-01',
  ...changed,
});

/** The mentee of pair n: key `E-n`, `mentee.n@example.org`. */
export const aMenteeLine = (number: number, changed: RosterLine = {}): RosterLine => ({
  participant_id: `E-${number}`,
  name: `Emil Mentee ${number}`,
  email: `mentee.${number}@example.org`,
  role: 'mentee',
  match_id: `M-${number}`,
  matched_on: '2026-02-01',
  ...changed,
});

/** Both sides of a match. */
export const aPair = (number: number, changed: RosterLine = {}): RosterLine[] => [
  aMentorLine(number, changed),
  aMenteeLine(number, changed),
];

/** Matches M-1 to M-count, one mentor and one mentee each. */
export const rosterOfPairs = (count: number): string =>
  aRosterFile(Array.from({ length: count }, (_, index) => aPair(index + 1)).flat());
