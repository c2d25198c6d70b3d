import type { Instrument } from './instrument.ts';
import { placedTexts } from './placed-texts.ts';
import type { Finding } from './problem.ts';
import { textsOf, type Translation } from './translation.ts';

/** A version of an instrument with its translation into one language. */
export type Translated = { instrument: Instrument; translation: Translation };

/**
 * Texts whose wording changed in a version while the translation of them stayed, word for word. It may still say the same; it
 * may also say what the definition no longer does, and nobody who reads one language would see it.
 */
export const checkUnrevised = (before: Translated, now: Translated): Finding[] => {
  const old = new Map(placedTexts(before.instrument).map(({ key, text }) => [key, text]));
  const [oldWords, words] = [textsOf(before.translation), textsOf(now.translation)];
  return placedTexts(now.instrument).flatMap(({ key, text }): Finding[] => {
    const former = old.get(key);
    const isReworded = former !== undefined && former !== text;
    if (!isReworded || words.get(key) === undefined || words.get(key) !== oldWords.get(key)) return [];
    return [
      {
        code: 'translation-unrevised',
        pointer: key,
        message: `«${former}» became «${text}» in version ${now.instrument.version}, and its translation is still «${words.get(key)}».`,
        suggestion: 'Translate the new words, unless the old translation says just that.',
      },
    ];
  });
};
