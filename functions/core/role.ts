import * as z from 'zod';

/** The side that a participant takes in a match. */
export const Role = z.enum(['mentor', 'mentee']);
export type Role = z.infer<typeof Role>;

/** Non-participants are known for comparison of employment only: never mailed, never asked. */
export const RosterRole = z.enum(['mentor', 'mentee', 'comparison']);
export type RosterRole = z.infer<typeof RosterRole>;
