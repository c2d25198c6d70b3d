import { canonicalJson } from './digest.ts';
import type { Answer, Answers } from './instrument/answer.ts';
import { itemsFor, type AskedItem } from './instrument/asked-items.ts';
import type { Instrument } from './instrument/instrument.ts';

/**
 * How two answers stand to each other (indicators.md B4): `different` is a contradiction, `unsure` is unresolved (one or both are not
 * sure), `open` was left open by one side, `words` are texts of one’s own that nobody can compare but the two.
 */
export type Verdict = 'different' | 'unsure' | 'open' | 'words' | 'same';

export type ComparedItem = {
  item: AskedItem;
  verdict: Verdict;
  mentor: Answer | undefined;
  mentee: Answer | undefined;
};

const NOT_SURE = 'not-sure';

/** What there is to talk about comes first. */
const ORDER = ['different', 'unsure', 'open', 'words', 'same'] as const satisfies Verdict[];

/** Several choices are the same in any order; a ranking is not. */
const sameAnswer = ({ kind }: AskedItem, a: Answer, b: Answer): boolean => {
  const inOrder = (answer: Answer): unknown =>
    kind === 'several-choices' && Array.isArray(answer) ? answer.map(canonicalJson).toSorted() : answer;
  return canonicalJson(inOrder(a)) === canonicalJson(inOrder(b));
};

const verdictOn = (item: AskedItem, a: Answer | undefined, b: Answer | undefined): Verdict => {
  if (a === undefined || b === undefined) return 'open';
  if (a === NOT_SURE || b === NOT_SURE) return 'unsure';
  if (sameAnswer(item, a, b)) return 'same';
  return item.kind === 'short-text' || item.kind === 'long-text' ? 'words' : 'different';
};

/** Both sides’ answers item by item, contradictions first and otherwise in the order of the form. What neither answered is left out. */
export const compareAnswers = (instrument: Instrument, mentor: Answers, mentee: Answers): ComparedItem[] => {
  const askedOfMentees = new Set(itemsFor(instrument, 'mentee').map(({ id }) => id));
  return itemsFor(instrument, 'mentor')
    .filter(({ id }) => askedOfMentees.has(id))
    .map((item) => ({ item, mentor: mentor[item.id], mentee: mentee[item.id] }))
    .filter((one) => one.mentor !== undefined || one.mentee !== undefined)
    .map((one) => ({ ...one, verdict: verdictOn(one.item, one.mentor, one.mentee) }))
    .toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
};
