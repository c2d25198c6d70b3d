import type { Instrument } from './instrument.ts';
import type { Check } from './problem.ts';

/** Whether a tag is well-formed by BCP 47 and written in its canonical way, `pt-BR`. */
export const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
};

export const checkLanguage: Check<Instrument> = ({ language }) =>
  isLanguageTag(language)
    ? []
    : [
        {
          code: 'invalid-language',
          pointer: '/language',
          message: `«${language}» is no language tag.`,
          suggestion: 'Write a tag of BCP 47 such as en, fr or pt-BR.',
        },
      ];
