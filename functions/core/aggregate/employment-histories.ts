import { daysBetween, type PlainDate } from '../calendar.ts';
import type { Cohort } from '../cohort.ts';
import type { ExitReason } from '../employment.ts';
import type { Match } from '../match.ts';
import type { Participant } from '../participant.ts';

/** Somebody employed when the cohort opened. All times are in days from the opening. */
export type EmploymentHistory = {
  id: string;
  /** Mentors are not compared with anybody: nobody knows who would have been asked to be one. */
  role: 'mentee' | 'comparison';
  /** To the last day of employment, or to the day that the figures stand for. */
  time: number;
  outcome: 'left' | 'taken-out' | 'employed';
  promotedAt: number | undefined;
  /** Start of the first match; undefined for who was never matched. */
  enrolledAt: number | undefined;
  /** Employed for so long at the opening; undefined where the day of hire is not known. */
  tenure: number | undefined;
  attributes: Readonly<Record<string, string>>;
};

/**
 * Which exits are the event (indicators.md B10 b, stated in the report): the employee's own decision, and what may have been it because
 * nobody recorded the reason. The organization's decision, retirement, death and divestiture end the watch.
 */
const OUTCOME = {
  voluntary: 'left',
  other: 'left',
  involuntary: 'taken-out',
  retirement: 'taken-out',
  death: 'taken-out',
  divestiture: 'taken-out',
} as const satisfies Record<ExitReason, EmploymentHistory['outcome']>;

const firstMatches = (matches: readonly Match[], asOf: PlainDate): Map<string, PlainDate> => {
  const first = new Map<string, PlainDate>();
  for (const { mentees, matchedOn } of matches) {
    if (matchedOn > asOf) continue;
    for (const mentee of mentees) {
      const before = first.get(mentee);
      if (before === undefined || matchedOn < before) first.set(mentee, matchedOn);
    }
  }
  return first;
};

/** Mentees and the comparison group, as many as were employed when the cohort opened. An exit or promotion after `asOf` has not happened. */
export const employmentHistories = (
  { participants, matches }: { participants: readonly Participant[]; matches: readonly Match[] },
  { startsOn }: Pick<Cohort, 'startsOn'>,
  asOf: PlainDate,
): EmploymentHistory[] => {
  const enrolledOn = firstMatches(matches, asOf);
  const dayOf = (date: PlainDate | undefined): number | undefined =>
    date === undefined || date > asOf ? undefined : daysBetween(startsOn, date);
  return participants.flatMap(({ id, role, employment, attributes }) => {
    const { hiredOn, exitedOn, exitReason = 'other', promotedOn } = employment;
    if (role === 'mentor' || (hiredOn !== undefined && hiredOn > startsOn)) return [];
    const exit = dayOf(exitedOn);
    const time = exit ?? daysBetween(startsOn, asOf);
    if (time <= 0) return [];
    return [
      {
        id,
        role,
        time,
        outcome: exit === undefined ? 'employed' : OUTCOME[exitReason],
        promotedAt: dayOf(promotedOn),
        enrolledAt: role === 'mentee' ? dayOf(enrolledOn.get(id)) : undefined,
        tenure: hiredOn === undefined ? undefined : daysBetween(hiredOn, startsOn),
        attributes,
      },
    ];
  });
};
