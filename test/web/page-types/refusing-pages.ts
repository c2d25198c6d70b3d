import { filledIn } from '../forms.ts';
import type { Site } from './a-site.ts';
import type { PageType } from './page-type.ts';
import { below } from './steps.ts';

const TOO_LARGE = `why=${'x'.repeat(300_000)}`;
const brokenDown = (): Promise<never> => Promise.reject(new Error('the store is down'));
/** A token that looks like one. */
const NOBODYS = 'k'.repeat(32);
/** A page that knows nobody speaks the language of its address. */
const inLanguage = ({ locale }: Site, path: string): string => `${path}?lang=${locale}`;

/** Where something is wrong with the link, the form or the service. */
export const REFUSING_PAGES: readonly PageType[] = [
  {
    name: 'form that can’t be read',
    drawnBy: 'forgedPage',
    status: 400,
    go: async (site) => {
      const page = await below(site, '/1');
      return site.visitor.post(page.path, { ...filledIn(page), shoe: ['43'] });
    },
  },
  {
    name: 'log of meetings that can’t be read',
    drawnBy: 'meetingPage',
    status: 400,
    go: (site) => site.visitor.post(site.meetingLinkOf(site.mentee), { shoe: ['43'] }),
  },
  {
    name: 'unknown link',
    drawnBy: 'unknownLinkPage',
    status: 404,
    go: (site) => site.visitor.get(inLanguage(site, `/r/${NOBODYS}`)),
  },
  {
    name: 'too many unknown links',
    drawnBy: 'tooManyWrongLinksPage',
    status: 429,
    go: (site) => site.visitorOf({}, () => Promise.resolve(false)).get(inLanguage(site, `/r/${NOBODYS}`)),
  },
  {
    name: 'body that is too large',
    drawnBy: 'tooLargePage',
    status: 413,
    go: (site) => site.visitor.post(inLanguage(site, `${site.linkOf(site.mentee)}/1`), TOO_LARGE),
  },
  {
    name: 'body of another type',
    drawnBy: 'wrongTypePage',
    status: 415,
    go: (site) =>
      site.visitor.post(inLanguage(site, `${site.linkOf(site.mentee)}/1`), '{}', {
        'content-type': 'application/json',
      }),
  },
  {
    name: 'trouble',
    drawnBy: 'troublePage',
    status: 500,
    go: (site) => {
      const { invitations } = site.world.ports;
      const visitor = site.visitorOf({ invitations: { ...invitations, byLink: brokenDown } });
      return visitor.get(inLanguage(site, site.linkOf(site.mentee)));
    },
  },
  {
    name: 'trouble with the log of meetings',
    drawnBy: 'meetingTroublePage',
    status: 500,
    go: (site) => {
      const { meetings } = site.world.ports;
      const visitor = site.visitorOf({ meetings: { ...meetings, ofMatch: brokenDown } });
      return visitor.get(inLanguage(site, site.meetingLinkOf(site.mentee)));
    },
  },
];
