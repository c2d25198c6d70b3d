import type { CurveReading } from '../statistics/estimate-difference.ts';
import { estimateDifference } from '../statistics/estimate-difference.ts';
import { effectiveSampleSize } from '../statistics/effective-sample-size.ts';
import { kaplanMeier } from '../statistics/kaplan-meier.ts';
import { minimumDetectableDifference } from '../statistics/minimum-detectable-difference.ts';
import { newcombeInterval } from '../statistics/newcombe-interval.ts';
import { normalQuantile } from '../statistics/normal-quantile.ts';
import { survivalAt } from '../statistics/survival-at.ts';
import { weightedKaplanMeier } from '../statistics/weighted-kaplan-meier.ts';
import type { ComparedPerson } from './retention-design.ts';
import type { GroupDifference } from './staying.ts';
import { monthEnd } from './survival-months.ts';

export const Z = normalQuantile(0.975);

export const observation = ({ time, outcome }: ComparedPerson) => ({ time, event: outcome === 'left' });

/** Whether everybody either left by the day or was watched to it, so that shares can be counted. */
export const isWatchedTo = (day: number, people: readonly ComparedPerson[]): boolean =>
  people.every(({ time, outcome }) => time >= day || outcome === 'left');

const stayed = (day: number, people: readonly ComparedPerson[]): number =>
  people.filter(({ time, outcome }) => time > day || outcome !== 'left').length;

/** People that a share with this standard error would need if all were watched to the end; those at risk where it has none. */
const sizeBehind = ({ estimate, stdErr, atRisk }: CurveReading): number =>
  stdErr !== null && stdErr > 0 ? (estimate * (1 - estimate)) / (stdErr * stdErr) : atRisk;

/** Differences of two curves at the end of a month, with what they would have shown. */
export const differenceOfCurves = (
  month: number,
  mentees: CurveReading,
  comparison: CurveReading,
  sizes: { menteesN: number; comparisonN: number },
): GroupDifference => {
  const { method, ...found } = estimateDifference(mentees, comparison);
  return {
    month,
    method: method ?? 'normal',
    mentees: mentees.estimate,
    comparison: comparison.estimate,
    ...found,
    detectable: minimumDetectableDifference({
      first: sizeBehind(mentees),
      second: sizeBehind(comparison),
      share: comparison.estimate,
    }),
    ...sizes,
  };
};

const readingOf = (people: readonly ComparedPerson[], day: number): CurveReading | undefined => {
  const { survival, ...rest } = survivalAt(kaplanMeier(people.map(observation)), day);
  return survival === null ? undefined : { estimate: survival, ...rest };
};

/** Each counts with a weight; `atRisk` is an effective number. */
const weightedReading = (
  people: readonly ComparedPerson[],
  weightOf: (person: ComparedPerson) => number,
  day: number,
): CurveReading => {
  const curve = weightedKaplanMeier(
    people.map((person) => ({ ...observation(person), weight: weightOf(person) })),
  );
  const left = people.filter(({ time }) => time >= day).map(weightOf);
  const { survival, stdErr, lower, upper } = curve.rows.findLast(({ time }) => time <= day) ?? {
    survival: 1,
    stdErr: 0,
    lower: null,
    upper: null,
  };
  return { estimate: survival, stdErr, lower, upper, atRisk: effectiveSampleSize(left) ?? 0 };
};

const counted = (
  month: number,
  mentees: readonly ComparedPerson[],
  comparison: readonly ComparedPerson[],
): GroupDifference | undefined => {
  const day = monthEnd(month);
  const sizes = { menteesN: mentees.length, comparisonN: comparison.length };
  const { first, second, difference, lower, upper } = newcombeInterval(
    { count: stayed(day, mentees), n: sizes.menteesN },
    { count: stayed(day, comparison), n: sizes.comparisonN },
  );
  if (first === null || second === null || difference === null || lower === null || upper === null)
    return undefined;
  const detectable = minimumDetectableDifference({
    first: sizes.menteesN,
    second: sizes.comparisonN,
    share: second,
  });
  return {
    month,
    method: 'newcombe',
    mentees: first,
    comparison: second,
    difference,
    se: (upper - lower) / (2 * Z),
    lower,
    upper,
    detectable,
    ...sizes,
  };
};

/** Share of mentees still there less that of the others: counted where everybody was watched to the day, else read off Kaplan-Meier. */
export const retentionDifference = (
  month: number,
  mentees: readonly ComparedPerson[],
  comparison: readonly ComparedPerson[],
): GroupDifference | undefined => {
  const day = monthEnd(month);
  if ([mentees, comparison].every((people) => isWatchedTo(day, people)))
    return counted(month, mentees, comparison);
  const [own, others] = [readingOf(mentees, day), readingOf(comparison, day)];
  if (own === undefined || others === undefined) return undefined;
  return differenceOfCurves(month, own, others, {
    menteesN: mentees.length,
    comparisonN: comparison.length,
  });
};

/** The same with a weight for each of the others. */
export const weightedDifference = (
  month: number,
  mentees: readonly ComparedPerson[],
  comparison: readonly ComparedPerson[],
  weights: ReadonlyMap<string, number>,
): GroupDifference | undefined => {
  const day = monthEnd(month);
  const own = readingOf(mentees, day);
  if (own === undefined) return undefined;
  const others = weightedReading(comparison, ({ id }) => weights.get(id) ?? 0, day);
  return differenceOfCurves(month, own, others, { menteesN: mentees.length, comparisonN: comparison.length });
};
