import { beforeAll, describe, expect, it } from 'vitest';
import { heading, type Page, type Visitor } from '../visitor.ts';
import { aConsole, type Console } from './a-console.ts';

let site: Console;
let waveId: string;
let before: string;
beforeAll(async () => {
  site = await aConsole();
  waveId = (await site.world.ports.waves.list(site.cohort.id))[0]?.id ?? '';
  before = await site.world.dump();
});

const address = (path: string): string =>
  path.replace('<program>', site.program.id).replace('<cohort>', site.cohort.id).replace('<wave>', waveId);

/** What somebody sees: a status, or `sign in` when they are led there. */
const seen = (page: Page): number | 'sign in' => (page.path === '/console/sign-in' ? 'sign in' : page.status);
const seenBy = async (visitor: Visitor, method: string, path: string) =>
  seen(method === 'GET' ? await visitor.get(address(path)) : await visitor.post(address(path), {}));

const READ_BY_ADMIN = { admin: 200, leader: 403, foreigner: 404, founder: 404, nobody: 'sign in' } as const;
const READ_BY_TEAM = { ...READ_BY_ADMIN, leader: 200 } as const;
/** An empty form of somebody who may send it has problems. */
const FORM_OF_ADMIN = { ...READ_BY_ADMIN, admin: 422 } as const;
const FOUNDING = { admin: 200, leader: 403, foreigner: 403, founder: 200, nobody: 'sign in' } as const;

/** Of no program: for everybody who works with one. */
const READ_BY_TEAMS = { admin: 200, leader: 200, foreigner: 200, founder: 403, nobody: 'sign in' } as const;
const NOT_THERE = { ...READ_BY_TEAMS, admin: 404, leader: 404, foreigner: 404 } as const;

const ROUTES: [string, string, Record<keyof typeof READ_BY_ADMIN, number | 'sign in'>][] = [
  ['GET', '/console', { admin: 200, leader: 200, foreigner: 200, founder: 200, nobody: 'sign in' }],
  ['GET', '/console/programs/new', FOUNDING],
  ['POST', '/console/programs/new', { ...FOUNDING, admin: 422, founder: 422 }],
  ['GET', '/console/programs/<program>', READ_BY_ADMIN],
  ['GET', '/console/programs/<program>/evidence', READ_BY_TEAM],
  ['GET', '/console/programs/nonsense/evidence', { ...READ_BY_TEAM, admin: 404, leader: 404 }],
  ['POST', '/console/programs/<program>/team', FORM_OF_ADMIN],
  ['GET', '/console/programs/<program>/cohorts/new', READ_BY_ADMIN],
  ['POST', '/console/programs/<program>/cohorts/new', FORM_OF_ADMIN],
  ['GET', '/console/cohorts/<cohort>', READ_BY_TEAM],
  ['GET', '/console/cohorts/<cohort>/roster', READ_BY_ADMIN],
  ['POST', '/console/cohorts/<cohort>/roster', FORM_OF_ADMIN],
  ['GET', '/console/cohorts/<cohort>/costs', READ_BY_ADMIN],
  ['GET', '/console/cohorts/<cohort>/costs/example.csv', READ_BY_ADMIN],
  ['POST', '/console/cohorts/<cohort>/costs', FORM_OF_ADMIN],
  ['GET', '/console/cohorts/<cohort>/report', READ_BY_TEAM],
  ['GET', '/console/cohorts/<cohort>/files/report.html', READ_BY_TEAM],
  ['GET', '/console/cohorts/<cohort>/files/figures.csv', READ_BY_TEAM],
  ['GET', '/console/cohorts/<cohort>/files/manifest.json', READ_BY_TEAM],
  ['GET', '/console/cohorts/<cohort>/files/none.csv', { ...READ_BY_TEAM, admin: 404, leader: 404 }],
  ['GET', '/console/cohorts/<cohort>/files/..%2Flatest.json', { ...READ_BY_TEAM, admin: 404, leader: 404 }],
  ['GET', '/console/cohorts/coh_0000000000000000', { ...READ_BY_TEAM, admin: 404, leader: 404 }],
  ['GET', '/console/programs/nonsense', { ...READ_BY_ADMIN, admin: 404, leader: 404 }],
  ['GET', '/console/instruments', READ_BY_TEAMS],
  ['GET', '/console/instruments/pulse', READ_BY_TEAMS],
  ['GET', '/console/instruments/pulse.v1', READ_BY_TEAMS],
  ['GET', '/console/instruments/pulse/codebook', READ_BY_TEAMS],
  ['GET', '/console/instruments/pulse/codebook.csv', READ_BY_TEAMS],
  ['GET', '/console/instruments/pulse/preview/mentor', READ_BY_TEAMS],
  ['GET', '/console/instruments/pulse/preview/mentor/1?lang=fr', READ_BY_TEAMS],
  ['GET', '/console/instruments/pulse/preview/mentor/review', READ_BY_TEAMS],
  ['GET', '/console/instruments/pulse/preview/mentor/side-by-side', READ_BY_TEAMS],
  ['GET', '/console/instruments/pulse/preview/mentor/framed/1', READ_BY_TEAMS],
  ['POST', '/console/instruments/pulse/preview/mentor/1', READ_BY_TEAMS],
  ['POST', '/console/instruments/pulse/preview/mentor/send', READ_BY_TEAMS],
  ['GET', '/console/instruments/nonsense', NOT_THERE],
  ['GET', '/console/instruments/pulse.v99', NOT_THERE],
  ['GET', '/console/instruments/nonsense/codebook', NOT_THERE],
  ['GET', '/console/instruments/pulse/preview/leader', NOT_THERE],
  ['GET', '/console/instruments/pulse/preview/mentor/99', NOT_THERE],
  ['GET', '/console/instruments/good-practice-mentor/preview/mentee', NOT_THERE],
  ['POST', '/console/programs/<program>/timeline', FORM_OF_ADMIN],
  ['POST', '/console/programs/<program>/timeline/none/remove', { ...READ_BY_ADMIN, admin: 404 }],
  ['GET', '/console/programs/<program>/timeline/none', { ...READ_BY_ADMIN, admin: 404 }],
  ['POST', '/console/programs/<program>/timeline/none', { ...READ_BY_ADMIN, admin: 404 }],
  ['GET', '/console/nonsense', { admin: 404, leader: 404, foreigner: 404, founder: 404, nobody: 'sign in' }],
];

it.each(ROUTES)('%s %s is seen by those who may, and nothing is stored', async (method, path, expected) => {
  const { nobody, admin, leader, foreigner, founder } = site;
  const statuses = {
    admin: await seenBy(admin, method, path),
    leader: await seenBy(leader, method, path),
    foreigner: await seenBy(foreigner, method, path),
    founder: await seenBy(founder, method, path),
    nobody: await seenBy(nobody, method, path),
  };
  expect(statuses).toEqual(expected);
  expect(await site.world.dump()).toBe(before);
});

describe('closing a wave', () => {
  it('is done by admins of the program alone, once', async () => {
    const path = address('/console/cohorts/<cohort>/waves/<wave>/close');
    expect((await site.nobody.post(path, {})).path).toBe('/console/sign-in');
    expect((await site.leader.post(path, {})).status).toBe(403);
    expect((await site.foreigner.post(path, {})).status).toBe(404);
    expect(await site.world.dump()).toBe(before);
    expect((await site.admin.post(path, {})).path).toBe(address('/console/cohorts/<cohort>'));
    const closed = await site.world.ports.waves.list(site.cohort.id);
    expect(closed[0]?.closedEarlyAt).toBe('2026-05-01T07:00:00.000Z');
    site.world.stopAt('2026-05-01T08:00:00.000Z');
    await site.admin.post(path, {});
    expect(await site.world.ports.waves.list(site.cohort.id)).toEqual(closed);
  });
});

describe('a leader', () => {
  it('finds no name and no address of a participant on any page that there is a way to', async () => {
    const pages = new Map<string, Page>();
    const follow = async (path: string): Promise<void> => {
      // Previews know of nobody, and are many: test/web/console/instruments.test.ts walks through them.
      if (pages.has(path) || path.includes('/preview/')) return;
      const page = await site.leader.get(path);
      pages.set(path, page);
      for (const link of page.document.querySelectorAll('a[href^="/"]'))
        await follow(link.getAttribute('href') ?? '');
    };
    await follow('/console');
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining([
        address('/console/cohorts/<cohort>'),
        address('/console/cohorts/<cohort>/report'),
      ]),
    );
    expect([...pages.keys()].filter((path) => path.endsWith('/roster'))).toEqual([]);
    for (const [path, { status, text }] of pages) {
      expect(status, path).toBe(200);
      expect(text, path).not.toMatch(/Emil Mentee|Rosa Mentor|(mentee|mentor)\.\d/);
    }
  });

  it('is told kindly what is not for leaders', async () => {
    const page = await site.leader.get(address('/console/cohorts/<cohort>/roster'));
    expect(heading(page)).toBe('This page is for admins');
    expect(page.text).not.toContain('mentee.1');
  });
});
