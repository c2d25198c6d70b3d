import type { Shown } from './page-types.ts';

/** Pages without a way to another language: what was typed, or the receipt, is on them and nowhere else. */
const WITHOUT: ReadonlySet<string> = new Set(['thanksPage', 'proposedPage', 'tooLargePage', 'wrongTypePage']);

const pathOf = (address: string, from: string): string => {
  const { pathname, search } = new URL(address, `https://example.org${from}`);
  return pathname + search;
};

/** Whether every link and form of a page leads on in a language. */
const strays = (document: Document, locale: string): string[] =>
  [
    ...[...document.querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? ''),
    ...[...document.querySelectorAll('main form')].map((form) => form.getAttribute('action') ?? ''),
  ].filter((address) => address.startsWith('/') && !address.includes(`lang=${locale}`));

/** What is wrong with the ways from a page to the other languages: each leads to a page in it, which keeps to it. */
export const brokenSwitch = async (
  { type, site, page }: Shown,
  locales: readonly string[],
): Promise<string[]> => {
  const links = [...page.document.querySelectorAll('nav.languages a')];
  const others = WITHOUT.has(type.drawnBy) ? [] : locales.filter((locale) => locale !== site.locale);
  const offered = links.map((link) => link.getAttribute('hreflang') ?? '');
  if (offered.toSorted().join() !== others.toSorted().join()) return [`it offers ${offered.join()}`];
  const faults: string[] = [];
  for (const link of links) {
    const locale = link.getAttribute('hreflang') ?? '';
    const there = await site.visitor.get(pathOf(link.getAttribute('href') ?? '', page.path));
    if (there.document.documentElement.lang !== locale) faults.push(`the way to ${locale} leads elsewhere`);
    faults.push(...strays(there.document, locale).map((address) => `${address} leaves ${locale}`));
  }
  return faults;
};
