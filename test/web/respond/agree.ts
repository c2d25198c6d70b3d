import type { DraftFields } from '../../../functions/core/survey-response.ts';
import { press, typedIn } from '../forms.ts';
import { linkNamed, type Page } from '../visitor.ts';
import type { Agreement } from '../../../functions/core/agreement.ts';
import { aGroupOf, aSharedWave, type SharedWave } from './a-shared-wave.ts';

type Site = Pick<SharedWave, 'visitor' | 'linkOf'>;

/** What has to be agreed on, and a text. */
export const TERMS: DraftFields = {
  'starts-on': ['2026-05-10'],
  'ends-on': ['2026-11-10'],
  'meetings-per-month': ['2'],
  'minutes-per-meeting': ['45'],
  channels: ['video', 'phone'],
  topics: ['How to lead a first team'],
  notice: ['day-before'],
  notes: ['own'],
  'confidentiality-limits': ['both-agree'],
};

/** Fills in every page from this one on, up to the review. What a page has and nobody names stays as it is. */
export const fillIn = async (site: Site, first: Page, terms: DraftFields): Promise<Page> => {
  let page = first;
  while (/\/\d+$/.test(page.path.replace(/[?#].*/, ''))) {
    const offered = typedIn(page);
    const shown = new Set((offered['shown']?.[0] ?? '').split(' '));
    const typed = Object.fromEntries(Object.entries(terms).filter(([name]) => shown.has(name)));
    page = await press(site.visitor, page, { ...offered, ...typed }, 'next');
    if (page.status !== 200)
      throw new Error(`${page.path}: ${page.document.querySelector('.summary')?.textContent}`);
  }
  return page;
};

/** Writes a first proposal, up to the review. */
export const writeProposal = async (
  site: Site,
  address: string,
  terms: DraftFields = TERMS,
): Promise<Page> => {
  const start = await site.visitor.get(site.linkOf(address));
  return fillIn(site, await site.visitor.get(linkNamed(start, 'Start')), terms);
};

/** Writes a first proposal and sends it. */
export const propose = async (site: Site, address: string, terms: DraftFields = TERMS): Promise<Page> =>
  press(site.visitor, await writeProposal(site, address, terms));

export const agreementOf = (site: Site, address: string): Promise<Page> =>
  site.visitor.get(site.linkOf(address));

const versionOn = ({ document }: Page): string =>
  document.querySelector('input[name=version]')?.getAttribute('value') ?? '';

/** Agrees to what a page shows; without one to what stands there now. */
export const agree = async (site: Site, address: string, shown?: Page): Promise<Page> =>
  site.visitor.post(`${site.linkOf(address)}/agree`, {
    version: [versionOn(shown ?? (await agreementOf(site, address)))],
  });

/** Begins a change of what a page shows. */
export const beginChange = async (
  site: Site,
  address: string,
  shown?: Page,
  from: 'proposal' | 'own' = 'proposal',
): Promise<Page> =>
  site.visitor.post(`${site.linkOf(address)}/amend`, {
    version: [versionOn(shown ?? (await agreementOf(site, address)))],
    from: [from],
  });

/** Proposes a change of what stands there now. */
export const proposeChange = async (site: Site, address: string, terms: DraftFields): Promise<Page> =>
  press(site.visitor, await fillIn(site, await beginChange(site, address), terms));

/** One mentor and some mentees, who are asked for their agreement. */
export const anAgreementOf = (mentees = 1): Promise<SharedWave> =>
  aSharedWave('mentoring-agreement', aGroupOf(mentees));

export const textOf = ({ document }: Page): string =>
  (document.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' ');
export const buttonsOn = ({ document }: Page): string[] =>
  [...document.querySelectorAll('main button')].map(({ textContent }) => textContent.trim());

/** What is stored of the only match that has proposed anything. */
export const stored = async ({ world, wave }: SharedWave): Promise<Agreement> => {
  const [agreement] = await world.ports.agreements.list(wave.id);
  return agreement ?? { versions: [], consents: [] };
};
