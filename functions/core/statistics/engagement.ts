import { cadenceWindows, lastDayOf, type CadenceOfMatch, type CadenceWindows } from './cadence-windows.ts';
import { clusterRatio, type ClusterRatio } from './cluster-ratio.ts';
import { kaplanMeier, type SurvivalCurve } from './kaplan-meier.ts';
import { wilsonInterval } from './wilson-interval.ts';

type LoggedOutcome = 'held' | 'moved' | 'cancelled' | 'no-show';

/** One logged meeting. That its day has passed never makes it `held`: somebody said so. */
export type LoggedMeeting = {
  day: number;
  outcome: LoggedOutcome;
  /** Whether both sides say that it was so. */
  confirmed: boolean;
};

/** A match with all that was logged of it. Days are whole numbers from any common start. */
export type MatchLog = CadenceOfMatch & { meetings: readonly LoggedMeeting[] };

/** What one match did; a person's data. */
type MatchEngagement = CadenceWindows & {
  held: number;
  /** Days from the match to its first meeting; null without one. */
  firstMeetingAfter: number | null;
};

export type Engagement = {
  /** One a match, in the order given. */
  matches: MatchEngagement[];
  /** Meetings while the match was under observation. */
  logged: number;
  outcomes: Record<LoggedOutcome, number>;
  /** Elapsed cadences that held a meeting, of all elapsed; clusters are matches. */
  coverage: ClusterRatio;
  /** Held meetings that both sides confirm, of those held. */
  confirmed: ClusterRatio;
  /** Meetings that were not held, of those logged. */
  fellThrough: ClusterRatio;
  active: {
    active: number;
    /** Open matches observed for two cadences or more. */
    eligible: number;
    /** Open matches younger than that, and those that lie ahead. */
    tooEarly: number;
    share: number | null;
    lower: number | null;
    upper: number | null;
  };
  /** «Survival» is being without a meeting; days from the match, those without one censored where observation ends. */
  untilFirstMeeting: SurvivalCurve;
};

type Observed = MatchEngagement & { log: MatchLog; meetings: LoggedMeeting[]; heldOn: number[] };

const observe = (log: MatchLog, asOf: number): Observed => {
  const last = lastDayOf(log, asOf);
  const meetings = log.meetings.filter(({ day }) => day >= log.matchedOn && day <= last);
  const heldOn = meetings.flatMap(({ day, outcome }) => (outcome === 'held' ? [day] : []));
  const windows = cadenceWindows(log, heldOn, asOf);
  const first = heldOn.reduce((least, day) => Math.min(least, day), Infinity);
  const firstMeetingAfter = first === Infinity ? null : first - log.matchedOn;
  return { ...windows, held: heldOn.length, firstMeetingAfter, log, meetings, heldOn };
};

const activeOf = (observed: readonly Observed[], asOf: number, confidence: number): Engagement['active'] => {
  const open = observed.filter(({ log }) => log.endedOn === null || log.endedOn > asOf);
  const eligible = open.filter(({ exposure, log }) => exposure >= 2 * log.cadence);
  const active = eligible.filter(({ heldOn, log }) => heldOn.some((day) => day > asOf - 2 * log.cadence));
  const { estimate, lower, upper } = wilsonInterval(active.length, eligible.length, confidence);
  return {
    active: active.length,
    eligible: eligible.length,
    tooEarly: open.length - eligible.length,
    share: estimate,
    lower,
    upper,
  };
};

const countOf = (meetings: readonly LoggedMeeting[], outcome: LoggedOutcome): number =>
  meetings.filter((meeting) => meeting.outcome === outcome).length;

const outcomesOf = (meetings: readonly LoggedMeeting[]): Record<LoggedOutcome, number> => ({
  held: countOf(meetings, 'held'),
  moved: countOf(meetings, 'moved'),
  cancelled: countOf(meetings, 'cancelled'),
  'no-show': countOf(meetings, 'no-show'),
});

/** Only matches that have begun: one that lies ahead has not been without a meeting for a day. */
const waitsOf = (observed: readonly Observed[], asOf: number) =>
  observed
    .filter(({ log }) => log.matchedOn <= asOf)
    .map(({ exposure, firstMeetingAfter }) => ({
      time: firstMeetingAfter ?? exposure,
      event: firstMeetingAfter !== null,
    }));

/**
 * Whether matches meet as they mean to, up to and including day `asOf`: cadence coverage, confirmation by both sides, meetings that fell
 * through (cluster ratios over matches), active matches (a meeting within the last two cadences; Wilson), time to the first meeting
 * (Kaplan-Meier, because a mean over those who met is too short). Meetings outside a match's time are ignored; a match that lies ahead is
 * too early and nothing else. Source: indicators.md B2; Cochran (1977), section 6.3; Kaplan & Meier (1958).
 * `engagement([{ matchedOn: 0, endedOn: null, cadence: 30, meetings: [{ day: 5, outcome: 'held', confirmed: true }] }], 60).coverage.ratio` is 0.5.
 */
export const engagement = (logs: readonly MatchLog[], asOf: number, confidence = 0.95): Engagement => {
  const observed = logs.map((log) => observe(log, asOf));
  const meetings = observed.flatMap((match) => match.meetings);
  const ratio = (numerator: (match: Observed) => number, denominator: (match: Observed) => number) =>
    clusterRatio(
      observed.map((match) => ({ numerator: numerator(match), denominator: denominator(match) })),
      confidence,
    );
  return {
    matches: observed.map(({ exposure, elapsed, covered, held, firstMeetingAfter }) => ({
      exposure,
      elapsed,
      covered,
      held,
      firstMeetingAfter,
    })),
    logged: meetings.length,
    outcomes: outcomesOf(meetings),
    coverage: ratio(
      (match) => match.covered,
      (match) => match.elapsed,
    ),
    confirmed: ratio(
      (match) => match.meetings.filter(({ outcome, confirmed }) => outcome === 'held' && confirmed).length,
      (match) => match.held,
    ),
    fellThrough: ratio(
      (match) => match.meetings.length - match.held,
      (match) => match.meetings.length,
    ),
    active: activeOf(observed, asOf, confidence),
    untilFirstMeeting: kaplanMeier(waitsOf(observed, asOf), confidence),
  };
};
