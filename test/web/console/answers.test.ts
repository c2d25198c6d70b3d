import { parse } from 'csv-parse/sync';
import { Hono } from 'hono';
import * as z from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { answersApp } from '../../../functions/web/console/answers-app.ts';
import { consoleApp } from '../../../functions/web/console/console-app.ts';
import { aggregateDirty } from '../../../functions/workflows/aggregate-dirty.ts';
import { createProgram } from '../../../functions/workflows/manage-program.ts';
import { openWaves } from '../../../functions/workflows/open-waves.ts';
import { aCatalogueWith } from '../../a-catalogue-with.ts';
import { aReadCohort, askNow, LEADER, published, type ReadCohort } from '../../a-read-cohort.ts';
import { choice, withItems } from '../../builders/a-definition-draft.ts';
import { answerAs } from '../../with-cohort.ts';
import { aWorld, FIRST_ADMIN, type World } from '../../world.ts';
import { aVisitor, heading, linkNamed, type Page, type Visitor } from '../visitor.ts';
import { signedInAs } from './signed-in.ts';

/** A definition that no line of code knows. */
const MINE = withItems([choice('first', { text: 'Is it <b>good</b>?' })], {
  id: 'my-questions',
  title: 'My questions',
});

/** Both apps under one roof, as a browser meets them. */
const bothApps = ({ ports }: World): Hono => {
  const answers = answersApp(ports);
  const console = consoleApp(ports);
  const app = new Hono();
  app.all('/console/answers/*', (c) => answers.fetch(c.req.raw));
  app.all('*', (c) => console.fetch(c.req.raw));
  return app;
};

const NOTE = '<script>alert(1)</script> He shouts.';

let site: ReadCohort;
let visitors: Record<'admin' | 'leader' | 'foreigner' | 'nobody', Visitor>;
let before: string;

/** Somebody who has signed in, in a browser that reaches both apps. */
const browserOf = async (world: World, email: string): Promise<Visitor> => {
  const cookies = (await signedInAs(world, email)).cookie().split('; ');
  const named = cookies.map((pair): [string, string] => {
    const [name = '', value = ''] = pair.split('=');
    return [name, value];
  });
  return aVisitor(bothApps(world), new Map(named));
};

beforeAll(async () => {
  site = await aReadCohort(await aWorld({ catalogue: aCatalogueWith(MINE) }));
  const { world, program, admin } = site;
  await askNow(world, site, published(world, 'early-ending'), 1);
  await answerAs(world, 'mentee.1@example.org', {
    reason: ['feels-unsafe'],
    'reason-in-own-words': [NOTE],
    'wants-new-match': ['yes'],
  });
  await askNow(world, site, published(world, 'my-questions'), 2);
  await answerAs(world, 'mentee.1@example.org', { first: ['yes'] });
  const { id: _id, timeline: _timeline, createdAt: _createdAt, ...wish } = program;
  const foreigner = { ...admin, email: FIRST_ADMIN, roles: {} };
  await createProgram(world.ports, { ...wish, name: 'Another program' }, foreigner);
  world.stopAt('2026-05-23T08:00:00.000Z');
  await openWaves(world.ports);
  await aggregateDirty(world.ports, { everything: true });
  await world.drain();
  visitors = {
    admin: await browserOf(world, admin.email),
    leader: await browserOf(world, LEADER),
    foreigner: await browserOf(world, FIRST_ADMIN),
    nobody: aVisitor(bothApps(world)),
  };
  before = await world.dump();
});

const cohortPath = () => `/console/cohorts/${site.cohort.id}`;
const answersPath = (instrument: string) => `/console/answers/${site.cohort.id}/${instrument}`;
const filePath = (name: string) => `${cohortPath()}/files/answers/${name}.csv`;
const seen = ({ path, status }: Page) => (path === '/console/sign-in' ? 'sign in' : status);

const ADMINS_ALONE = { admin: 200, leader: 403, foreigner: 404, nobody: 'sign in' } as const;
const REFUSED = { ...ADMINS_ALONE, admin: 403 } as const;
const NOT_THERE = { ...ADMINS_ALONE, admin: 404 } as const;

describe('answers', () => {
  it.each([
    ['one by one, where people were told so', () => answersPath('early-ending'), ADMINS_ALONE],
    ['one by one as a table', () => `${answersPath('early-ending')}/responses.csv`, ADMINS_ALONE],
    ['one by one, where people were told otherwise', () => answersPath('my-questions'), REFUSED],
    ['the same as a table', () => `${answersPath('my-questions')}/responses.csv`, REFUSED],
    ['to what was not asked', () => answersPath('organization-gaps'), NOT_THERE],
    ['to what does not exist', () => answersPath('nonsense'), NOT_THERE],
    [
      'of a cohort that does not exist',
      () => '/console/answers/nonsense/early-ending',
      { ...NOT_THERE, leader: 404 },
    ],
    ['counted, in a file of the report', () => filePath('early-ending'), ADMINS_ALONE],
    ['counted, to a definition that was added', () => filePath('my-questions'), ADMINS_ALONE],
    ['counted, to what was not asked', () => filePath('pulse'), NOT_THERE],
  ])('%s are seen by those who may, and reading changes nothing', async (_what, path, expected) => {
    const statuses = {
      admin: seen(await visitors.admin.get(path())),
      leader: seen(await visitors.leader.get(path())),
      foreigner: seen(await visitors.foreigner.get(path())),
      nobody: seen(await visitors.nobody.get(path())),
    };
    expect(statuses).toEqual(expected);
    expect(await site.world.dump()).toBe(before);
  });

  it('that nobody may read say why, and hold nothing of them', async () => {
    const page = await visitors.admin.get(answersPath('my-questions'));
    expect(heading(page)).toBe('Nobody reads these answers');
    expect(page.text).toContain('only shown together with those of others');
    expect(page.text).not.toContain('Emil');
  });
});

describe('the page of answers', () => {
  it('says who, about which match and when, and every answer in words that run nothing', async () => {
    const page = await visitors.admin.get(answersPath('early-ending'));
    expect(heading(page)).toBe('Ending early');
    const card = page.document.querySelector('section.card');
    expect(card?.querySelector('h2')?.textContent).toBe('Emil Mentee 1');
    expect(card?.textContent).toContain('match M-1 with Rosa Mentor 1');
    expect(card?.textContent).toContain('2 May 2026');
    const words = [...(card?.querySelectorAll('dt, dd') ?? [])].map(({ textContent }) => textContent?.trim());
    expect(words.slice(0, 4)).toEqual([
      'What is the main reason today?',
      'I feel unsafe',
      'Is there something else the program team should know?',
      NOTE,
    ]);
    expect(page.text).not.toContain('<script>');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('leads to the same as a table, for nobody’s cache', async () => {
    const page = await visitors.admin.get(answersPath('early-ending'));
    const file = await visitors.admin.get(linkNamed(page, 'Download as a table (CSV)'));
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="spring-2026-early-ending-responses.csv"',
    );
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('cache-control')).toBe('no-store');
    const rows = z.array(z.record(z.string(), z.string())).parse(parse(file.text, { columns: true }));
    expect(rows).toMatchObject([{ name: 'Emil Mentee 1', reason: 'feels-unsafe', 'wants-new-match': 'yes' }]);
  });
});

describe('the page of the cohort', () => {
  it('leads admins to the answers that the team reads, and to the files of counts by name', async () => {
    const page = await visitors.admin.get(cohortPath());
    expect(linkNamed(page, 'Ending early')).toBe(answersPath('early-ending'));
    expect(linkNamed(page, 'Answers: Ending early (CSV)')).toBe(filePath('early-ending'));
    expect(linkNamed(page, 'Answers: My questions (CSV)')).toBe(filePath('my-questions'));
    expect(page.text).not.toContain(answersPath('my-questions'));
  });

  it('tells leaders of neither, nor does any file that they may read', async () => {
    const page = await visitors.leader.get(cohortPath());
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/answers\/|For the program team to read/);
    const manifest = await visitors.leader.get(`${cohortPath()}/files/manifest.json`);
    expect(manifest.status).toBe(200);
    expect(manifest.text).not.toContain('answers/');
  });
});

it('the counts of a definition that was added are in its file without another line of code', async () => {
  const { text } = await visitors.admin.get(filePath('my-questions'));
  const rows = z.array(z.record(z.string(), z.string())).parse(parse(text, { columns: true }));
  expect(rows).toMatchObject([
    { wave: 'My questions', role: 'mentor', 'first.n': 'not shown', 'first=yes': 'not shown' },
    { wave: 'My questions', role: 'mentee', 'first.n': 'not shown', 'first=yes': 'not shown' },
  ]);
});
