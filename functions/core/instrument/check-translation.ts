import { checkTextFacts } from './check-facts.ts';
import type { Instrument } from './instrument.ts';
import { placedTexts } from './placed-texts.ts';
import type { Finding } from './problem.ts';
import { factsIn } from './text-facts.ts';
import {
  localize,
  missingTranslations,
  staleTranslations,
  textsOf,
  type Translation,
} from './translation.ts';

const namesIn = (text: string): string =>
  factsIn(text)
    .map(({ name }) => name)
    .toSorted()
    .join(', ');

const checkFactsOf = (key: string, text: string, original: string): Finding[] => {
  const faulty = checkTextFacts(text, key);
  if (faulty.length > 0 || namesIn(text) === namesIn(original)) return faulty;
  return [
    {
      code: 'translation-fact',
      pointer: key,
      message: `The definition names the facts «${namesIn(original)}» here, the translation «${namesIn(text)}».`,
      suggestion: 'Name the same facts, {{fact|words that stand in}}, with the words translated.',
    },
  ];
};

/** What is wrong with a translation of an instrument. Pointers are those into the translation. */
export const checkTranslation = (
  instrument: Instrument,
  translation: Translation,
  locale: string,
): Finding[] => {
  const originals = placedTexts(instrument);
  const own = textsOf(translation);
  const missing = new Set(missingTranslations(instrument, translation));
  const facts = placedTexts(localize(instrument, translation, locale).instrument).flatMap(
    ({ key, text }, n) => (missing.has(key) ? [] : checkFactsOf(key, text, originals[n]?.text ?? '')),
  );
  return [
    ...staleTranslations(instrument, translation).map((pointer): Finding => ({
      code: 'translation-stale',
      pointer,
      message: `The definition has nothing that «${own.get(pointer) ?? ''}» translates.`,
      suggestion: 'Correct the id or code, or remove the text.',
    })),
    ...facts,
    ...[...missing].map((pointer): Finding => ({
      code: 'translation-missing',
      pointer,
      message: `There is no translation of «${originals.find(({ key }) => key === pointer)?.text ?? ''}».`,
      suggestion: 'Translate it; until then people read it in the language of the definition.',
    })),
  ];
};
