import { daysBetween, type PlainDate } from '../calendar.ts';
import type { Match } from '../match.ts';
import { kaplanMeier } from '../statistics/kaplan-meier.ts';
import type { MatchRetention } from './aggregate.ts';
import { disclose, effectiveMinimum } from './disclosure-control.ts';
import { monthEnd, survivalMonths } from './survival-months.ts';

type Duration = { time: number; event: boolean };

/**
 * Days from the start of a match to its early ending, or to where observation stops: the planned end, completion, or
 * today. An ending on or after the planned end is no early ending, nor is one that both call completed. An ending that
 * lies ahead of `asOf` has not happened. A match that ended on its first day is given one day, because the curve starts with all matches running.
 */
export const durationOf = (match: Match, endsOn: PlainDate, asOf: PlainDate): Duration => {
  const ended = match.endedOn !== undefined && match.endedOn <= asOf ? match.endedOn : undefined;
  const event = ended !== undefined && ended < endsOn && match.endReason !== 'completed';
  const [until = asOf] = [ended ?? asOf, endsOn, asOf].toSorted();
  const days = daysBetween(match.matchedOn, until);
  return { time: Math.max(event ? 1 : 0, days), event };
};

/**
 * How long matches last (indicators.md B10 a): Kaplan-Meier on days, published at the ends of months only, because each
 * step of the full curve is one match, and no further than enough matches are observed. Matches that have not begun by `asOf` are left out.
 * `endedEarly` counts up to the last published month. The dates are process data that coordinators hold; no answer is in them.
 */
export const aggregateRetention = (
  matches: readonly Match[],
  endsOn: PlainDate,
  asOf: PlainDate,
  minimumGroup: number,
): MatchRetention => {
  const begun = matches.filter((match) => match.matchedOn <= asOf);
  const ids = begun.map((match) => match.id);
  return disclose([ids], minimumGroup, () => {
    const durations = begun.map((match) => durationOf(match, endsOn, asOf));
    const months = survivalMonths(kaplanMeier(durations), effectiveMinimum(minimumGroup));
    const lastDay = monthEnd(months.at(-1)?.month ?? 0);
    return {
      matches: begun.length,
      endedEarly: durations.filter(({ time, event }) => event && time <= lastDay).length,
      months,
    };
  });
};
