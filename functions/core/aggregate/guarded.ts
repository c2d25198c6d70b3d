import * as z from 'zod';

/** The schema of a group's figure, or of the fact that the group is too small. */
export const guarded = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('shown'), ...shape }),
    z.object({ state: z.literal('suppressed') }),
  ]);
