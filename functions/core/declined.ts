import * as z from 'zod';
import { Timestamp } from './calendar.ts';

/** What somebody says who does not answer: they would rather not; the mail reached somebody else; they had left before it came. */
export const DeclineKind = z.enum(['declined', 'not-me', 'left']);
export type DeclineKind = z.infer<typeof DeclineKind>;

export const DeclineReason = z.enum(['no-time', 'not-relevant', 'rather-not-say', 'other']);
export type DeclineReason = z.infer<typeof DeclineReason>;

export const LONGEST_NOTE = 300;

/** A word that stands in place of answers. Reason and note are of those who would rather not, and are shown with no name. */
export const Declined = z.object({
  kind: DeclineKind,
  at: Timestamp,
  reason: DeclineReason.optional(),
  note: z.string().max(LONGEST_NOTE).optional(),
  /** When an admin had dealt with a link that reached the wrong person, or somebody who had left. */
  settledAt: Timestamp.optional(),
});
export type Declined = z.infer<typeof Declined>;
