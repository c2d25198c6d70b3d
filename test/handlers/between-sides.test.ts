import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynamoAgreementStore } from '../../functions/adapters/aws/dynamo-agreement-store.ts';
import { dynamoComparisonStore } from '../../functions/adapters/aws/dynamo-comparison-store.ts';
import { dynamoInvitationStore } from '../../functions/adapters/aws/dynamo-invitation-store.ts';
import { dynamoWaveStore } from '../../functions/adapters/aws/dynamo-wave-store.ts';
import type { Tables } from '../../functions/adapters/aws/tables.ts';
import { instrumentFiles } from '../../functions/adapters/instrument-files.ts';
import { addToMoment, timestamp } from '../../functions/core/calendar.ts';
import { sha256 } from '../../functions/core/digest.ts';
import { embeddedEndpoint, freshTables } from '../adapters/embedded.ts';
import { aWave } from '../builders/a-wave.ts';
import { anInvitation } from '../builders/an-invitation.ts';
import {
  cohortIdOf,
  invitationIdOf,
  matchIdOf,
  participantIdOf,
  programIdOf,
  waveIdOf,
} from '../builders/ids.ts';
import { TERMS } from '../web/respond/agree.ts';
import { Page } from './browse.ts';
import { startCloud, type Cloud } from './cloud.ts';
import { httpEvent, sqsEvent } from './events.ts';
import { fillTables, MATCHES } from './fill-tables.ts';

const catalogue = instrumentFiles(join(import.meta.dirname, '../../survey-definitions'));
const MENTEE = { participantId: participantIdOf(1), others: [participantIdOf(MATCHES + 1)], token: 'a' };
const MENTOR = { participantId: participantIdOf(MATCHES + 1), others: [participantIdOf(1)], token: 'b' };

let tables: Tables;
let cloud: Cloud;

const linkOf = (token: string, wave: number): string => `/r/${`${token}${wave}`.repeat(16)}`;

/** Both sides of the first match are asked in an open wave. */
const invite = async (number: number, instrumentId: string): Promise<void> => {
  const published = catalogue.latest().find(({ pin }) => pin.id === instrumentId);
  if (published === undefined) throw new Error(`${instrumentId} is gone`);
  const opensAt = addToMoment(timestamp(Date.now()), '-P1D');
  const closesAt = addToMoment(opensAt, 'P21D');
  const wave = aWave({
    id: waveIdOf(number),
    timelineKey: `line-${number}`,
    instrument: published.pin,
    opensAt,
    closesAt,
  });
  await dynamoWaveStore(tables).create(wave);
  const invitations = dynamoInvitationStore(tables);
  for (const [index, { participantId, others, token }] of [MENTEE, MENTOR].entries()) {
    const id = invitationIdOf(number * 10 + index);
    const role = index === 0 ? 'mentee' : 'mentor';
    const person = { participantId, others, role, matchId: matchIdOf(1) } as const;
    await invitations.createAll([anInvitation({ id, waveId: wave.id, ...person })], []);
    await invitations.putLink(sha256(linkOf(token, number).slice('/r/'.length)), {
      invitationId: id,
      waveId: wave.id,
      participantId,
      cohortId: cohortIdOf(),
      programId: programIdOf(),
      createdAt: opensAt,
    });
  }
};

beforeAll(async () => {
  tables = await freshTables();
  await fillTables(tables);
  await invite(1, 'confidentiality-checklist');
  await invite(2, 'mentoring-agreement');
  cloud = await startCloud(tables, await embeddedEndpoint());
}, 120_000);
afterAll(() => cloud.stop());

type Form = [string, string][];
const post = async (path: string, form: Form) =>
  Page.parse(await cloud.invoke('respond', httpEvent({ method: 'POST', path, form })));
const get = async (path: string) =>
  Page.parse(await cloud.invoke('respond', httpEvent({ method: 'GET', path })));

/** The five minutes' schedules and the queue; the subjects of the mails that they bring. */
const fiveMinutes = async (): Promise<string[]> => {
  const before = cloud.world.mails.length;
  await cloud.invoke('aggregate', { task: 'comparisons' });
  await cloud.invoke('open-waves', { task: 'follow-ups' });
  // The aggregation’s reports go another way.
  const jobs = cloud.world.jobs.splice(0).filter((job) => job.includes('send-notice'));
  if (jobs.length > 0)
    expect(await cloud.invoke('send-invitation', sqsEvent([...jobs, ...jobs]))).toEqual({
      batchItemFailures: [],
    });
  return cloud.world.mails
    .slice(before)
    .map(({ Content }) => Content.Simple.Subject.Data.replace(/.*, /, ''));
};

it('two people compare by the deployed functions, and take it back by them', async () => {
  const items = ['stays-between-us', 'told-freely', 'told-after-end', 'told-when-needed'];
  const more = ['told-with-permission', 'some-topics-private', 'how-we-get-on', 'told-when-positive'];
  let receipt = '';
  for (const [token, answer] of [
    ['a', 'yes'],
    ['b', 'no'],
  ] as const) {
    const answers = [...items, ...more].map((item): [string, string] => [item, answer]);
    const thanks = await post(`${linkOf(token, 1)}/1`, [
      ...answers,
      ['submission', `form0000000000000000${token}`],
      ['direction', 'send'],
    ]);
    expect(thanks.statusCode).toBe(200);
    [, receipt = ''] = /class="receipt"><bdi>([^<]+)/.exec(thanks.body) ?? [];
    expect((await post(`${linkOf(token, 1)}/compare`, [['agree', 'yes']])).statusCode).toBe(303);
  }
  expect(await fiveMinutes()).toEqual(['your comparison is ready', 'your comparison is ready']);
  expect(await fiveMinutes()).toEqual([]);
  expect((await get(`${linkOf('a', 1)}/compare`)).body).toContain('You differ on 8 points');
  expect((await post(`${linkOf('b', 1)}/withdraw`, [['receipt', receipt]])).statusCode).toBe(200);
  expect((await get(`${linkOf('a', 1)}/compare`)).body).not.toContain('You differ on');
  await cloud.invoke('aggregate', { everything: true });
  expect(await dynamoComparisonStore(tables).made(waveIdOf(1))).toHaveLength(1);
});

it('two people come to an agreement by the deployed functions', async () => {
  const terms = Object.entries(TERMS).flatMap(([name, texts]) =>
    texts.map((text): [string, string] => [name, text]),
  );
  const of = (...names: string[]) => terms.filter(([name]) => names.includes(name));
  const mentor = linkOf('b', 2);
  const meetings = ['starts-on', 'ends-on', 'meetings-per-month', 'minutes-per-meeting', 'channels'];
  await post(`${mentor}/1`, [...of(...meetings), ['direction', 'next']]);
  await post(`${mentor}/2`, [...of('topics'), ['direction', 'next']]);
  const sent = await post(`${mentor}/send`, [['submission', 'form00000000000000002']]);
  expect(sent.body).toContain('Your proposal is on its way');
  expect(await fiveMinutes()).toEqual(['a proposal to read']);

  const mentee = linkOf('a', 2);
  expect((await get(mentee)).body).toContain('How to lead a first team');
  expect(
    (
      await post(`${mentee}/amend`, [
        ['version', '1'],
        ['from', 'proposal'],
      ])
    ).statusCode,
  ).toBe(303);
  expect((await get(`${mentee}/1`)).body).toContain('value="45"');
  await post(`${mentee}/drop-amendment`, []);
  await post(`${mentee}/agree`, [['version', '1']]);
  expect(await fiveMinutes()).toEqual(['your copy', 'your copy']);
  const copy = cloud.world.mails.at(-1)?.Content.Simple.Body.Text.Data;
  expect(copy).toContain('How to lead a first team');

  await cloud.invoke('aggregate', { everything: true });
  const { versions, consents } = await dynamoAgreementStore(tables).get(waveIdOf(2), matchIdOf(1));
  expect([versions.length, consents.length]).toEqual([1, 1]);
  expect(cloud.world.log.join('')).not.toMatch(/first team|told-freely/);
});
