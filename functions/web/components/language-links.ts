import { html } from 'hono/html';
import { languageName } from '../../core/language/locale.ts';
import type { Speech } from '../messages/translate.ts';
import type { Html } from './page.ts';

/** Where a page is to be had in another language. */
export type LanguageLink = { locale: string; href: string };

/** Links to a page in other languages, each in its own words; nothing where there are none. */
export const languageLinks = ({ say }: Pick<Speech, 'say'>, links: readonly LanguageLink[]): Html | string =>
  links.length === 0
    ? ''
    : html`<nav class="languages" aria-label="${say('languages')}">
        ${links.map(
          ({ locale, href }) =>
            html`<a href="${href}" lang="${locale}" hreflang="${locale}" rel="nofollow"
              >${languageName(locale)}</a
            >`,
        )}
      </nav>`;
