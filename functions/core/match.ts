import * as z from 'zod';
import { PlainDate } from './calendar.ts';
import { CohortId, MatchId, ParticipantId } from './ids.ts';

export const MatchEndReason = z.enum([
  'completed',
  'stagnated',
  'unresponsive',
  'poor-fit',
  'left-organization',
  'unsafe',
  'other',
]);
export type MatchEndReason = z.infer<typeof MatchEndReason>;

/** A mentoring relationship, one-to-one or a group. */
export const Match = z.object({
  id: MatchId,
  cohortId: CohortId,
  externalId: z.string(),
  mentors: z.array(ParticipantId).min(1).max(2),
  mentees: z.array(ParticipantId).min(1).max(10),
  matchedOn: PlainDate,
  endedOn: PlainDate.optional(),
  endReason: MatchEndReason.optional(),
});
export type Match = z.infer<typeof Match>;
