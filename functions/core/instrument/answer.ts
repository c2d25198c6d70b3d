import * as z from 'zod';

/** An answer to one item: a code or a text, a number, or several codes. Never a label, never a position. */
export const Answer = z.union([z.string(), z.number(), z.array(z.string())]);
export type Answer = z.infer<typeof Answer>;

/** Item id to answer. Items that were left open are absent. */
export const Answers = z.record(z.string(), Answer);
export type Answers = z.infer<typeof Answers>;
