import type { Instrument } from './instrument.ts';
import type { ItemKind } from './item.ts';
import { placedTexts, questionsIn, type Question } from './placed-texts.ts';
import type { Check, Finding, ProblemCode } from './problem.ts';
import { withFallbacks } from './text-facts.ts';

/** Characters that a phone shows without a wall of text. */
const LONGEST_ITEM = 160;
const LONGEST_OPTION = 60;

/** «And» between words that belong together asks for one thing all the same. */
const ONE_IDEA =
  /\b(mentors? and mentees?|mentees? and mentors?|now and then|more or less|one or (two|more)|two or three|yes or no|whether or not|and so on|back and forth|each and every|again and again|or not|and\/or|friends? or (a )?colleagues?)\b/gi;
const JOINS = /\s(and|or)\s/i;
const LEADING =
  /\b(obviously|of course|surely|naturally|needless to say|everybody knows|don['’]t you|isn['’]t it|wouldn['’]t you|aren['’]t you|as you know)\b/i;
const ABSOLUTE = /\b(always|never|nobody|no one|at all times|every time)\b/i;
const NEGATION =
  /\b(not|no|never|none|nobody|nothing|without|cannot|hardly|lack|lacks|unable|unless|\w+n['’]t)\b/gi;

type Rule = { code: ProblemCode; finds: (text: string) => string | undefined; suggestion: string };

const joined = (text: string): string | undefined => JOINS.exec(text.replace(ONE_IDEA, ''))?.[1];
const twiceNegated = (text: string): string | undefined =>
  text
    .split(/[.!?;:]/)
    .map((sentence) => [...sentence.replace(/\b(or not|not sure)\b/gi, '').matchAll(NEGATION)])
    .find((found) => found.length > 1)
    ?.map(([word]) => word)
    .join('» and «');

const RULES: readonly Rule[] = [
  {
    code: 'double-barrelled',
    finds: joined,
    suggestion: 'Ask one thing at a time: who agrees with one half only can’t answer.',
  },
  {
    code: 'leading-word',
    finds: (text) => LEADING.exec(text)?.[0],
    suggestion: 'Leave it out: it tells people what to answer.',
  },
  {
    code: 'absolute-word',
    finds: (text) => ABSOLUTE.exec(text)?.[0],
    suggestion: 'Leave it to the response options to say how often or how many.',
  },
  {
    code: 'double-negation',
    finds: twiceNegated,
    suggestion: 'Say it the other way round, with one negation or none.',
  },
];

/** An answer in one's own words can take up two things; the head of a list is no question. */
const MAY_JOIN: ReadonlySet<ItemKind> = new Set(['short-text', 'long-text', 'repeating-group']);

const checkQuestion = ({ pointer, id, text, item }: Question): Finding[] =>
  RULES.filter(({ code }) => code !== 'double-barrelled' || !MAY_JOIN.has(item.kind)).flatMap(
    ({ code, finds, suggestion }): Finding[] => {
      const word = finds(withFallbacks(text));
      if (word === undefined) return [];
      return [{ code, pointer: `${pointer}/text`, message: `«${id}» says «${word}».`, suggestion }];
    },
  );

const tooLong: Check<Instrument> = (instrument) =>
  placedTexts(instrument).flatMap(({ pointer, key, text }): Finding[] => {
    const length = Array.from(withFallbacks(text)).length;
    const isOption = key.startsWith('/options/');
    const isItem = /^\/(items|entryItems)\/.*\/text$/.test(key);
    const limit = isOption ? LONGEST_OPTION : isItem ? LONGEST_ITEM : Infinity;
    if (length <= limit) return [];
    return [
      {
        code: isOption ? 'long-option' : 'long-item',
        pointer,
        message: `This has ${length} characters; more than ${limit} are hard to take in on a phone.`,
        suggestion: isOption ? 'Shorten it.' : 'Shorten it, or move the explanation to its help.',
      },
    ];
  });

const sharesRole = (a: Question, b: Question): boolean => {
  const [first, second] = [a.item, b.item].map((item) => ('roles' in item ? item.roles : undefined));
  return first === undefined || second === undefined || first.some((role) => second.includes(role));
};

const equalTexts = (questions: readonly Question[]): Finding[] =>
  questions.flatMap((question, q) => {
    const first = questions
      .slice(0, q)
      .find((other) => other.read === question.read && sharesRole(other, question));
    if (first === undefined) return [];
    return {
      code: 'equal-texts' as const,
      pointer: `${question.pointer}/text`,
      message: `«${question.id}» asks the same words as «${first.id}».`,
      suggestion: 'Word them so that people see the difference, or remove one.',
    };
  });

/**
 * Words that make answers worth less: several ideas in one, words that suggest an answer or leave none in between,
 * negations that cancel out (Krosnick & Presser 2010, Handbook of Survey Research, chapter 9). It looks for words, so
 * it can be wrong; that is why it only warns. Written for English, and skipped for other languages.
 */
export const checkWording: Check<Instrument> = (instrument) => {
  const questions = questionsIn(instrument);
  const words = /^en\b/i.test(instrument.language) ? questions.flatMap(checkQuestion) : [];
  return [...words, ...tooLong(instrument), ...equalTexts(questions)];
};
