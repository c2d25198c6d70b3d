import { chiSquaredUpper } from './chi-squared-distribution.ts';
import { eventTimes, riskSets, type Interval } from './risk-set.ts';
import { solvePositiveDefinite } from './solve-positive-definite.ts';

/**
 * Watched from the beginning, or after `start`, until `time`. Null is missing. Within one `stratum` (a site, a grade) groups
 * are compared with each other only.
 */
export type GroupedObservation = {
  start?: number;
  time: number | null;
  event: boolean | null;
  group: string | null;
  stratum?: string | null;
};

/** Events against those expected if all groups had the same hazard; `variance` is that of the difference. */
type LogRankGroup = {
  group: string;
  n: number;
  observed: number;
  expected: number;
  variance: number;
};

/** `chiSquared` and `p` are null, and `df` is 0, where no event tells two groups apart. */
export type LogRank = {
  n: number;
  /** Observations left out because something is missing or the time is not after the start. */
  dropped: number;
  /** In ascending order of their names. */
  groups: LogRankGroup[];
  chiSquared: number | null;
  df: number;
  p: number | null;
};

type Complete = Interval & { group: string; stratum: string };

const complete = (observations: readonly GroupedObservation[]): Complete[] =>
  observations.flatMap(({ start = -Infinity, time: stop, event, group, stratum = '' }) =>
    stop === null || event === null || group === null || stratum === null || start >= stop
      ? []
      : [{ start, stop, event, group, stratum }],
  );

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

/** Expected events and their covariance (hypergeometric) in one stratum, added to the running sums. */
const addStratum = (
  rows: readonly Complete[],
  names: readonly string[],
  expected: number[],
  covariance: number[][],
) => {
  const byGroup = Map.groupBy(rows, (row) => row.group);
  const countsAt = names.map((name) => riskSets(byGroup.get(name) ?? []));
  for (const time of eventTimes(rows)) {
    const here = countsAt.map((counts) => counts(time));
    const atRisk = here.reduce((sum, counts) => sum + counts.atRisk, 0);
    const events = here.reduce((sum, counts) => sum + counts.events, 0);
    const shares = here.map((counts) => counts.atRisk / atRisk);
    const spread = atRisk > 1 ? (events * (atRisk - events)) / (atRisk - 1) : 0;
    for (const [i, share] of shares.entries()) {
      expected[i] = (expected[i] ?? 0) + events * share;
      const others = (atRisk - (here[i]?.atRisk ?? 0)) / atRisk;
      covariance[i] = shares.map(
        (other, j) => (covariance[i]?.[j] ?? 0) + spread * share * (i === j ? others : -other),
      );
    }
  }
};

/** One group is left out, since the differences add up to 0: the one with the largest variance, for the sake of the digits. */
const quadraticForm = (groups: readonly LogRankGroup[], covariance: readonly number[][]): number | null => {
  const [, ...kept] = [...groups.keys()]
    .filter((index) => (groups[index]?.expected ?? 0) > 0)
    .toSorted((a, b) => (groups[b]?.variance ?? 0) - (groups[a]?.variance ?? 0));
  const differences = kept.map((index) => (groups[index]?.observed ?? 0) - (groups[index]?.expected ?? 0));
  const solved = solvePositiveDefinite(
    kept.map((row) => kept.map((column) => covariance[row]?.[column] ?? 0)),
    differences,
  );
  if (kept.length === 0 || solved === null) return null;
  return Math.max(
    0,
    solved.reduce((sum, value, index) => sum + value * (differences[index] ?? 0), 0),
  );
};

/**
 * Do groups have the event at the same rate over time? At each event the events of a group are compared with its share of those
 * at risk: chi-squared = U' V^-1 U on (groups at risk at some event - 1) degrees of freedom, V hypergeometric, summed
 * over strata. Times in any unit. The order of the observations does not matter.
 * Source: Mantel (1966), Cancer Chemother. Rep. 50:163-170; Peto & Peto (1972), JRSS A 135:185-207; as R's survdiff.
 * `logRank([{ time: 5, event: true, group: 'a' }, { time: 6, event: true, group: 'b' }]).p` is 0.317311.
 */
export const logRank = (observations: readonly GroupedObservation[]): LogRank => {
  const used = complete(observations);
  const byGroup = Map.groupBy(used, (row) => row.group);
  const byStratum = Map.groupBy(used, (row) => row.stratum);
  const names = [...byGroup.keys()].toSorted();
  const expected = zeros(names.length);
  const covariance = names.map(() => zeros(names.length));
  for (const stratum of [...byStratum.keys()].toSorted())
    addStratum(byStratum.get(stratum) ?? [], names, expected, covariance);
  const groups = names.map((group, index) => {
    const rows = byGroup.get(group) ?? [];
    return {
      group,
      n: rows.length,
      observed: rows.filter((row) => row.event).length,
      expected: expected[index] ?? 0,
      variance: covariance[index]?.[index] ?? 0,
    };
  });
  const chiSquared = quadraticForm(groups, covariance);
  const df = chiSquared === null ? 0 : groups.filter((group) => group.expected > 0).length - 1;
  const p = chiSquared === null ? null : chiSquaredUpper(chiSquared, df);
  return { n: used.length, dropped: observations.length - used.length, groups, chiSquared, df, p };
};
