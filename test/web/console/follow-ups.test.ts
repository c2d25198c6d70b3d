import { beforeAll, expect, it } from 'vitest';
import { consoleApp } from '../../../functions/web/console/console-app.ts';
import { createProgram } from '../../../functions/workflows/manage-program.ts';
import { anAskingCohort, LEADER, NEEDS_HELP, UNSAID } from '../../an-asking-cohort.ts';
import { answerAs, type Populated } from '../../with-cohort.ts';
import { FIRST_ADMIN, type World } from '../../world.ts';
import { aVisitor, type Page, type Visitor } from '../visitor.ts';
import { signedInAs } from './signed-in.ts';

let world: World;
let site: Populated;
let admin: Visitor;
let path: string;
let seen: string;
beforeAll(async () => {
  const asking = await anAskingCohort();
  ({ world } = asking);
  site = asking;
  path = `/console/cohorts/${site.cohort.id}`;
  await answerAs(world, 'mentee.1@example.org', NEEDS_HELP);
  world.stopAt('2026-05-02T07:00:00.000Z');
  await answerAs(world, 'mentee.2@example.org', { 'new-match': ['yes'] });
  await answerAs(world, 'mentor.1@example.org', { reason: ['no-time'] });
  admin = await signedInAs(world, site.admin.email);
  const [first] = await world.ports.followUps.list(site.cohort.id);
  seen = `${path}/follow-ups/${first?.invitationId ?? ''}/seen`;
});

const rows = ({ document }: Page): string[][] =>
  [...document.querySelectorAll('section[aria-labelledby="follow-ups"] tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => (textContent ?? '').replaceAll(/\s+/g, ' ').trim()),
  );
/** An admin of another program. */
const aForeigner = async (): Promise<Visitor> => {
  const { id: _id, timeline: _timeline, createdAt: _createdAt, ...wish } = site.program;
  const foreign = { ...site.admin, email: FIRST_ADMIN, roles: {} };
  await createProgram(world.ports, { ...wish, name: 'Another program' }, foreign);
  return signedInAs(world, FIRST_ADMIN);
};

it('an admin sees who wants to hear from the team, about which items and since when, and nothing of the answers', async () => {
  const page = await admin.get(path);
  expect(rows(page)).toEqual([
    ['Emil Mentee 1', 'What made it hard with your mentor?What would help?', '1 May 2026', 'Seen'],
    ['Emil Mentee 2', 'Do you want a new match?', '2 May 2026', 'Seen'],
  ]);
  expect(page.text).not.toMatch(UNSAID);
  expect(page.document.querySelector(`form[action="${seen}"] button`)?.getAttribute('aria-label')).toBe(
    'Seen: Emil Mentee 1',
  );
});

it('a leader sees none of it', async () => {
  const page = await (await signedInAs(world, LEADER)).get(path);
  expect(page.status).toBe(200);
  expect(page.text).not.toMatch(/Emil|get in touch|follow-up|What would help/);
  expect(page.text).not.toMatch(UNSAID);
});

it('only an admin of the program can say that it was seen to', async () => {
  const before = await world.ports.followUps.list(site.cohort.id);
  expect((await aVisitor(consoleApp(world.ports)).post(seen, {})).path).toBe('/console/sign-in');
  expect((await (await signedInAs(world, LEADER)).post(seen, {})).status).toBe(403);
  expect((await (await aForeigner()).post(seen, {})).status).toBe(404);
  expect((await admin.get(seen)).status).toBe(404);
  expect(await world.ports.followUps.list(site.cohort.id)).toEqual(before);
});

it('what was seen to leaves the list, and its moment stays the first', async () => {
  const { document } = await admin.get(path);
  const shown = document.querySelector(`form[action="${seen}"] input[name=raisedAt]`);
  const form = { raisedAt: [shown?.getAttribute('value') ?? ''] };
  const stale = { raisedAt: ['2026-04-30T07:00:00.000Z'] };
  expect(rows(await admin.post(seen, stale))).toHaveLength(2);
  expect(rows(await admin.post(seen, form)).map(([name]) => name)).toEqual(['Emil Mentee 2']);
  world.stopAt('2026-05-02T09:00:00.000Z');
  await admin.post(seen, form);
  const [first] = await world.ports.followUps.list(site.cohort.id);
  expect(first?.seenAt).toBe('2026-05-02T07:00:00.000Z');
});

it('one that does not exist changes nothing and leads back to the cohort', async () => {
  const before = await world.ports.followUps.list(site.cohort.id);
  for (const id of ['inv_0000000000000000', 'nonsense'])
    expect((await admin.post(`${path}/follow-ups/${id}/seen`, {})).path).toBe(path);
  expect(await world.ports.followUps.list(site.cohort.id)).toEqual(before);
});
