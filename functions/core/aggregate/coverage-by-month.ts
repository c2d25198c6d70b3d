import { cadenceWindows } from '../statistics/cadence-windows.ts';
import { clusterRatio } from '../statistics/cluster-ratio.ts';
import type { MatchLog } from '../statistics/engagement.ts';
import { effectiveMinimum } from './disclosure-control.ts';
import type { CoverageMonths } from './engagement-aggregate.ts';

const DAYS = 30;

type Windows = { elapsed: number; covered: number };
type MonthOfMatches = { from: number; to: number; windows: Windows[] };

/** What elapsed in each month of 30 days since the match began, whole cadences counting where they end. */
const monthsOf = (log: MatchLog): Windows[] => {
  const heldOn = log.meetings.flatMap(({ day, outcome }) => (outcome === 'held' ? [day] : []));
  const until = (days: number) => cadenceWindows(log, heldOn, Math.min(0, log.matchedOn + days));
  const months = Math.ceil((until(Infinity).elapsed * log.cadence) / DAYS);
  return Array.from({ length: months }, (_, month) => {
    const [before, after] = [until(month * DAYS), until((month + 1) * DAYS)];
    return { elapsed: after.elapsed - before.elapsed, covered: after.covered - before.covered };
  });
};

const matchesIn = ({ windows }: MonthOfMatches): number =>
  windows.filter(({ elapsed }) => elapsed > 0).length;

/** Both together, match by match. */
const joined = (first: MonthOfMatches, next: MonthOfMatches): MonthOfMatches => ({
  from: first.from,
  to: next.to,
  windows: first.windows.map(({ elapsed, covered }, index) => ({
    elapsed: elapsed + (next.windows[index]?.elapsed ?? 0),
    covered: covered + (next.windows[index]?.covered ?? 0),
  })),
});

/** Whatever has too few matches is joined with the months after it, and at the end with those before it. */
const largeEnough = (months: readonly MonthOfMatches[], minimum: number): MonthOfMatches[] => {
  const found: MonthOfMatches[] = [];
  let waiting: MonthOfMatches | undefined;
  for (const month of months) {
    waiting = waiting === undefined ? month : joined(waiting, month);
    if (matchesIn(waiting) < minimum) continue;
    found.push(waiting);
    waiting = undefined;
  }
  const last = found.at(-1);
  return waiting === undefined || last === undefined ? found : [...found.slice(0, -1), joined(last, waiting)];
};

/**
 * Cadence coverage by the age of the matches: a match is in the month in which its cadence ends. Days of the logs count
 * from the day of the figures. Adds up to the coverage of the whole, as every month is in one of the groups.
 */
export const coverageByMonth = (logs: readonly MatchLog[], minimum: number): CoverageMonths[] => {
  const matches = logs.map(monthsOf);
  const count = Math.max(0, ...matches.map((months) => months.length));
  const months = Array.from({ length: count }, (_, index) => ({
    from: index + 1,
    to: index + 1,
    windows: matches.map((of) => of[index] ?? { elapsed: 0, covered: 0 }),
  }));
  return largeEnough(months, effectiveMinimum(minimum)).flatMap(({ from, to, windows }) => {
    const { clusters, ratio, lower, upper } = clusterRatio(
      windows.map(({ elapsed, covered }) => ({ numerator: covered, denominator: elapsed })),
    );
    return ratio === null ? [] : [{ from, to, matches: clusters, share: ratio, lower, upper }];
  });
};
