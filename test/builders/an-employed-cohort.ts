import type { CohortFacts } from '../../functions/core/aggregate/cohort-facts.ts';
import { addDays } from '../../functions/core/calendar.ts';
import type { ExitReason } from '../../functions/core/employment.ts';
import { aCohort } from './a-cohort.ts';
import { aMatch } from './a-match.ts';
import { aParticipant } from './a-participant.ts';
import { aProgram } from './a-program.ts';
import { matchIdOf, participantIdOf } from './ids.ts';

/** One employee; days count from the opening of the cohort. Without a word: hired two years before, still there, enrolled on day 5. */
export type Employee = {
  leftAt?: number;
  reason?: ExitReason;
  promotedAt?: number;
  enrolledAt?: number;
  hiredAt?: number | null;
  attributes?: Record<string, string>;
};

export const OPENING = '2026-02-01';

/** Facts of a cohort of which employment is known, watched for `watched` days; mentor 1 mentors everybody. */
export const anEmployedCohort = (
  mentees: readonly Employee[],
  comparison: readonly Employee[],
  { watched = 500, minimumGroup = 5 }: { watched?: number; minimumGroup?: number } = {},
): CohortFacts => {
  const on = (day: number): string => addDays(OPENING, day);
  const participantOf = (
    role: 'mentee' | 'comparison',
    number: number,
    { leftAt, reason, promotedAt, hiredAt = -730, attributes = {} }: Employee,
  ) =>
    aParticipant({
      id: participantIdOf(number),
      role,
      attributes,
      employment: {
        ...(hiredAt === null ? {} : { hiredOn: on(hiredAt) }),
        ...(leftAt === undefined ? {} : { exitedOn: on(leftAt) }),
        ...(leftAt === undefined || reason === undefined ? {} : { exitReason: reason }),
        ...(promotedAt === undefined ? {} : { promotedOn: on(promotedAt) }),
      },
    });
  const asOf = on(watched);
  return {
    program: aProgram({ minimumGroup }),
    cohort: aCohort({ startsOn: OPENING, endsOn: on(300) }),
    roster: {
      participants: [
        aParticipant({ id: participantIdOf(1), role: 'mentor' }),
        ...mentees.map((one, index) => participantOf('mentee', 1000 + index, one)),
        ...comparison.map((one, index) => participantOf('comparison', 5000 + index, one)),
      ],
      matches: mentees.map(({ enrolledAt = 5 }, index) =>
        aMatch({
          id: matchIdOf(index + 1),
          mentors: [participantIdOf(1)],
          mentees: [participantIdOf(1000 + index)],
          matchedOn: on(enrolledAt),
        }),
      ),
    },
    waves: [],
    asOf,
    now: `${asOf}T12:00:00.000Z`,
  };
};

/** So many of the same. */
export const times = (count: number, employee: Employee = {}): Employee[] =>
  Array.from({ length: count }, () => employee);
