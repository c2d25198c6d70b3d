import { addDays, daysBetween, type PlainDate } from '../calendar.ts';
import type { ClusterRatio } from '../statistics/cluster-ratio.ts';
import { engagement, type Engagement, type LoggedMeeting, type MatchLog } from '../statistics/engagement.ts';
import { medianSurvival } from '../statistics/median-survival.ts';
import { survivalAt } from '../statistics/survival-at.ts';
import { aggregateFunnel } from './aggregate-funnel.ts';
import type { CohortFacts } from './cohort-facts.ts';
import { coverageByMonth } from './coverage-by-month.ts';
import { disclose, effectiveMinimum } from './disclosure-control.ts';
import { FIRST_MEETING_DAYS, type EngagementAggregate, type MatchShare } from './engagement-aggregate.ts';
import { matchLogs, type LoggedMatch } from './match-logs.ts';

const SOME_SUNDAY: PlainDate = '2023-01-01';

/**
 * The day that figures on meetings stand for: the last Sunday up to today, and in the end the planned end of the cohort. Windows
 * elapse every day, and a figure that moved each day would say who met since yesterday (indicators.md B13: on a schedule, not live).
 */
export const engagementDay = (endsOn: PlainDate, asOf: PlainDate): PlainDate => {
  if (asOf >= endsOn) return endsOn;
  const weekday = daysBetween(SOME_SUNDAY, asOf) % 7;
  return addDays(asOf, -(weekday < 0 ? weekday + 7 : weekday));
};

type Matches = readonly LoggedMatch[];
type Found = { matches: Matches; logs: MatchLog[]; all: Engagement; minimum: number };

const idsOf = (matches: Matches): string[] => matches.map(({ match }) => match.id);

/** The matches of which something holds that the statistics say of each. */
const where = ({ matches, all }: Found, holds: (match: Engagement['matches'][number]) => boolean) =>
  matches.filter((_, index) => {
    const found = all.matches[index];
    return found !== undefined && holds(found);
  });

const shareOver = (
  over: Matches,
  { ratio, clusters, lower, upper }: ClusterRatio,
  counted: { count: number; of: number },
  minimum: number,
): MatchShare =>
  disclose([idsOf(over)], minimum, () => ({
    matches: clusters,
    ...counted,
    share: ratio ?? 0,
    lower,
    upper,
  }));

const coverageOf = (found: Found) => {
  const { all, minimum } = found;
  const over = where(found, ({ elapsed }) => elapsed > 0);
  const sum = (of: 'elapsed' | 'covered'): number =>
    all.matches.reduce((total, match) => total + match[of], 0);
  const own = over.filter(({ ownCadence }) => ownCadence).length;
  return {
    coverage: shareOver(over, all.coverage, { count: sum('covered'), of: sum('elapsed') }, minimum),
    cadences: disclose([idsOf(over)], minimum, () => ({ own, standard: over.length - own })),
    coverageMonths: coverageByMonth(found.logs, minimum),
  };
};

const isConfirmedHeld = ({ outcome, confirmed }: LoggedMeeting): boolean => outcome === 'held' && confirmed;

const meetingsIn = (found: Found) => {
  const { matches, logs, all, minimum } = found;
  const { outcomes, logged } = all;
  const { held, moved, cancelled } = outcomes;
  const withLog = matches.filter(({ log }) => log.meetings.length > 0);
  const confirmed = logs.flatMap(({ meetings }) => meetings).filter(isConfirmedHeld).length;
  const withHeld = where(found, (match) => match.held > 0);
  return {
    meetings: disclose([idsOf(matches)], minimum, () => ({
      matches: matches.length,
      logged,
      held,
      moved,
      cancelled,
    })),
    confirmed: shareOver(withHeld, all.confirmed, { count: confirmed, of: held }, minimum),
    fellThrough: shareOver(withLog, all.fellThrough, { count: logged - held, of: logged }, minimum),
  };
};

const activeIn = ({ matches, all: { active }, minimum }: Found) => {
  const { active: count, eligible: of, tooEarly, share, lower, upper } = active;
  const open = matches.filter(({ log: { endedOn } }) => endedOn === null || endedOn > 0);
  const observed = open.filter(({ log: { matchedOn, cadence } }) => -matchedOn >= 2 * cadence);
  return {
    active: disclose([idsOf(observed)], minimum, () => ({ count, of, share: share ?? 0, lower, upper })),
    tooEarly,
  };
};

/** How many had a first meeting, and when: by the curve of all matches, also of those that end or are observed no further. */
const firstMeetingIn = ({ matches, all, minimum }: Found): EngagementAggregate['firstMeeting'] =>
  disclose([idsOf(matches)], minimum, () => {
    const { untilFirstMeeting: curve } = all;
    const { median, lower, upper } = medianSurvival(curve);
    const within = FIRST_MEETING_DAYS.flatMap((days) => {
      const known = all.matches.filter(
        ({ exposure, firstMeetingAfter }) => exposure >= days || (firstMeetingAfter ?? Infinity) <= days,
      ).length;
      const without = survivalAt(curve, days);
      if (without.survival === null || known < effectiveMinimum(minimum)) return [];
      return [
        {
          days,
          known,
          share: 1 - without.survival,
          lower: without.upper === null ? null : 1 - without.upper,
          upper: without.lower === null ? null : 1 - without.lower,
        },
      ];
    });
    return { matches: matches.length, met: curve.events, median, lower, upper, within };
  });

/**
 * How the matches of a cohort meet (indicators.md B2), from what was logged. Figures are on matches, and need the minimum of them; the
 * logs are process data that coordinators hold, and no answer is in them. A match observes its days up to its end or `engagementDay`.
 */
export const aggregateEngagement = (facts: CohortFacts): EngagementAggregate => {
  const asOf = engagementDay(facts.cohort.endsOn, facts.asOf);
  const matches = matchLogs(facts, asOf);
  const logs = matches.map(({ log }) => log);
  const found = { matches, logs, all: engagement(logs, 0), minimum: facts.program.minimumGroup };
  return {
    asOf,
    anyLogged: logs.some(({ meetings }) => meetings.length > 0),
    ...coverageOf(found),
    ...meetingsIn(found),
    ...activeIn(found),
    firstMeeting: firstMeetingIn(found),
    funnel: aggregateFunnel(facts, matches),
  };
};
