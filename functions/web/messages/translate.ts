import { html } from 'hono/html';
import type { PlainDate } from '../../core/calendar.ts';
import type { Advice } from '../../core/instrument/advice.ts';
import { directionOf, ENGLISH } from '../../core/language/locale.ts';
import { format, sayer, sayerInPieces, type Say, type SayInPieces } from './translator.ts';
import { longDate } from '../../core/wording.ts';
import type { Html } from '../components/page.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { PageMessages, Says } from './says.ts';

/** The languages that the answering pages speak, by tag. English is always among them. */
export type Tongues = { [locale: string]: PageMessages; en: PageMessages };
export const TONGUES: Tongues = { en, es, fr };

/** Everything that a page needs to speak one language. */
export type Speech = {
  locale: string;
  direction: 'ltr' | 'rtl';
  say: Say<Says>;
  /** The same with finished HTML among the parameters. */
  rich: SayInPieces<Says, Html>;
  advise: (advice: Advice) => string;
  date: (date: PlainDate) => string;
  /** A text of a definition; marked as English where there is no translation of it. */
  words: (text: string) => Html | string;
};

/** For where there is no definition, or all of it is translated. */
const ALL_TRANSLATED: ReadonlySet<string> = new Set();

/** Speaks a language; English where the pages have no words in it. */
export const speechIn = (
  tongues: Tongues,
  wanted: string,
  untranslated: ReadonlySet<string> = ALL_TRANSLATED,
): Speech => {
  const messages = tongues[wanted] ?? tongues.en;
  const locale = messages === tongues.en ? ENGLISH : wanted;
  return {
    locale,
    direction: directionOf(locale),
    say: sayer<Says>(messages, locale),
    rich: sayerInPieces<Says, Html & object>(messages, locale),
    advise: ({ code, params }) => format(messages[`advice-${code}`], locale, params),
    date: (date) => longDate(date, locale),
    words: (text) =>
      untranslated.has(text)
        ? html`<span lang="${ENGLISH}" dir="${directionOf(ENGLISH)}">${text}</span>`
        : text,
  };
};
