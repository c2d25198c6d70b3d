import * as z from 'zod';
import { PlainDate } from './calendar.ts';

export const ExitReason = z.enum(['voluntary', 'involuntary', 'retirement', 'death', 'divestiture', 'other']);
export type ExitReason = z.infer<typeof ExitReason>;

/** Dates of employment as the organization's records hold them. */
export const Employment = z.object({
  hiredOn: PlainDate.optional(),
  exitedOn: PlainDate.optional(),
  exitReason: ExitReason.optional(),
  promotedOn: PlainDate.optional(),
});
export type Employment = z.infer<typeof Employment>;
