import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { dynamoMeetingStore } from '../../functions/adapters/aws/dynamo-meeting-store.ts';
import type { Tables } from '../../functions/adapters/aws/tables.ts';
import { sha256 } from '../../functions/core/digest.ts';
import { meetingsOf } from '../../functions/core/meetings-of.ts';
import { embeddedEndpoint, freshTables } from '../adapters/embedded.ts';
import { cohortIdOf, participantIdOf, programIdOf } from '../builders/ids.ts';
import { Page } from './browse.ts';
import { startCloud, type Cloud } from './cloud.ts';
import { httpEvent } from './events.ts';
import { fillTables, MATCHES } from './fill-tables.ts';

const Picture = z.object({ body: z.string(), isBase64Encoded: z.literal(true) });
/** The links of both sides of the first match. */
const MENTEE = `/m/${'a'.repeat(32)}`;
const MENTOR = `/m/${'b'.repeat(32)}`;

let tables: Tables;
let cloud: Cloud;

beforeAll(async () => {
  tables = await freshTables();
  await fillTables(tables);
  const meetings = dynamoMeetingStore(tables);
  for (const [link, number] of [
    [MENTEE, 1],
    [MENTOR, MATCHES + 1],
  ] as const) {
    await meetings.putLink(sha256(link.slice('/m/'.length)), {
      participantId: participantIdOf(number),
      cohortId: cohortIdOf(),
      programId: programIdOf(),
      createdAt: '2026-01-05T09:00:00.000Z',
    });
  }
  cloud = await startCloud(tables, await embeddedEndpoint());
}, 120_000);
afterAll(() => cloud.stop());

const page = async (request: Parameters<typeof httpEvent>[0]) =>
  Page.parse(await cloud.invoke('respond', httpEvent(request)));
const send = (path: string, form: [string, string][]) => page({ method: 'POST', path, form });
const meetings = async () =>
  meetingsOf(await dynamoMeetingStore(tables).ofCohort(cohortIdOf(), '2026-01-01'));

it('the participants’ function logs a meeting, lets the other side confirm it, and takes it back', async () => {
  const { body } = await page({ method: 'GET', path: MENTEE });
  const typed = ['submission', 'match', 'meeting-date', 'outcome'].map((name): [string, string] => {
    const [tag = ''] = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(body) ?? [];
    return [name, /value="([^"]*)"/.exec(tag)?.[1] ?? ''];
  });
  const logged = await send(MENTEE, [...typed, ['minutes-met', '45'], ['usefulness', 'very-much']]);
  expect(logged.statusCode).toBe(200);
  const shown = await page({ method: 'GET', path: MENTOR });
  const [, log = ''] = /name="log" value="([^"]+)"/.exec(shown.body) ?? [];
  const said = await send(`${MENTOR}/word`, [
    ['log', log],
    ['says', 'yes'],
  ]);
  expect(said.statusCode).toBe(200);
  expect(await meetings()).toMatchObject([{ minutes: 45, confirmedBy: ['mentor', 'mentee'] }]);
  expect(await dynamoMeetingStore(tables).answers(cohortIdOf())).toHaveLength(1);
  expect((await send(`${MENTEE}/undo`, [['log', log]])).statusCode).toBe(200);
  expect(await meetings()).toEqual([]);
  expect(await dynamoMeetingStore(tables).answers(cohortIdOf())).toEqual([]);
});

it('and serves the icon of a home screen as the bytes of a picture', async () => {
  const icon = Picture.parse(
    await cloud.invoke('respond', httpEvent({ method: 'GET', path: '/m/icon-192.png' })),
  );
  expect(Buffer.from(icon.body, 'base64').subarray(1, 4).toString()).toBe('PNG');
});
