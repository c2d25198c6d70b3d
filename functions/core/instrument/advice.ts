/**
 * What to do about an answer that is not taken, and the numbers that go with it. Core has no words for it: the pages
 * say each of these in the person's language, and do not compile until they can.
 */
export type AdviceParams = {
  'choose-one': Record<never, never>;
  'choose-only-one': Record<never, never>;
  'choose-one-shown': Record<never, never>;
  'choose-some': Record<never, never>;
  'choose-from-shown': Record<never, never>;
  'choose-at-most': { count: number };
  'choose-number': { minimum: number; maximum: number };
  'choose-only-one-number': Record<never, never>;
  'enter-number': { minimum: number; maximum: number };
  'enter-whole-number': { minimum: number; maximum: number };
  'enter-whole-number-in-steps': { minimum: number; maximum: number; step: number };
  'enter-number-in-steps': { minimum: number; maximum: number; step: number };
  'enter-only-one-number': Record<never, never>;
  'enter-date': Record<never, never>;
  'enter-only-one-date': Record<never, never>;
  'write-answer': Record<never, never>;
  'write-only-one-answer': Record<never, never>;
  'shorten-by': { count: number };
  'rank-all': Record<never, never>;
  'rank-once-each': Record<never, never>;
  'fill-at-least': { count: number };
};
export type AdviceCode = keyof AdviceParams;
export type Advice = { [Code in AdviceCode]: { code: Code; params: AdviceParams[Code] } }[AdviceCode];

type WithoutParams = {
  [Code in AdviceCode]: keyof AdviceParams[Code] extends never ? Code : never;
}[AdviceCode];

/** Advice that needs no numbers. */
export const advice = <Code extends WithoutParams>(
  code: Code,
): { code: Code; params: Record<never, never> } => ({
  code,
  params: {},
});
