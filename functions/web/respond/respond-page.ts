import { html } from 'hono/html';
import { languageLinks } from '../components/language-links.ts';
import { page, type Html } from '../components/page.ts';
import { startLink, type Place } from './links.ts';
import type { Visit } from './visit.ts';

/** Where the same page is to be had in another language. Every address of a visit is one that a GET may open. */
type Here = (place: Place) => string;

/** What the skeleton needs to know of a visit. */
type Framed = Pick<Visit, 'token' | 'program' | 'locale' | 'locales' | 'speech' | 'preview'>;

const languageSwitch = ({ token, locale, locales, speech, preview }: Framed, here: Here): Html | string =>
  languageLinks(
    speech,
    locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, href: here({ token, askedLocale: other, preview }) })),
  );

/** The skeleton of a participant's page: whose program it is and the languages above, whom to ask below. */
export const respondPage = (
  visit: Framed,
  title: string,
  main: Html,
  here: Here = startLink,
  head: Html | string = '',
): Html => {
  const { program, speech } = visit;
  return page({
    lang: speech.locale,
    dir: speech.direction,
    title: `${title} – ${program.name}`,
    head,
    masthead: html`<span>${program.name}</span
      ><span>${program.organization}</span>${languageSwitch(visit, here)}`,
    main: visit.preview === undefined ? main : html`${visit.preview.notice} ${main}`,
    footer: html`<p>${speech.rich('questions', { contact: html`<bdi>${program.helpContact}</bdi>` })}</p>`,
  });
};
