import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { translationFiles } from '../functions/adapters/translation-files.ts';
import { Instrument } from '../functions/core/instrument/instrument.ts';
import { mapTexts } from '../functions/core/instrument/map-texts.ts';
import { factsIn } from '../functions/core/instrument/text-facts.ts';
import {
  localize,
  missingTranslations,
  staleTranslations,
} from '../functions/core/instrument/translation.ts';

const directory = fileURLToPath(new URL('../survey-definitions', import.meta.url));
const readJson = (name: string): unknown => JSON.parse(readFileSync(`${directory}/${name}`, 'utf8'));
const definition = (key: string) => Instrument.parse(readJson(`${key}.json`));
const published = Object.keys(z.record(z.string(), z.string()).parse(readJson('published.json')));
const { translations, complaints } = translationFiles(directory);
const LOCALES = ['es', 'fr'];
const all = [...translations].flatMap(([locale, files]) =>
  [...files].map(([key, translation]) => ({ locale, key, translation })),
);

const textsOf = (instrument: Instrument): Map<string, string> => {
  const texts = new Map<string, string>();
  mapTexts(instrument, (text, pointer) => {
    texts.set(pointer, text);
    return text;
  });
  return texts;
};
const translated = (locale: string) =>
  all
    .filter((one) => one.locale === locale)
    .flatMap(({ key, translation }) =>
      [...textsOf(localize(definition(key), translation, locale).instrument)].map(([pointer, text]) => ({
        place: `${key}${pointer}`,
        text,
      })),
    );

describe('the translations of the survey definitions', () => {
  it('are in files that can be read', () => {
    expect(complaints).toEqual([]);
    expect([...translations.keys()].toSorted()).toEqual(LOCALES);
  });

  it.each(published.flatMap((key) => LOCALES.map((locale) => ({ key, locale }))))(
    'of the published $key into $locale lack nothing',
    ({ key, locale }) => {
      expect(missingTranslations(definition(key), translations.get(locale)?.get(key))).toEqual([]);
    },
  );

  it.each(all)('of $key into $locale name nothing that is not there', ({ key, translation }) => {
    expect(staleTranslations(definition(key), translation)).toEqual([]);
  });

  it.each(all)(
    'of $key into $locale name the same facts, each with a fallback',
    ({ key, locale, translation }) => {
      const english = textsOf(definition(key));
      for (const [pointer, text] of textsOf(localize(definition(key), translation, locale).instrument)) {
        const facts = factsIn(text);
        const names = (of: typeof facts) => of.map(({ name }) => name).toSorted();
        expect({ pointer, facts: names(facts) }).toEqual({
          pointer,
          facts: names(factsIn(english.get(pointer) ?? '')),
        });
        expect(facts.filter(({ fallback }) => (fallback ?? '').trim() === '')).toEqual([]);
      }
    },
  );

  it('in French never break a line before a sign that belongs to the word before it', () => {
    const breaks = translated('fr').filter(({ text }) => /« (?!\u00a0)| [;:?!»]|'/.test(text));
    expect(breaks).toEqual([]);
  });

  it('in Spanish open what they close', () => {
    const signs = (text: string, sign: string) => text.split(sign).length;
    const unopened = translated('es').filter(
      ({ text }) => signs(text, '?') !== signs(text, '¿') || signs(text, '!') !== signs(text, '¡'),
    );
    expect(unopened).toEqual([]);
  });

  it('address nobody as a man or a woman by brackets, strokes or dots', () => {
    const marked = LOCALES.flatMap(translated).filter(({ text }) =>
      /\p{L}\((e|es|a|as|s)\)|\p{L}\/(a|as|e)\b|·/u.test(text),
    );
    expect(marked).toEqual([]);
  });
});
