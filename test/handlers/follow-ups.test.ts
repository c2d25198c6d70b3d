import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynamoAccessStore } from '../../functions/adapters/aws/dynamo-access-store.ts';
import { dynamoFollowUpStore } from '../../functions/adapters/aws/dynamo-follow-up-store.ts';
import { dynamoInvitationStore } from '../../functions/adapters/aws/dynamo-invitation-store.ts';
import { dynamoResponseStore } from '../../functions/adapters/aws/dynamo-response-store.ts';
import { dynamoWaveStore } from '../../functions/adapters/aws/dynamo-wave-store.ts';
import type { Tables } from '../../functions/adapters/aws/tables.ts';
import { instrumentFiles } from '../../functions/adapters/instrument-files.ts';
import { sha256 } from '../../functions/core/digest.ts';
import { embeddedEndpoint, freshTables } from '../adapters/embedded.ts';
import { aWave } from '../builders/a-wave.ts';
import { anInvitation } from '../builders/an-invitation.ts';
import { cohortIdOf, participantIdOf, programIdOf } from '../builders/ids.ts';
import { Page } from './browse.ts';
import { startCloud, type Cloud } from './cloud.ts';
import { httpEvent, sqsEvent } from './events.ts';
import { fillTables, MATCHES } from './fill-tables.ts';

const TOKEN = 'a'.repeat(32);
const LONG_AGO = '2026-01-01T07:00:00.000Z';

let tables: Tables;
let cloud: Cloud;

/** An open wave in which somebody may say why they end their match. */
const invite = async (): Promise<void> => {
  const pin = instrumentFiles(join(import.meta.dirname, '../../survey-definitions')).get(
    'early-ending',
    1,
  )?.pin;
  if (pin === undefined) throw new Error('early-ending.v1 is gone');
  const wave = aWave({ instrument: pin, opensAt: LONG_AGO, closesAt: '2999-01-01T07:00:00.000Z' });
  const invitation = anInvitation({
    participantId: participantIdOf(1),
    others: [participantIdOf(MATCHES + 1)],
  });
  const invitations = dynamoInvitationStore(tables);
  await dynamoWaveStore(tables).create(wave);
  await invitations.createAll([invitation], []);
  await invitations.putLink(sha256(TOKEN), {
    invitationId: invitation.id,
    waveId: wave.id,
    participantId: invitation.participantId,
    cohortId: cohortIdOf(),
    programId: programIdOf(),
    createdAt: LONG_AGO,
  });
};

beforeAll(async () => {
  tables = await freshTables();
  await fillTables(tables);
  await invite();
  cloud = await startCloud(tables, await embeddedEndpoint());
}, 120_000);
afterAll(() => cloud.stop());

const post = async (path: string, form: [string, string][]) =>
  Page.parse(await cloud.invoke('respond', httpEvent({ method: 'POST', path: `/r/${TOKEN}${path}`, form })));
const followUps = () => dynamoFollowUpStore(tables).list(cohortIdOf());

it('the deployed functions raise a follow-up with the answer, and mail the admin at the next five minutes, once', async () => {
  await post('/1', [
    ['reason', 'feels-unsafe'],
    ['reason-in-own-words', 'Secret words'],
    ['direction', 'next'],
  ]);
  const thanks = await post('/send', [['submission', 'form00000000000000001']]);
  expect(thanks.body).toContain('The program team has been told');
  expect(await followUps()).toMatchObject([{ items: [{ itemId: 'reason' }] }]);
  expect(cloud.world.mails).toEqual([]);

  await cloud.invoke('open-waves', { task: 'follow-ups' });
  await cloud.invoke('open-waves', { task: 'follow-ups' });
  const jobs = cloud.world.jobs.splice(0);
  expect(jobs).toHaveLength(2);
  expect(await cloud.invoke('send-invitation', sqsEvent(jobs))).toEqual({ batchItemFailures: [] });
  expect(cloud.world.mails.map(({ Destination }) => Destination.ToAddresses)).toEqual([
    ['admin@example.org'],
  ]);
  const written = JSON.stringify([cloud.world.mails, cloud.world.log, jobs]);
  expect(written).toContain('Zoë «Zo» Núñez 0');
  expect(written).not.toMatch(/feels-unsafe|Secret words/);
  expect(await followUps()).toMatchObject([{ notifiedAt: expect.any(String) }]);

  await cloud.invoke('open-waves', { task: 'follow-ups' });
  expect(cloud.world.jobs).toEqual([]);
});

/** The cookie of an admin who is signed in. */
const aSession = async (): Promise<string> => {
  const access = dynamoAccessStore(tables);
  const session = { email: 'admin@example.org', expiresAt: '2999-01-01T07:00:00.000Z' };
  await access.putSignInLink(sha256('link'), session);
  await access.startSession(sha256('link'), sha256('session'), session);
  return '__Host-session=session';
};

it('an admin reads in words what the form said that the team reads, by a function that does nothing else', async () => {
  const path = `/console/answers/${cohortIdOf()}/early-ending`;
  const read = async (cookies: string[]) =>
    Page.parse(await cloud.invoke('answers', httpEvent({ method: 'GET', path, cookies })));
  expect(await read([])).toMatchObject({ statusCode: 303, headers: { location: '/console/sign-in' } });
  const page = await read([await aSession()]);
  expect(page.statusCode).toBe(200);
  for (const words of ['Zoë «Zo» Núñez 0', 'I feel unsafe', 'Secret words'])
    expect(page.body).toContain(words);
  expect(cloud.world.log.join('')).not.toMatch(/feels-unsafe|I feel unsafe|Secret words/);
});

it('somebody changes what they sent, has the receipt mailed and takes it all back, by functions that may do no more', async () => {
  const responses = dynamoResponseStore(tables);
  const [wave] = await dynamoWaveStore(tables).list(cohortIdOf());
  if (wave === undefined) throw new Error('the wave is gone');
  const current = async () => (await responses.list(wave.id))[0];
  const receipt = (await current())?.receipt ?? '';
  expect((await post('/change', [])).headers['location']).toBe(`/r/${TOKEN}/1`);
  const section = Page.parse(
    await cloud.invoke('respond', httpEvent({ method: 'GET', path: `/r/${TOKEN}/1` })),
  );
  const [, changeOf = ''] = /name="change_of" value="([^"]+)"/.exec(section.body) ?? [];
  const changing: [string, string] = ['change_of', changeOf];
  await post('/1', [
    ['reason', 'feels-unsafe'],
    ['reason-in-own-words', 'Other words'],
    changing,
    ['direction', 'next'],
  ]);
  const thanks = await post('/send', [changing, ['submission', 'form00000000000000002']]);
  expect(thanks.body).toContain(receipt);
  expect(await current()).toMatchObject({ answers: { 'reason-in-own-words': 'Other words' }, changeOf });

  for (let n = 0; n < 2; n += 1) await post('/mail-receipt', []);
  await cloud.invoke('open-waves', { task: 'follow-ups' });
  const mailed = cloud.world.mails.length;
  const jobs = cloud.world.jobs.splice(0);
  expect(await cloud.invoke('send-invitation', sqsEvent([...jobs, ...jobs]))).toEqual({
    batchItemFailures: [],
  });
  const mails = cloud.world.mails.slice(mailed);
  expect(mails.map(({ Content }) => Content.Simple.Body.Text.Data.includes(receipt))).toEqual([true]);

  expect((await post('/withdraw', [['receipt', 'WRNG-WRNG-WRNG']])).statusCode).toBe(422);
  expect((await post('/withdraw', [['receipt', receipt.toLowerCase()]])).statusCode).toBe(200);
  expect(await responses.list(wave.id)).toEqual([]);
  await cloud.invoke('aggregate', { everything: true });
  expect(await responses.records(wave.id)).toEqual([
    expect.objectContaining({ withdrawnAt: expect.any(String) }),
  ]);
  expect(cloud.world.log.join('')).not.toMatch(/feels-unsafe|Other words/);
}, 30_000);
