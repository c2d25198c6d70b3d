import { html } from 'hono/html';
import { sectionsFor } from '../../core/instrument/asked-items.ts';
import { instrumentKey, type Instrument, type Section } from '../../core/instrument/instrument.ts';
import { withFallbacks } from '../../core/instrument/text-facts.ts';
import type { Role } from '../../core/role.ts';
import type { Html } from '../components/page.ts';
import { conditionalItems } from './preview-conditions.ts';
import { inLanguage, instrumentLink, previewPages, previewRoot, sideBySideLink } from './preview-links.ts';

/** Where a preview is; `number` is a section's, from 1. */
export type PreviewPlace = {
  instrument: Instrument;
  role: Role;
  page: 'start' | 'review' | { number: number };
  askedLocale: string | undefined;
};

const conditions = (instrument: Instrument, section: Section | undefined): Html | string => {
  const found = conditionalItems(instrument, section?.items ?? []);
  return found.length === 0
    ? ''
    : html`<details>
        <summary>What depends on other answers (${found.length})</summary>
        <ul>
          ${found.flatMap(({ text, when }) => when.map((one) => html`<li>«${text}» is ${one}</li>`))}
        </ul>
      </details>`;
};

/** Says above a page that it is a preview, and leads to the others. In English: it speaks to the team. */
export const previewNotice = ({ instrument, role, page, askedLocale }: PreviewPlace): Html => {
  const query = inLanguage(askedLocale);
  const root = previewRoot(instrument, role);
  const here = page === 'start' ? '' : page === 'review' ? '/review' : `/${page.number}`;
  const others = instrument.audience.filter((other) => other !== role);
  return html`<aside class="card" lang="en" dir="ltr" aria-label="Preview">
    <p>
      <strong>Preview.</strong>
      <a href="${instrumentLink(instrumentKey(instrument))}">${withFallbacks(instrument.title)}</a>, version
      ${instrument.version}, as a ${role} sees it. Nothing is kept, and what depends on other answers is shown
      too.
    </p>
    <nav class="languages" aria-label="Pages of the preview">
      ${previewPages(instrument, role).map(({ name, path }) => {
        const short = name.replace(/^(\d+)\. .*/, '$1');
        return path === here
          ? html`<a href="${root}${path}${query}" aria-current="page"><strong>${short}</strong></a>`
          : html`<a href="${root}${path}${query}">${short}</a>`;
      })}
      ${others.map((other) => html`<a href="${previewRoot(instrument, other)}${query}">as a ${other}</a>`)}
      <a href="${sideBySideLink(instrument, role)}${query}">Side by side</a>
    </nav>
    ${conditions(instrument, typeof page === 'object' ? sectionsFor(instrument, role)[page.number - 1] : undefined)}
  </aside>`;
};
