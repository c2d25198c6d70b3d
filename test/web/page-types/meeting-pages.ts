import type { DraftFields } from '../../../functions/core/survey-response.ts';
import { typedIn } from '../meetings/a-meeting-service.ts';
import type { Page } from '../visitor.ts';
import type { Site } from './a-site.ts';
import type { PageType } from './page-type.ts';
import { pressAt } from './steps.ts';

const UNDO_IS_OVER = '2026-05-02T09:30:00.000Z';
const ENDED_LONG_AGO = '2026-06-04T09:00:00.000Z';
const LONG_AFTER = '2027-06-01T09:00:00.000Z';
const TYPED = { 'minutes-met': ['45'], mode: ['video'] };

const open = (site: Site, address: string): Promise<Page> => site.visitor.get(site.meetingLinkOf(address));
/** The form to log a meeting by, which is sent to the address of the page. */
const sendLog = (site: Site, page: Page, more: DraftFields, button = 'log'): Promise<Page> =>
  site.visitor.post(
    (page.document.querySelector('form.log')?.getAttribute('action') ?? '').replace(/#.*/, ''),
    { ...typedIn(page), ...more, direction: [button] },
  );
const log = async (site: Site, address: string, more: DraftFields = TYPED): Promise<Page> =>
  sendLog(site, await open(site, address), more);

/** What stands behind the link by which meetings are logged. */
export const MEETING_PAGES: readonly PageType[] = [
  { name: 'log of meetings', drawnBy: 'meetingPage', status: 200, go: (site) => open(site, site.mentee) },
  {
    name: 'log of meetings with several matches',
    drawnBy: 'meetingPage',
    status: 200,
    asking: { furtherMatches: 3 },
    go: (site) => open(site, site.mentor),
  },
  {
    name: 'log of meetings, sent empty',
    drawnBy: 'meetingPage',
    status: 422,
    go: async (site) =>
      sendLog(site, await open(site, site.mentee), { 'meeting-date': [''], 'minutes-met': [''] }),
  },
  {
    name: 'log of meetings with a task',
    drawnBy: 'meetingPage',
    status: 200,
    go: async (site) => sendLog(site, await open(site, site.mentee), TYPED, 'add:action-items'),
  },
  { name: 'logged', drawnBy: 'loggedPage', status: 200, go: (site) => log(site, site.mentee) },
  {
    name: 'logged, among others',
    drawnBy: 'loggedPage',
    status: 200,
    go: async (site) => {
      for (const day of ['2026-04-10', '2026-04-24'])
        await log(site, site.mentee, { ...TYPED, 'meeting-date': [day] });
      return log(site, site.mentee);
    },
  },
  {
    name: 'taken back',
    drawnBy: 'meetingPage',
    status: 200,
    go: async (site) => pressAt(site, await log(site, site.mentee), '/undo'),
  },
  {
    name: 'too late to take back',
    drawnBy: 'meetingPage',
    status: 409,
    go: async (site) => {
      const page = await log(site, site.mentee);
      site.world.stopAt(UNDO_IS_OVER);
      return pressAt(site, page, '/undo');
    },
  },
  {
    name: 'meeting to confirm',
    drawnBy: 'meetingPage',
    status: 200,
    go: async (site) => {
      await log(site, site.mentor);
      return open(site, site.mentee);
    },
  },
  {
    name: 'meeting confirmed',
    drawnBy: 'meetingPage',
    status: 200,
    go: async (site) => {
      await log(site, site.mentor);
      return pressAt(site, await open(site, site.mentee), '/word', { says: ['yes'] });
    },
  },
  {
    name: 'meeting that is not right',
    drawnBy: 'meetingPage',
    status: 200,
    go: async (site) => {
      await log(site, site.mentor);
      return pressAt(site, await open(site, site.mentee), '/word', { says: ['no'] });
    },
  },
  {
    name: 'no meeting to log',
    drawnBy: 'meetingPage',
    status: 200,
    asking: { endedOn: '2026-05-04' },
    go: (site) => {
      site.world.stopAt(ENDED_LONG_AGO);
      return open(site, site.mentee);
    },
  },
  {
    name: 'log of meetings that is over',
    drawnBy: 'meetingsOverPage',
    status: 410,
    go: (site) => {
      site.world.stopAt(LONG_AFTER);
      return open(site, site.mentee);
    },
  },
];
