import { aggregateRetention } from '../../functions/core/aggregate/aggregate-retention.ts';
import { aggregateStaying } from '../../functions/core/aggregate/aggregate-staying.ts';
import type { Staying } from '../../functions/core/aggregate/staying.ts';
import { addDays } from '../../functions/core/calendar.ts';
import { anEmployedCohort, type Employee, OPENING } from '../builders/an-employed-cohort.ts';

/** One in `every` of the people leaves, and one in `promotedEvery` is promoted, spread over fourteen months; the others have been there longer. */
const people = (count: number, every: number, promotedEvery: number, longest: number): Employee[] =>
  Array.from({ length: count }, (_, index) => ({
    hiredAt: -200 - ((index * 37) % longest),
    attributes: {
      site: index % (longest > 2000 ? 3 : 2) === 0 ? 'Lyon' : 'Leeds',
      grade: String(4 + (index % 4)),
    },
    ...(index % every === 0 ? { leftAt: 40 + ((index * 53) % 380) } : {}),
    ...(index % promotedEvery === 1 ? { promotedAt: 45 + ((index * 29) % 360) } : {}),
  }));

/** Sixty mentees, 240 others, and eighteen matches that ended early, of them seven because the two did not fit. */
export const aStayingCohort = (): Staying => {
  const facts = anEmployedCohort(people(60, 10, 7, 1600), people(240, 6, 12, 2400));
  const matches = facts.roster.matches.map((match, index) => ({
    ...match,
    ...(index < 18
      ? {
          endedOn: addDays(OPENING, 50 + index * 9),
          endReason: index < 7 ? ('poor-fit' as const) : index < 13 ? ('stagnated' as const) : undefined,
        }
      : {}),
  }));
  const retention = aggregateRetention(matches, facts.cohort.endsOn, facts.asOf, 5);
  return aggregateStaying({ ...facts, roster: { ...facts.roster, matches } }, retention);
};
