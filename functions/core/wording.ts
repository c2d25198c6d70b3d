import type { PlainDate } from './calendar.ts';
import { forEachLocale } from './language/for-each-locale.ts';

/** English is said as in Britain: day before month. */
const regional = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

const DAY = forEachLocale(
  (locale) =>
    new Intl.DateTimeFormat(regional(locale), { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }),
);

/** `5 January 2027`, `5 janvier 2027`. */
export const longDate = (date: PlainDate, locale = 'en'): string =>
  DAY(locale).format(new Date(`${date}T00:00:00Z`));

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `January 2027`. */
export const monthAndYear = (date: PlainDate): string => MONTH.format(new Date(`${date}T00:00:00Z`));
