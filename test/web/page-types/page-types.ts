import { OPENING, sitesOf } from './a-site.ts';
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
  ...SENT_PAGES,
  ...SHARED_PAGES,
  ...MEETING_PAGES,
  ...REFUSING_PAGES,
];

/** The page in each of some languages, by language. @throws when the way leads elsewhere */
export const showPage = async (
  { name, status, asking = {}, go }: PageType,
  locales: readonly string[],
): Promise<ReadonlyMap<string, Page>> => {
  const shown = new Map<string, Page>();
  for (const site of await sitesOf(asking, locales)) {
    site.world.stopAt(OPENING);
    const page = await go(site);
    if (page.status !== status)
      throw new Error(
        `«${name}» answers ${page.status}: ${page.document.querySelector('main')?.textContent}`,
      );
    shown.set(site.locale, page);
  }
  return shown;
};
