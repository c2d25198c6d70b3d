import type { Instrument } from './instrument.ts';
import { placedTexts } from './placed-texts.ts';
import type { Check, Finding } from './problem.ts';
import { factsIn, FACTS } from './text-facts.ts';

/** Where a text names a fact that nobody knows, or has nothing to say when the fact is not known. */
export const checkTextFacts = (text: string, pointer: string): Finding[] =>
  factsIn(text).flatMap(({ name, fallback, written }): Finding[] => {
    if (!FACTS.has(name)) {
      return [
        {
          code: 'unknown-fact',
          pointer,
          message: `«${written}» names a fact that is not known.`,
          suggestion: `Name one of: ${[...FACTS].join(', ')}.`,
        },
      ];
    }
    if (fallback !== undefined && fallback.trim() !== '') return [];
    return [
      {
        code: 'fact-without-fallback',
        pointer,
        message: `«${written}» leaves a gap when the fact is not known.`,
        suggestion: `Write what to say instead: {{${name}|your mentor}}.`,
      },
    ];
  });

/** Every fact in a text shown to participants is known, and has words that stand in for it. */
export const checkFacts: Check<Instrument> = (instrument) =>
  placedTexts(instrument).flatMap(({ text, pointer }) => checkTextFacts(text, pointer));
