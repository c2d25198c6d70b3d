import { filledIn, press, typedIn } from '../forms.ts';
import type { Site } from './a-site.ts';
import type { PageType } from './page-type.ts';
import { below } from './steps.ts';

/** The first answer in the newest mail to the mentee, as a path below their link. */
const tapFor = ({ world, mentee }: Site): string => {
  const { html = '' } = world.mails.findLast(({ to }) => to.address === mentee) ?? {};
  const [, path = ''] = /\/r\/[a-z0-9]+(\/1\?(?:[^"]*&amp;)?answer=[^"]*)"/.exec(html) ?? [];
  if (path === '') throw new Error('the mail has no answer to tap');
  return path.replaceAll('&amp;', '&');
};

/** A section that tells something before it is answered, or comes again although no answer is wrong. */
export const HELD_UP_PAGES: readonly PageType[] = [
  {
    name: 'section reached by a tap in the mail',
    drawnBy: 'sectionPage',
    status: 200,
    go: (site) => below(site, tapFor(site)),
  },
  {
    name: 'section with nothing but the tap',
    drawnBy: 'sectionPage',
    status: 422,
    go: async (site) => {
      const page = await below(site, tapFor(site));
      return press(site.visitor, page, typedIn(page), 'send');
    },
  },
  {
    name: 'section whose hidden field was filled in',
    drawnBy: 'sectionPage',
    status: 422,
    go: async (site) => {
      const page = await below(site, '/1');
      return press(site.visitor, page, { ...filledIn(page), website_url: ['https://example.org'] }, 'send');
    },
  },
  {
    name: 'section that was saved too often',
    drawnBy: 'sectionPage',
    status: 429,
    asking: { instrument: 'expectations' },
    go: async (site) => {
      const { drafts } = site.world.ports;
      const visitor = site.visitorOf({ drafts: { ...drafts, savePage: () => Promise.resolve(false) } });
      const page = await below(site, '/1');
      return press(visitor, page, filledIn(page), 'next');
    },
  },
];
