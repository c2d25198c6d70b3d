import { tapText, type Tap } from '../../core/instrument/one-tap-item.ts';
import type { DecliningPage } from './declining-form.ts';
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
/** The query parameter by which an e-mail fills in the first answer; see invitation mails. */
export const ANSWER = 'answer';
export const tappedLink = (place: Place, tap: Tap): string => {
  const first = sectionLink(place, 1);
  return `${first}${first.includes('?') ? '&' : '?'}${ANSWER}=${tapText(tap)}`;
};
/** Where the pages' script keeps a section while it is typed. */
export const draftLink = (place: Place, number: number): string => link(place, `/${number}/draft`);
export const reviewLink = (place: Place): string => link(place, '/review');
export const decliningLink = (place: Place, page: DecliningPage): string => link(place, `/${page}`);
export const changeLink = (place: Place): string => link(place, '/change');
export const leaveChangeLink = (place: Place): string => link(place, '/leave-change');
export const withdrawLink = (place: Place): string => link(place, '/withdraw');
export const mailReceiptLink = (place: Place): string => link(place, '/mail-receipt');
export const compareLink = (place: Place): string => link(place, '/compare');
export const agreeLink = (place: Place): string => link(place, '/agree');
export const amendLink = (place: Place): string => link(place, '/amend');
export const dropAmendmentLink = (place: Place): string => link(place, '/drop-amendment');
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
