import * as z from 'zod';

/** What one item of an entry of a repeating group was answered. */
const EntryAnswer = z.union([z.string(), z.number()]);

/** One entry of a repeating group (a goal, an action item): item id to answer. */
export const Entry = z.record(z.string(), EntryAnswer);
export type Entry = z.infer<typeof Entry>;

/** An answer to one item: a code or a text, a number, several codes, or the entries of a group. Never a label, never a position. */
export const Answer = z.union([z.string(), z.number(), z.array(z.string()), z.array(Entry)]);
export type Answer = z.infer<typeof Answer>;

/** Item id to answer. Items that were left open are absent. */
export const Answers = z.record(z.string(), Answer);
export type Answers = z.infer<typeof Answers>;
