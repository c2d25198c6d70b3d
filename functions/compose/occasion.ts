import * as z from 'zod';

/** What a schedule says to the aggregation: what is out of date, or everything. */
const Occasion = z.object({ everything: z.boolean() });

/** Refuses an event that isn't from the stack's own schedules. */
export const readOccasion = (event: unknown): z.infer<typeof Occasion> => Occasion.parse(event);
