import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { format } from '../../../functions/web/messages/translator.ts';
import { speechIn, TONGUES } from '../../../functions/web/messages/translate.ts';

const keys = Object.keys(TONGUES.en);
const messagesOf = (locale: string): [key: string, message: string][] =>
  Object.entries(TONGUES[locale] ?? {}).map(([key, message]) => [key, message]);
const english = new Map(messagesOf('en'));

/** The parameters of a message, and of the messages within it. */
const parameters = (message: string): string[] => {
  const found = new Set<string>();
  const walk = (elements: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of elements) {
      if (!('value' in element) || !('location' in element || element.type > 0)) continue;
      if (element.type > 0 && element.type < 7) found.add(element.value);
      if ('options' in element) Object.values(element.options).forEach(({ value }) => walk(value));
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].toSorted();
};

/** What is the same in two languages for a good reason: signs and words that they share. */
const SAME_WORDS =
  /^(No|Error: \{\w+\}|\{\w+\}: \{\w+\}|\{point, number\}: \{label\}|\{name\} \{number, number\})$/;

describe('the words of the answering pages', () => {
  it('are there in English, French and Spanish', () => {
    expect(Object.keys(TONGUES).toSorted()).toEqual(['en', 'es', 'fr']);
  });

  it.each(Object.keys(TONGUES))('in %s need the same parameters as in English, and can be said', (locale) => {
    for (const [key, message] of messagesOf(locale)) {
      const needed = parameters(english.get(key) ?? '');
      expect({ key, needed: parameters(message) }).toEqual({ key, needed });
      const values = Object.fromEntries(needed.map((name) => [name, 1]));
      expect(format(message, locale, values)).toMatch(/\S/);
      expect(format(message, locale, values)).not.toMatch(/[{}]/);
    }
    expect(
      messagesOf(locale)
        .map(([key]) => key)
        .toSorted(),
    ).toEqual(keys.toSorted());
  });

  it.each(['fr', 'es'])('in %s are no longer English', (locale) => {
    const same = messagesOf(locale).filter(([key, message]) => message === english.get(key));
    expect(same.filter(([, message]) => !SAME_WORDS.test(message))).toEqual([]);
  });

  it('count in each language', () => {
    const minutes = (locale: string) =>
      [1, 2].map((count) => speechIn(TONGUES, locale).say('minutes', { count }));
    expect(minutes('en')).toEqual(['About 1 minute', 'About 2 minutes']);
    expect(minutes('fr')).toEqual(['Environ 1 minute', 'Environ 2 minutes']);
    expect(minutes('es')).toEqual(['Alrededor de 1 minuto', 'Alrededor de 2 minutos']);
  });

  it('write numbers as they may be typed: with a decimal sign of the language and without grouping', () => {
    const advice = {
      code: 'enter-number-in-steps',
      params: { minimum: 0, maximum: 2000, step: 0.5 },
    } as const;
    expect(speechIn(TONGUES, 'en').advise(advice)).toBe('Enter a number from 0 to 2000 in steps of 0.5.');
    expect(speechIn(TONGUES, 'fr').advise(advice)).toBe('Écrivez un nombre de 0 à 2000, par pas de 0,5.');
    expect(speechIn(TONGUES, 'es').advise(advice)).toBe('Escriba un número de 0 a 2000, de 0,5 en 0,5.');
  });

  it('say each advice of an answer that is not taken', () => {
    const { advise } = speechIn(TONGUES, 'en');
    expect(advise({ code: 'choose-one', params: {} })).toBe('Choose one answer.');
    expect(advise({ code: 'shorten-by', params: { count: 1 } })).toBe('Shorten this by 1 character.');
    expect(advise({ code: 'shorten-by', params: { count: 12 } })).toBe('Shorten this by 12 characters.');
    expect(advise({ code: 'choose-number', params: { minimum: 0, maximum: 10 } })).toBe(
      'Choose a number from 0 to 10.',
    );
  });

  it('write dates in the language', () => {
    const day = (locale: string) => speechIn(TONGUES, locale).date('2027-01-05');
    expect(['en', 'fr', 'es'].map(day)).toEqual(['5 January 2027', '5 janvier 2027', '5 de enero de 2027']);
  });

  it('are English for a language that nobody has written', () => {
    expect(speechIn(TONGUES, 'de')).toMatchObject({ locale: 'en', direction: 'ltr' });
  });

  it('in French never break a line before a colon, a question mark or a closing quotation mark', () => {
    const breaks = messagesOf('fr').filter(([, message]) => /« | [;?!»]| :(?!:)(?=\s|\{|$)/.test(message));
    expect(breaks).toEqual([]);
  });
});
