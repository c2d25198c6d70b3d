import * as z from 'zod';
import type { Instrument } from './instrument.ts';
import { Slug } from './item.ts';
import { mapTexts } from './map-texts.ts';
import { jsonPointer } from './problem.ts';

const Text = z.string().trim().min(1);
const entryItemTexts = {
  text: Text.optional(),
  help: Text.optional(),
  lowLabel: Text.optional(),
  highLabel: Text.optional(),
  unit: Text.optional(),
};

/**
 * The words of one instrument in one language: `translations/<locale>/<id>.v<n>.json`. It names what it translates by
 * ids and codes; rows of a scale stand among the items. Anything may be missing: the definition's own words stand in.
 */
export const Translation = z.strictObject({
  $schema: z.string().optional(),
  title: Text.optional(),
  purpose: Text.optional(),
  sections: z.record(Slug, z.strictObject({ title: Text.optional(), intro: Text.optional() })).optional(),
  items: z.record(Slug, z.strictObject({ ...entryItemTexts, entryName: Text.optional() })).optional(),
  entryItems: z.record(Slug, z.record(Slug, z.strictObject(entryItemTexts))).optional(),
  options: z.record(Slug, z.record(Slug, Text)).optional(),
});
export type Translation = z.infer<typeof Translation>;

/** An instrument in the words of a language. */
export type LocalizedInstrument = {
  /** Ids, codes and everything else are those of the definition; `language` is still the definition's own. */
  instrument: Instrument;
  /** The language tag of its texts. */
  locale: string;
  /** The texts that the translation lacks: they are in the definition's own language, and pages mark them so. */
  untranslated: ReadonlySet<string>;
};

const gather = (node: unknown, steps: readonly string[], into: Map<string, string>): void => {
  if (typeof node === 'string') into.set(jsonPointer(steps), node);
  else if (typeof node === 'object' && node !== null) {
    for (const [name, value] of Object.entries(node)) gather(value, [...steps, name], into);
  }
};

/** Pointer to text. */
export const textsOf = (translation: Translation): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  gather({ ...translation, $schema: undefined }, [], texts);
  return texts;
};

const pointersOf = (instrument: Instrument): string[] => {
  const pointers: string[] = [];
  mapTexts(instrument, (text, pointer) => {
    pointers.push(pointer);
    return text;
  });
  return pointers;
};

const isOwnLanguage = (instrument: Instrument, locale: string): boolean =>
  new Intl.Locale(locale).language === new Intl.Locale(instrument.language).language;

/** The instrument in the words of a translation; a text that it lacks stays as it is and is listed. */
export const localize = (
  instrument: Instrument,
  translation: Translation | undefined,
  locale: string,
): LocalizedInstrument => {
  const texts = textsOf(translation ?? {});
  const missing = new Set<string>();
  const localized = mapTexts(instrument, (text, pointer) => {
    const translated = texts.get(pointer);
    if (translated === undefined) missing.add(text);
    return translated ?? text;
  });
  return {
    instrument: localized,
    locale,
    untranslated: isOwnLanguage(instrument, locale) ? new Set() : missing,
  };
};

/** Pointers to what the translation should have and has not, `/items/main-goal/help`, in reading order. */
export const missingTranslations = (
  instrument: Instrument,
  translation: Translation | undefined,
): string[] => {
  const texts = textsOf(translation ?? {});
  return pointersOf(instrument).filter((pointer) => !texts.has(pointer));
};

/** Pointers to what the translation has and the definition has not: ids and codes that are gone or misspelt. */
export const staleTranslations = (instrument: Instrument, translation: Translation): string[] => {
  const known = new Set(pointersOf(instrument));
  return [...textsOf(translation).keys()].filter((pointer) => !known.has(pointer));
};
