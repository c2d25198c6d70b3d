import { addDays, type PlainDate } from './calendar.ts';
import type { Match } from './match.ts';
import { isOpenMatch } from './meeting-log.ts';
import type { Meeting } from './meetings-of.ts';

/** How often a match is expected to meet while nothing else is known, in days. */
export const STANDARD_CADENCE = 30;
const SILENT_CADENCES = 2;

/** Meetings before this day matter to no figure. */
export const figuresBegin = (today: PlainDate): PlainDate =>
  addDays(today, 1 - SILENT_CADENCES * STANDARD_CADENCE);

export type MeetingFigures = {
  /** Meetings held in the last 30 days. */
  held: number;
  /** Open matches that were observed for two cadences, and those of them that held no meeting in the last two. */
  observed: number;
  silent: Match[];
};

/**
 * How a cohort meets, from its meetings since `figuresBegin` on (indicators.md B2). A match that is younger than two cadences
 * is too early to be silent. A meeting is held when somebody logged it as held: that its day has passed says nothing.
 */
export const meetingFigures = (
  matches: readonly Match[],
  meetings: readonly Meeting[],
  today: PlainDate,
): MeetingFigures => {
  const held = meetings.filter(({ outcome, day }) => outcome === 'held' && day <= today);
  const since = figuresBegin(today);
  const heard = new Set(held.filter(({ day }) => day >= since).map(({ matchId }) => matchId));
  const observed = matches.filter(
    (match) =>
      isOpenMatch(match, today) && addDays(match.matchedOn, SILENT_CADENCES * STANDARD_CADENCE) <= today,
  );
  return {
    held: held.filter(({ day }) => day > addDays(today, -STANDARD_CADENCE)).length,
    observed: observed.length,
    silent: observed.filter(({ id }) => !heard.has(id)),
  };
};
