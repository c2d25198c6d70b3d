/// <reference lib="esnext.intl" />
import { forEachLocale } from './for-each-locale.ts';

/** The language of every definition and of every message that has no other. */
export const ENGLISH = 'en';

const canonical = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

/** `fr-Latn-CA` leads to itself, `fr-Latn` and `fr` (lookup, RFC 4647, section 3.4). */
const lookupRange = (tag: string): string[] => {
  const parts = tag.split('-');
  return parts.map((_, count) => parts.slice(0, parts.length - count).join('-'));
};

/** The first of the wanted languages that is offered, exactly or without its region; English where none is. Never throws. */
export const pickLocale = (wanted: readonly (string | undefined)[], offered: readonly string[]): string => {
  for (const tag of wanted) {
    const known = canonical(tag ?? '');
    if (known === undefined) continue;
    const found = lookupRange(known).find((candidate) => offered.includes(candidate));
    if (found !== undefined) return found;
  }
  return ENGLISH;
};

/** Which way a language is written. */
export const directionOf: (locale: string) => 'ltr' | 'rtl' = forEachLocale((locale) =>
  new Intl.Locale(locale).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr',
);

/** What a language calls itself: `français`. */
export const languageName: (locale: string) => string = forEachLocale(
  (locale) => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale,
);

/** Names in a row, as the language joins them: `Ana, Ben and Cleo`. */
export const listed = (locale: string, names: readonly string[]): string => LIST(locale).format(names);
const LIST = forEachLocale((locale) => new Intl.ListFormat(locale));
