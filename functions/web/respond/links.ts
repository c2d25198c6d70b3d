import { LANGUAGE, type Visit } from './visit.ts';
import type { Journey } from './place.ts';

/** What the address of a page is made of. */
export type Place = Pick<Visit, 'token' | 'askedLocale' | 'preview'>;

/** A language that was asked for goes along; the person's own needs no mention. */
const link = ({ token, askedLocale, preview }: Place, path: string): string =>
  `${preview?.root ?? `/r/${token}`}${path}${askedLocale === undefined ? '' : `?${LANGUAGE}=${askedLocale}`}`;

/** The addresses of an invitation's pages. They contain the token: never log them, never send them to a third party. */
export const startLink = (place: Place): string => link(place, '');
export const sectionLink = (place: Place, number: number): string => link(place, `/${number}`);
export const reviewLink = (place: Place): string => link(place, '/review');
export const sendLink = (place: Place): string => link(place, '/send');

/** The next section that has items to answer, or the review after the last one. */
export const linkAfter = (occasion: Place, { sections }: Journey, number: number): string => {
  const next = sections.find((one) => one.number > number);
  return next === undefined ? reviewLink(occasion) : sectionLink(occasion, next.number);
};

/** The section before, or the start before the first one. */
export const linkBefore = (occasion: Place, { sections }: Journey, number: number): string => {
  const previous = sections.findLast((one) => one.number < number);
  return previous === undefined ? startLink(occasion) : sectionLink(occasion, previous.number);
};
