import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { CohortId, InvitationId, ParticipantId, ProgramId } from './ids.ts';
import { Entry, type Answer } from './instrument/answer.ts';
import { itemsFor, type AskedItem } from './instrument/asked-items.ts';
import type { Instrument } from './instrument/instrument.ts';
import { withFallbacks } from './instrument/text-facts.ts';
import type { SurveyResponse } from './survey-response.ts';

/** An item whose answer asked for the program team, in the definition's words. */
const FlaggedItem = z.object({ itemId: z.string(), text: z.string() });
type FlaggedItem = z.infer<typeof FlaggedItem>;

/**
 * Somebody gave an answer that the page beside the item says the program team is told of: whom to get in touch with, and
 * about what. It names the items; no code, no text and nothing else of the response.
 */
export const FollowUp = z.object({
  invitationId: InvitationId,
  cohortId: CohortId,
  programId: ProgramId,
  participantId: ParticipantId,
  items: z.array(FlaggedItem).min(1),
  raisedAt: Timestamp,
  /** Set when an admin says so in the console. */
  seenAt: Timestamp.optional(),
  /** Set when the admins have their mail. */
  notifiedAt: Timestamp.optional(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** Whether the admins are still to be written to. What one of them has seen in the console needs no mail. */
export const needsNotice = ({ seenAt, notifiedAt }: FollowUp): boolean =>
  seenAt === undefined && notifiedAt === undefined;

type Flagged = { id: string; text: string; raisesFollowUpOn?: readonly string[] | undefined };

const isRaisedBy = ({ raisesFollowUpOn = [] }: Flagged, answer: Answer | undefined): boolean =>
  [answer]
    .flat()
    .some(
      (one) => (typeof one === 'string' || typeof one === 'number') && raisesFollowUpOn.includes(String(one)),
    );

const flaggedBy = (item: AskedItem, answer: Answer | undefined): FlaggedItem[] => {
  if (item.kind !== 'repeating-group') {
    return isRaisedBy(item, answer) ? [{ itemId: item.id, text: withFallbacks(item.text) }] : [];
  }
  const { data: entries = [] } = z.array(Entry).safeParse(answer);
  return item.items
    .filter((inner) => entries.some((entry) => isRaisedBy(inner, entry[inner.id])))
    .map(({ id, text }) => ({ itemId: `${item.id}/${id}`, text: withFallbacks(text) }));
};

/**
 * What a response asks of the program team; undefined where it asks for nothing. Give the published definition, in its own
 * words and without the facts of the occasion: the same response then always gives the same follow-up, and no other name.
 */
export const followUpOf = (
  instrument: Instrument,
  response: SurveyResponse,
  programId: ProgramId,
): FollowUp | undefined => {
  const { invitationId, cohortId, participantId, role, answers, submittedAt } = response;
  const items = itemsFor(instrument, role).flatMap((item) => flaggedBy(item, answers[item.id]));
  if (items.length === 0) return undefined;
  return { invitationId, cohortId, programId, participantId, items, raisedAt: submittedAt };
};

/** What an invitation has raised and raises now, as one; undefined where all of it was raised before. It is to be told anew then. */
export const joinedFollowUp = (before: FollowUp, now: FollowUp): FollowUp | undefined => {
  const known = new Set(before.items.map(({ itemId }) => itemId));
  const more = now.items.filter(({ itemId }) => !known.has(itemId));
  if (more.length === 0) return undefined;
  const raisedAt = before.raisedAt > now.raisedAt ? before.raisedAt : now.raisedAt;
  return { ...now, items: [...before.items, ...more], raisedAt };
};
