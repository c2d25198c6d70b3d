import type { PlainDate } from '../calendar.ts';
import type { Match } from '../match.ts';
import { cumulativeIncidence } from '../statistics/cumulative-incidence.ts';
import { durationOf } from './aggregate-retention.ts';
import type { MatchRetention } from './aggregate.ts';
import { disclose, effectiveMinimum, minimumFor } from './disclosure-control.ts';
import type { EndCause, MatchEndings } from './staying.ts';
import { monthEnd } from './survival-months.ts';

type Watched = { id: string; time: number; outcome: EndCause | 'censored' };

const watched = (match: Match, endsOn: PlainDate, asOf: PlainDate, lastDay: number): Watched => {
  const { time, event } = durationOf(match, endsOn, asOf);
  const { id, endReason = 'other' } = match;
  const cause = endReason === 'completed' ? 'other' : endReason;
  return { id, time: Math.min(time, lastDay), outcome: event && time <= lastDay ? cause : 'censored' };
};

/**
 * The causes that are told apart: each that enough matches gave, safety with the minimum of what is sensitive, and the rest together.
 * While the rest has too few, the rarest of the others joins it, because the rest follows from all that ended early. None where that does not help.
 */
const causesToTell = (counts: ReadonlyMap<EndCause, number>, minimum: number): EndCause[] => {
  const needed = (cause: EndCause): number => minimumFor(cause === 'unsafe', minimum);
  const ranked = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const named = ranked.filter(([cause, n]) => n >= needed(cause));
  let rest = ranked.filter(([cause, n]) => n < needed(cause)).reduce((sum, [, n]) => sum + n, 0);
  while (rest > 0 && rest < minimum) {
    const rarest = named.pop();
    if (rarest === undefined) return [];
    rest += rarest[1];
  }
  return [...named.map(([cause]) => cause), ...(rest > 0 ? (['rest'] as const) : [])];
};

/** Months, the last one included, between which every cause has grown by the minimum: no step is a few matches. */
const tellableMonths = (
  matches: readonly Watched[],
  causes: readonly EndCause[],
  lastMonth: number,
  minimum: number,
): number[] => {
  const countsBy = (month: number): number[] =>
    causes.map(
      (cause) => matches.filter((one) => one.outcome === cause && one.time <= monthEnd(month)).length,
    );
  const months = [lastMonth];
  let above = countsBy(lastMonth);
  for (let month = lastMonth - 1; month > 0; month -= 1) {
    const here = countsBy(month);
    if (!here.every((n, index) => n >= minimum && (above[index] ?? 0) - n >= minimum)) continue;
    months.unshift(month);
    above = here;
  }
  return months;
};

const countsOf = (matches: readonly Watched[]): Map<EndCause, number> => {
  const counts = new Map<EndCause, number>();
  for (const { outcome } of matches)
    if (outcome !== 'censored') counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
};

/** The figures of matches of which enough have begun. */
const endingsOf = (all: readonly Watched[], month: number, minimum: number) => {
  const causes = causesToTell(countsOf(all), minimum);
  const told = all.map((one): Watched => {
    const isNamed = one.outcome === 'censored' || causes.includes(one.outcome);
    return isNamed ? one : { ...one, outcome: 'rest' };
  });
  const counts = countsOf(told);
  const { rows } = cumulativeIncidence(told, causes);
  const at = (end: number) => rows.findLast(({ time }) => time <= monthEnd(end))?.causes ?? [];
  const months = causes.length === 0 ? [] : tellableMonths(told, causes, month, minimum);
  return {
    matches: all.length,
    month,
    causes: at(month).map(({ cause, incidence, lower, upper }) => ({
      cause,
      matches: counts.get(cause) ?? 0,
      incidence,
      lower,
      upper,
    })),
    steps: months.map((end) => ({ month: end, incidences: at(end).map(({ incidence }) => incidence) })),
  };
};

/**
 * Why matches end before their time (indicators.md B10 a): cumulative incidence of each reason, the others competing, up to the last
 * month of the survival table. A match of which nobody said why counts as «other».
 */
export const aggregateMatchEndings = (
  matches: readonly Match[],
  endsOn: PlainDate,
  asOf: PlainDate,
  minimumGroup: number,
  retention: MatchRetention,
): MatchEndings => {
  const begun = matches.filter((match) => match.matchedOn <= asOf);
  const month = retention.state === 'shown' ? (retention.months.at(-1)?.month ?? 0) : 0;
  return disclose([begun.map(({ id }) => id)], minimumGroup, () =>
    endingsOf(
      begun.map((match) => watched(match, endsOn, asOf, monthEnd(month))),
      month,
      effectiveMinimum(minimumGroup),
    ),
  );
};
