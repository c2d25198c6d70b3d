import type { Timestamp } from '../calendar.ts';
import { MEETING_ITEMS } from '../meeting-log.ts';
import type { MeetingAnswers } from '../meeting.ts';
import type { Meeting } from '../meetings-of.ts';
import { type AskedItem, itemsFor } from '../instrument/asked-items.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { sensitiveItems } from '../instrument/sensitive-items.ts';
import { Role } from '../role.ts';
import type { CohortAggregate, ItemDistribution } from './aggregate.ts';
import { aggregateItems } from './aggregate-items.ts';
import { chosenCode, closedOptions } from './closed-options.ts';
import type { CohortFacts } from './cohort-facts.ts';
import { effectiveMinimum, minimumFor } from './disclosure-control.ts';

const monthOf = (moment: Timestamp): string => moment.slice(0, 7);

/** Answers whose log is in force: without one they count for nothing. Of somebody who logged a day again, the last. */
const inForce = (answers: readonly MeetingAnswers[], meetings: readonly Meeting[]): MeetingAnswers[] => {
  const logged = new Set(
    meetings.flatMap(({ matchId, day, says }) => [...says.keys()].map((by) => `${matchId} ${day} ${by}`)),
  );
  const placeOf = ({ matchId, participantId, answers: given }: MeetingAnswers): string =>
    `${matchId} ${chosenCode(given[MEETING_ITEMS.day]) ?? ''} ${participantId}`;
  const last = new Map(
    answers
      .toSorted((a, b) => (`${a.submittedAt} ${a.logId}` < `${b.submittedAt} ${b.logId}` ? -1 : 1))
      .map((one) => [placeOf(one), one]),
  );
  return [...last].flatMap(([place, one]) => (logged.has(place) ? [one] : []));
};

/**
 * Whole months of answers to one item: a month is let out together with those before it that were held back, once the
 * minimum of people has answered since. So two successive reports differ by a group and never by one person's answer.
 */
const released = (answers: readonly MeetingAnswers[], now: Timestamp, minimum: number): MeetingAnswers[] => {
  const months = Map.groupBy(
    answers.filter(({ submittedAt }) => monthOf(submittedAt) < monthOf(now)),
    ({ submittedAt }) => monthOf(submittedAt),
  );
  const out: MeetingAnswers[] = [];
  let held: MeetingAnswers[] = [];
  for (const month of [...months.keys()].toSorted()) {
    held.push(...(months.get(month) ?? []));
    if (new Set(held.map(({ participantId }) => participantId)).size < effectiveMinimum(minimum)) continue;
    out.push(...held);
    held = [];
  }
  return out;
};

const scoredItems = (instrument: Instrument, role: Role): AskedItem[] =>
  itemsFor(instrument, role).filter((item) =>
    closedOptions(instrument, item)?.some(({ score }) => score !== undefined),
  );

const itemsOf = (
  instrument: Instrument,
  answers: readonly MeetingAnswers[],
  { now, program: { minimumGroup } }: CohortFacts,
): ItemDistribution[] => {
  const sensitive = sensitiveItems(instrument);
  return Role.options.flatMap((role) =>
    scoredItems(instrument, role).flatMap(({ id }) => {
      const own = answers.filter((one) => one.role === role && chosenCode(one.answers[id]) !== undefined);
      const invited = released(own, now, minimumFor(sensitive.has(id), minimumGroup)).map(
        ({ participantId, answers: given }) => ({
          participantId,
          role,
          disposition: 'complete' as const,
          answers: given,
        }),
      );
      return aggregateItems(instrument, role, invited, minimumGroup).filter(({ itemId }) => itemId === id);
    }),
  );
};

/** What people thought of their meetings: the items of the meeting log that have scores, for each of its versions by itself. */
export const aggregateMeetingItems = (facts: CohortFacts): CohortAggregate['meetingItems'] => {
  const { meetings = [], meetingAnswers = [] } = facts;
  return meetingAnswers
    .toSorted((a, b) => a.instrument.version - b.instrument.version)
    .map(({ instrument, answers }) => ({
      version: instrument.version,
      items: itemsOf(instrument, inForce(answers, meetings), facts),
    }));
};
