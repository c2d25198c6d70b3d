import type { PageType } from './page-type.ts';
import { below, pressAt } from './steps.ts';

/** What somebody meets who does not answer. */
export const DECLINING_PAGES: readonly PageType[] = [
  {
    name: 'declining',
    drawnBy: 'decliningPage',
    status: 200,
    go: (site) => below(site, '/decline'),
  },
  {
    name: 'declining, sent empty',
    drawnBy: 'decliningPage',
    status: 422,
    go: async (site) => pressAt(site, await below(site, '/decline'), '/decline'),
  },
  {
    name: 'declined',
    drawnBy: 'declinedPage',
    status: 200,
    go: async (site) =>
      pressAt(site, await below(site, '/decline'), '/decline', { reason: ['no-time'], note: ['Later.'] }),
  },
  {
    name: 'start of somebody who has declined',
    drawnBy: 'startPage',
    status: 200,
    go: async (site) => {
      await pressAt(site, await below(site, '/decline'), '/decline', { reason: ['no-time'] });
      return below(site, '');
    },
  },
  {
    name: 'not me',
    drawnBy: 'decliningPage',
    status: 200,
    go: (site) => below(site, '/not-me', site.mentor),
  },
  {
    name: 'not me, noted',
    drawnBy: 'declinedPage',
    status: 200,
    go: async (site) => pressAt(site, await below(site, '/not-me'), '/not-me', { who: ['not-me'] }),
  },
];
