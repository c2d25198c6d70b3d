import { syllable } from 'syllable';
import type { Instrument } from './instrument.ts';
import { questionsIn } from './placed-texts.ts';
import type { Check, Finding } from './problem.ts';
import { withFallbacks } from './text-facts.ts';

/** The school year up to which a text counts as plain. */
const HIGHEST_GRADE = 8;
/** In a handful of words one long name decides everything. */
const FEWEST_WORDS = 8;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
const sentencesOf = (text: string): number =>
  Math.max(1, text.split(/[.!?:;]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length);

/**
 * The years of school (United States) that it takes to read an English text; undefined under eight words.
 * 0.39 words per sentence + 11.8 syllables per word − 15.59 (Kincaid, Fishburne, Rogers & Chissom 1975).
 * `readingGrade('The cat sat on the mat by the door.')` is about 0.3.
 */
export const readingGrade = (text: string): number | undefined => {
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS) return undefined;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentencesOf(text)) + 11.8 * (syllables / words.length) - 15.59;
};

/** Items that take more than eight years of school to read. For English only: the formula counts English syllables. */
export const checkReadability: Check<Instrument> = (instrument) => {
  if (!/^en\b/i.test(instrument.language)) return [];
  return questionsIn(instrument).flatMap(({ pointer, id, text }): Finding[] => {
    const grade = readingGrade(withFallbacks(text));
    if (grade === undefined || grade <= HIGHEST_GRADE) return [];
    return [
      {
        code: 'hard-to-read',
        pointer: `${pointer}/text`,
        message: `«${id}» takes ${grade.toFixed(1)} years of school to read (Flesch-Kincaid); ${HIGHEST_GRADE} are plain.`,
        suggestion: 'Use shorter sentences and more everyday words.',
      },
    ];
  });
};
