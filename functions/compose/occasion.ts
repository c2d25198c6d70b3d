import * as z from 'zod';

/** What a schedule says to the function that reads answers: aggregate what is out of date or everything, or let pairs compare theirs. */
const Occasion = z.union([
  z.object({ everything: z.boolean() }),
  z.object({ task: z.literal('comparisons') }),
]);

/** Refuses an event that isn't from the stack's own schedules. */
export const readOccasion = (event: unknown): z.infer<typeof Occasion> => Occasion.parse(event);

/** Which of its two tasks a schedule asks of the function that fills the mail queue; the waves where it says nothing. */
const Task = z.object({ task: z.enum(['waves', 'follow-ups']).default('waves') });

export const readTask = (event: unknown): z.infer<typeof Task>['task'] => Task.parse(event).task;
