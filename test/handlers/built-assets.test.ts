import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dynamoAccessStore } from '../../functions/adapters/aws/dynamo-access-store.ts';
import { dynamoAggregateStore } from '../../functions/adapters/aws/dynamo-aggregate-store.ts';
import { dynamoInvitationStore } from '../../functions/adapters/aws/dynamo-invitation-store.ts';
import { dynamoResponseStore } from '../../functions/adapters/aws/dynamo-response-store.ts';
import { dynamoRosterStore } from '../../functions/adapters/aws/dynamo-roster-store.ts';
import { dynamoWaveStore } from '../../functions/adapters/aws/dynamo-wave-store.ts';
import type { Tables } from '../../functions/adapters/aws/tables.ts';
import { CohortId } from '../../functions/core/ids.ts';
import { SendInvitationJob } from '../../functions/core/job.ts';
import type { Wave } from '../../functions/core/wave.ts';
import { embeddedEndpoint, freshTables } from '../adapters/embedded.ts';
import { cohortIdOf, programIdOf } from '../builders/ids.ts';
import { firstRadios, Page, pathIn, scriptIn, signInAs } from './browse.ts';
import { startCloud, type Cloud } from './cloud.ts';
import { httpEvent, sqsEvent } from './events.ts';
import { fillTables, MATCHES } from './fill-tables.ts';

const BatchResult = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

const PEOPLE = 2 * MATCHES;

let tables: Tables;
let cloud: Cloud;

beforeAll(async () => {
  tables = await freshTables();
  await fillTables(tables);
  cloud = await startCloud(tables, await embeddedEndpoint());
}, 120_000);
afterAll(() => cloud.stop());

const page = async (handler: string, request: Parameters<typeof httpEvent>[0]) =>
  Page.parse(await cloud.invoke(handler, httpEvent(request)));
const failures = async (handler: string, bodies: string[]) =>
  BatchResult.parse(await cloud.invoke(handler, sqsEvent(bodies))).batchItemFailures.map(
    ({ itemIdentifier }) => itemIdentifier,
  );
const theWave = async (): Promise<Wave> => {
  const [wave] = await dynamoWaveStore(tables).list(cohortIdOf());
  if (wave === undefined) throw new Error('no wave is open');
  return wave;
};
const linkIn = (recipient: string): string => {
  const mail = cloud.world.mails.find(({ Destination }) => Destination.ToAddresses[0]?.includes(recipient));
  return pathIn(mail?.Content.Simple.Body.Text.Data, '/r/');
};

const signIn = () => signInAs('admin@example.org', cloud.world.mails, (request) => page('console', request));

describe('the deployed functions, one after the other as AWS would call them', () => {
  it('open-waves opens what is due and queues an invitation for each person, once', async () => {
    await cloud.invoke('open-waves', {});
    await cloud.invoke('open-waves', {});
    expect(await theWave()).toMatchObject({
      timelineKey: 'accountability-checklist-3m',
      rosterMark: 'first',
      invitedMark: 'first',
    });
    const invited = cloud.world.jobs.map((job) => SendInvitationJob.parse(JSON.parse(job)).participantId);
    expect(invited).toHaveLength(PEOPLE);
    expect(new Set(invited).size).toBe(PEOPLE);
  });

  it('send-invitation mails each person once, and gives back only what is no job', async () => {
    const jobs = cloud.world.jobs.splice(0);
    const failed = await failures('send-invitation', [...jobs, '{"kind":"send-invitation"}', 'nonsense']);
    expect(failed).toEqual([`message-${PEOPLE}`, `message-${PEOPLE + 1}`]);
    expect(await failures('send-invitation', jobs)).toEqual([]);
    const recipients = cloud.world.mails.flatMap(({ Destination }) => Destination.ToAddresses);
    expect(recipients).toHaveLength(PEOPLE);
    expect(recipients).toContainEqual(
      expect.stringMatching(/^(=\?UTF-8\?B\?[\w+/=]+\?= )+<person-0@example\.org>$/),
    );
    const mailings = await dynamoInvitationStore(tables).mailings((await theWave()).id);
    expect(new Set(mailings.map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  it('respond shows the questions behind a link and stores what is sent, without a right to read responses', async () => {
    const link = linkIn('person-0@example.org');
    expect(await page('respond', { method: 'GET', path: link })).toMatchObject({ statusCode: 200 });
    const questions = await page('respond', { method: 'GET', path: `${link}/1` });
    const answers = firstRadios(questions.body);
    const script = await page('respond', { method: 'GET', path: scriptIn(questions.body) });
    expect(script).toMatchObject({ statusCode: 200, body: expect.stringContaining('fetch(') });
    const draft = await page('respond', { method: 'POST', path: `${link}/1/draft`, form: [...answers] });
    expect(JSON.parse(draft.body)).toHaveProperty('savedAt');
    await page('respond', { method: 'POST', path: `${link}/1`, form: [...answers, ['direction', 'later']] });
    const [, submission = ''] = /name="submission" value="([^"]+)"/.exec(questions.body) ?? [];
    const form: [string, string][] = [...answers, ['submission', submission], ['direction', 'send']];
    const thanks = await page('respond', { method: 'POST', path: `${link}/1`, form });
    const [response] = await dynamoResponseStore(tables).list((await theWave()).id);
    expect(response?.answers).toEqual(Object.fromEntries(answers));
    expect(Object.keys(response?.answers ?? {})).toHaveLength(12);
    expect(thanks.body).toContain(response?.receipt);
    // The same form again: refused by the key, and told apart by what the refusal itself carries.
    const again = await page('respond', { method: 'POST', path: `${link}/1`, form });
    expect(again.body).toContain(response?.receipt);
    expect(await dynamoResponseStore(tables).list((await theWave()).id)).toHaveLength(1);
  });

  it('respond says kindly that it does not know a link', async () => {
    expect(await page('respond', { method: 'GET', path: `/r/${'0'.repeat(32)}` })).toMatchObject({
      statusCode: 404,
    });
  });

  it('aggregate recomputes everything when its nightly schedule says so, and asks for the report', async () => {
    await cloud.invoke('aggregate', { everything: true });
    expect(await dynamoAggregateStore(tables).get(cohortIdOf())).toMatchObject({
      size: { matches: MATCHES },
    });
    expect(cloud.world.jobs.map((job) => JSON.parse(job))).toEqual([
      { kind: 'publish-report', cohortId: cohortIdOf() },
    ]);
  });

  it('aggregate refuses an event that no schedule of the stack sends', async () => {
    await expect(cloud.invoke('aggregate', { detail: {} })).rejects.toThrow('everything');
  });

  it('publish-report renders the report onto the shelf', async () => {
    expect(await failures('publish-report', cloud.world.jobs.splice(0))).toEqual([]);
    const files = [...cloud.world.files.entries()];
    const report = files.find(([, { contentType }]) => contentType.startsWith('text/html'));
    expect(report?.[0]).toContain(`/reports/cohorts/${cohortIdOf()}/`);
    expect(report?.[1].body).toContain('<svg');
    expect(files.map(([, { contentType }]) => contentType.split(';')[0])).toEqual(
      expect.arrayContaining(['text/csv', 'image/svg+xml', 'application/json']),
    );
  });

  it('console is ready, and lets nobody in without signing in', async () => {
    expect(await page('console', { method: 'GET', path: '/healthz' })).toMatchObject({ statusCode: 200 });
    const closed = await page('console', { method: 'GET', path: '/console' });
    expect(closed.body).not.toContain('Leadership mentoring');
  });

  it('console mails a sign-in link to an admin, and the link lets in the browser that asked, once', async () => {
    const { path, browser, inside, session } = await signIn();
    expect(inside.statusCode).toBe(303);
    const programs = await page('console', { method: 'GET', path: '/console', cookies: session });
    expect(programs.body).toContain('Leadership mentoring');
    const again = await page('console', { method: 'POST', path, form: [], cookies: browser });
    expect(again.statusCode).toBe(410);
  });

  it('console lets an admin make a program and a cohort, load a roster, add a leader and close a wave', async () => {
    const { session } = await signIn();
    const post = (path: string, form: [string, string][]) =>
      page('console', { method: 'POST', path, form, cookies: session });
    const made = await post('/console/programs/new', [
      ['name', 'Returners'],
      ['organization', 'Example Works'],
      ['timeZone', 'Europe/Madrid'],
      ['helpContact', 'help@example.org'],
      ['minimumGroup', '5'],
    ]);
    expect(made.statusCode).toBe(303);
    const added = await post(`/console/programs/${programIdOf()}/team`, [
      ['email', 'leader@example.org'],
      ['role', 'leader'],
    ]);
    expect(added.statusCode).toBe(303);
    expect(await dynamoAccessStore(tables).user('leader@example.org')).toMatchObject({
      roles: { [programIdOf()]: 'leader' },
    });
    const opened = await post(`/console/programs/${programIdOf()}/cohorts/new`, [
      ['name', 'Autumn'],
      ['startsOn', '2026-09-01'],
      ['endsOn', '2027-06-30'],
    ]);
    const [, cohort = ''] = /cohorts\/(coh_[a-z0-9]+)\/roster/.exec(opened.headers['location'] ?? '') ?? [];
    const rows = [
      'participant_id,name,email,role,match_id,matched_on',
      'E1,Ana Ruiz,ana@example.org,mentor,M1,2026-09-01',
      'E2,Ben Okoro,ben@example.org,mentee,M1,2026-09-01',
    ];
    const loaded = await post(`/console/cohorts/${cohort}/roster`, [['pasted', rows.join('\n')]]);
    expect(loaded.statusCode).toBe(200);
    expect((await dynamoRosterStore(tables).get(CohortId.parse(cohort))).participants).toHaveLength(2);
    const { id } = await theWave();
    await post(`/console/cohorts/${cohortIdOf()}/waves/${id}/close`, []);
    expect(await theWave()).toHaveProperty('closedEarlyAt');
  });

  it('console hands the finished report to an admin', async () => {
    const report = await page('console', {
      method: 'GET',
      path: `/console/cohorts/${cohortIdOf()}/report`,
      cookies: (await signIn()).session,
    });
    expect(report).toMatchObject({ statusCode: 200 });
    expect(report.body).toContain('<svg');
  });

  it('write no address, no token and no answer to their logs', () => {
    const written = cloud.world.log.join('');
    expect(written).toContain(`Job message-${PEOPLE} failed`);
    expect(written).not.toContain('@example.org');
    expect(written).not.toContain(linkIn('person-0@example.org').slice('/r/'.length));
  });

  it('have nothing under /local/', async () => {
    for (const handler of ['respond', 'console', 'answers']) {
      for (const path of ['/local/mail', '/local/links', '/local/clock']) {
        expect(await page(handler, { method: 'GET', path })).toMatchObject({ statusCode: 404 });
        expect(await page(handler, { method: 'POST', path, form: [] })).toMatchObject({ statusCode: 404 });
      }
    }
    for (const { bundle } of cloud.functions) expect(readFileSync(bundle, 'utf8')).not.toContain('/local/');
  });
});
