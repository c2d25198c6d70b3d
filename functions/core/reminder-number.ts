import * as z from 'zod';

/** The reminders of a wave: half-way through its time, and shortly before it closes. */
export const ReminderNumber = z.literal([1, 2]);
export type ReminderNumber = z.infer<typeof ReminderNumber>;
