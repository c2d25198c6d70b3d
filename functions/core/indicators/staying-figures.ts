import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { EmployeeRetention, Staying } from '../aggregate/staying.ts';
import { dayInWords } from './engagement-figures.ts';
import type { IndicatorResult } from './indicator.ts';

/** What the indicators on employment have in common (indicators.md B10, B11). */

export const BETWEEN = 'mentees and the comparison group';
export const NOT_RANDOMISED =
  'Nobody was assigned by chance: people who volunteer may differ in ways that nobody recorded.';
/** Which exits count, for every method. */
export const EXITS =
  'Leaving means by one’s own decision, or for a reason that was not recorded; dismissal, retirement, death and divestiture end the watch.';
export const LANDMARK_METHOD =
  'Groups are fixed on the day on which enrolment closed, 30 days after the opening, and followed from there, so that nobody counts as a mentee for having stayed long enough to become one (landmark).';

export type FromLandmark = Extract<EmployeeRetention, { design: 'landmark' }>;

const unavailable = (reason: string): IndicatorResult => ({ state: 'unavailable', reason });

/** Why mentees and others are not compared at all; undefined where they are. */
export const whyNotCompared = ({
  size,
  staying,
  asOf,
  minimumGroup,
}: CohortAggregate): IndicatorResult | undefined => {
  if (staying === undefined) return unavailable('Employment was not counted in these figures.');
  if (size.comparison === 0)
    return unavailable(
      'There is no comparison group on the roster, so nobody can tell who would have stayed anyway.',
    );
  if (asOf <= staying.landmarkOn)
    return unavailable(
      `Groups are fixed when enrolment closes on ${dayInWords(staying.landmarkOn)}; who stays is counted from then.`,
    );
  if (staying.employees.state === 'suppressed')
    return {
      state: 'suppressed',
      reason: `Fewer than ${minimumGroup} mentees, or fewer than ${minimumGroup} people of the comparison group, were there when enrolment closed.`,
    };
  return undefined;
};

type Found<Value> = { found: Value } | { missing: IndicatorResult };

/** The comparison from the landmark on, or why there is none. */
export const fromLandmark = (
  aggregate: CohortAggregate,
): Found<{ retention: FromLandmark; staying: Staying }> => {
  const { staying } = aggregate;
  const missing = whyNotCompared(aggregate);
  if (missing !== undefined) return { missing };
  if (staying?.employees.state !== 'shown') return { missing: unavailable('Nothing was counted.') };
  const { retention } = staying.employees;
  return retention.design === 'landmark'
    ? { found: { retention, staying } }
    : {
        missing: unavailable(
          'More than a tenth of the mentees enrolled later than 30 days after the opening. A share after so many months would credit the program with the time that they waited; the rate of leaving takes it into account.',
        ),
      };
};

/** `After 8 months`, counted from the end of enrolment. */
export const afterMonths = (month: number): string => {
  if (month === 0) return 'When enrolment closed';
  return month === 1 ? 'After 1 month' : `After ${month} months`;
};

export const tooShort = (aggregate: CohortAggregate, months: string): IndicatorResult =>
  unavailable(
    `Fewer than ${aggregate.minimumGroup} people of either group have been observed for ${months} since enrolment closed.`,
  );
