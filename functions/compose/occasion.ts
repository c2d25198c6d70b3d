import * as z from 'zod';

/** What a schedule says to the aggregation: what is out of date, or everything. */
const Occasion = z.object({ everything: z.boolean() });

/** Refuses an event that isn't from the stack's own schedules. */
export const readOccasion = (event: unknown): z.infer<typeof Occasion> => Occasion.parse(event);

/** Which of its two tasks a schedule asks of the function that fills the mail queue; the waves where it says nothing. */
const Task = z.object({ task: z.enum(['waves', 'follow-ups']).default('waves') });

export const readTask = (event: unknown): z.infer<typeof Task>['task'] => Task.parse(event).task;
