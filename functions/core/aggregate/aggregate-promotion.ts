import type { CompetingObservation } from '../statistics/cumulative-incidence.ts';
import { cumulativeIncidence, type CumulativeIncidence } from '../statistics/cumulative-incidence.ts';
import type { CurveReading } from '../statistics/estimate-difference.ts';
import { primaryMonthOf } from './aggregate-employee-retention.ts';
import { disclose, effectiveMinimum } from './disclosure-control.ts';
import { differenceOfCurves } from './group-difference.ts';
import type { ComparedPerson } from './retention-design.ts';
import type { IncidenceMonth, Promotion } from './staying.ts';
import { monthEnd } from './survival-months.ts';

type Step = CompetingObservation<'promoted' | 'left'> & { time: number };

/** Any way of leaving ends the chance of a promotion, whoever decided it. */
const stepOf = ({ time, outcome, promotedAt }: ComparedPerson): Step =>
  promotedAt !== undefined && promotedAt <= time
    ? { time: promotedAt, outcome: 'promoted' }
    : { time, outcome: outcome === 'employed' ? 'censored' : 'left' };

const curveOf = (steps: readonly Step[]): CumulativeIncidence<'promoted' | 'left'> =>
  cumulativeIncidence(steps, ['promoted', 'left']);

const readingAt = (
  curve: CumulativeIncidence<'promoted' | 'left'>,
  steps: readonly Step[],
  month: number,
): CurveReading => {
  const day = monthEnd(month);
  const row = curve.rows
    .findLast(({ time }) => time <= day)
    ?.causes.find(({ cause }) => cause === 'promoted');
  const atRisk = steps.filter(({ time }) => time >= day).length;
  return row === undefined
    ? { estimate: 0, stdErr: 0, lower: null, upper: null, atRisk }
    : { estimate: row.incidence, stdErr: row.stdErr, lower: row.lower, upper: row.upper, atRisk };
};

type Group = { steps: Step[]; readings: CurveReading[] };

const groupOf = (people: readonly ComparedPerson[], minimum: number): Group => {
  const steps = people.map(stepOf);
  const curve = curveOf(steps);
  const readings: CurveReading[] = [];
  for (let month = 0; ; month += 1) {
    const reading = readingAt(curve, steps, month);
    if (reading.atRisk < minimum) return { steps, readings };
    readings.push(reading);
  }
};

const monthsOf = ({ readings }: Group, lastMonth: number): IncidenceMonth[] =>
  readings.slice(0, lastMonth + 1).map(({ estimate: incidence, lower, upper, atRisk }, month) => ({
    month,
    atRisk,
    incidence,
    lower,
    upper,
  }));

/**
 * Who is promoted first and who leaves first (indicators.md B11): cumulative incidence with leaving as the competing event, for people
 * who were there and not yet promoted when enrolment closed. Read at the ends of months, as far as enough of both groups are left.
 */
export const aggregatePromotion = (
  { mentees, comparison }: { mentees: readonly ComparedPerson[]; comparison: readonly ComparedPerson[] },
  minimumGroup: number,
): Promotion => {
  const isStillOpen = ({ promotedAt = Infinity }: ComparedPerson): boolean => promotedAt > 0;
  const [own, others] = [mentees.filter(isStillOpen), comparison.filter(isStillOpen)];
  return disclose([own.map(({ id }) => id), others.map(({ id }) => id)], minimumGroup, () => {
    const groups = [own, others].map((people) => groupOf(people, effectiveMinimum(minimumGroup)));
    const lastMonth = Math.min(...groups.map(({ readings }) => readings.length - 1));
    const month = primaryMonthOf(lastMonth);
    const [first, second] = groups.map(({ readings }) => readings[month ?? 0]);
    const [menteeMonths = [], comparisonMonths = []] = groups.map((group) => monthsOf(group, lastMonth));
    return {
      recorded: [...mentees, ...comparison].some(({ promotedAt }) => promotedAt !== undefined),
      mentees: own.length,
      comparison: others.length,
      months: { mentees: menteeMonths, comparison: comparisonMonths },
      difference:
        month === null || first === undefined || second === undefined
          ? null
          : differenceOfCurves(month, first, second, { menteesN: own.length, comparisonN: others.length }),
    };
  });
};
