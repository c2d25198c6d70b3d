import { OPENING, sitesOf, type Site } from './a-site.ts';
import { DECLINING_PAGES } from './declining-pages.ts';
import { HELD_UP_PAGES } from './held-up-pages.ts';
import { MEETING_PAGES } from './meeting-pages.ts';
import type { PageType } from './page-type.ts';
import { QUESTION_PAGES } from './question-pages.ts';
import { REFUSING_PAGES } from './refusing-pages.ts';
import { SENT_PAGES } from './sent-pages.ts';
import { SHARED_PAGES } from './shared-pages.ts';
import type { Page } from '../visitor.ts';

/** Every page that participants meet. What holds of all of them is tested over this list, here and in test/browser. */
export const PAGE_TYPES: readonly PageType[] = [
  ...QUESTION_PAGES,
  ...HELD_UP_PAGES,
  ...DECLINING_PAGES,
  ...SENT_PAGES,
  ...SHARED_PAGES,
  ...MEETING_PAGES,
  ...REFUSING_PAGES,
];

/** A page as somebody of a language sees it, and the service that it came from. */
export type Shown = { type: PageType; site: Site; page: Page };

/** The page in each of some languages, in their order. @throws when the way leads elsewhere */
export const showPage = async (type: PageType, locales: readonly string[]): Promise<Shown[]> => {
  const shown: Shown[] = [];
  for (const site of await sitesOf(type.asking ?? {}, locales)) {
    site.world.stopAt(OPENING);
    const page = await type.go(site);
    if (page.status !== type.status)
      throw new Error(
        `«${type.name}» answers ${page.status}: ${page.document.querySelector('main')?.textContent}`,
      );
    shown.push({ type, site, page });
  }
  return shown;
};
