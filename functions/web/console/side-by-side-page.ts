import { html, raw } from 'hono/html';
import type { User } from '../../core/access.ts';
import { instrumentKey } from '../../core/instrument/instrument.ts';
import { withFallbacks } from '../../core/instrument/text-facts.ts';
import { ENGLISH, languageName } from '../../core/language/locale.ts';
import type { Html } from '../components/page.ts';
import { consolePage } from './console-page.ts';
import {
  framedRoot,
  inLanguage,
  instrumentLink,
  previewPages,
  previewRoot,
  sideBySideLink,
  type PreviewPage,
} from './preview-links.ts';
import type { PreviewWish } from './preview-wish.ts';
import { SIDE_BY_SIDE_STYLE } from './side-by-side-style.ts';

const styleElement = raw(`<style>${SIDE_BY_SIDE_STYLE}</style>`);

type Choice = { name: string; link: string; isHere: boolean; lang?: string };

const switchOf = (label: string, choices: readonly Choice[]): Html | string =>
  choices.length < 2
    ? ''
    : html`<nav aria-label="${label}">
        <span>${label}</span>
        ${choices.map(({ name, link, isHere, lang }) => html`<a href="${link}" ${isHere ? raw('aria-current="page"') : ''} ${lang === undefined ? '' : html`lang="${lang}"`}>${name}</a>`)}
      </nav>`;

const switches = ({ instrument, role, locales, askedLocale }: PreviewWish): Html =>
  html`<div class="switches">
    ${switchOf(
      'Role',
      instrument.audience.map((one) => ({
        name: one,
        link: `${sideBySideLink(instrument, one)}${inLanguage(askedLocale)}`,
        isHere: one === role,
      })),
    )}
    ${switchOf(
      'Language',
      locales.map((locale) => ({
        name: languageName(locale),
        link: `${sideBySideLink(instrument, role)}${inLanguage(locale)}`,
        isHere: locale === (askedLocale ?? ENGLISH),
        lang: locale,
      })),
    )}
  </div>`;

const screen = (device: 'phone' | 'desktop', caption: string, title: string, source: string): Html =>
  html`<figure class="${device}">
    <figcaption>${caption}</figcaption>
    <div class="screen"><iframe src="${source}" title="${title}, ${device}" loading="lazy"></iframe></div>
  </figure>`;

const bothScreens = ({ instrument, role, askedLocale }: PreviewWish, { name, path }: PreviewPage): Html => {
  const query = inLanguage(askedLocale);
  const framed = `${framedRoot(instrument, role)}${path}${query}`;
  return html`<section class="both">
    <h2><a href="${previewRoot(instrument, role)}${path}${query}">${name}</a></h2>
    <div class="frames">
      ${screen('phone', 'Phone, 390 pixels wide', name, framed)}
      ${screen('desktop', 'Desktop, 1200 pixels wide', name, framed)}
    </div>
  </section>`;
};

/** Every page that a role meets, as a phone and as a desktop show it. In English: it speaks to the team. */
export const sideBySidePage = (user: User | undefined, wish: PreviewWish): Html => {
  const { instrument, role } = wish;
  const title = withFallbacks(instrument.title);
  return consolePage(
    user,
    `${title}, side by side`,
    html`${styleElement}
      <p class="muted">
        <a href="/console/instruments">Instruments</a> ·
        <a href="${instrumentLink(instrumentKey(instrument))}">${title}</a>, version ${instrument.version}
      </p>
      <h1>${title}</h1>
      <p>
        Every page as a ${role} sees it, on a phone and on a desktop. Nothing that is typed is kept, and what
        depends on other answers is shown too.
      </p>
      ${switches(wish)} ${previewPages(instrument, role).map((one) => bothScreens(wish, one))}`,
  );
};
