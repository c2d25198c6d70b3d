import { expect, it } from 'vitest';
import { MOST_SAVES_A_DAY } from '../../../functions/workflows/save-draft.ts';
import { press, typedIn } from '../forms.ts';
import { aVisitor, heading } from '../visitor.ts';
import {
  aRoom,
  expectGoodLink,
  expectOneResponse,
  expectQuietLog,
  finish,
  onePage,
  receiptOn,
  someAnswers,
  twoPages,
  type Room,
} from './a-room.ts';

const CROWD = 200;
/** So many links are tried at the same time. */
const LANES = 20;
const ENV = { address: '198.51.100.7' };
const wrong = (n: number): string => `/r/${String(n).padStart(32, 'z')}`;

const TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const SUBMISSION = /name="submission" value="([^"]+)"/;

/** Opens the page and sends it. */
const answer = async ({ app, linkOf }: Room, person: number): Promise<string | undefined> => {
  const path = `${linkOf(person)}/1`;
  const page = await app.request(path, {}, ENV);
  const submission = SUBMISSION.exec(await page.text())?.[1] ?? '';
  const { why } = someAnswers(person);
  const body = new URLSearchParams({ submission, direction: 'send', why: why.join() });
  const sent = await app.request(path, { method: 'POST', body, headers: TYPE }, ENV);
  return /class="receipt"><bdi>([^<]+)</.exec(await sent.text())?.[1];
};

it('two hundred people behind one address answer at once while somebody there tries a thousand links', async () => {
  const room = await aRoom(onePage(), CROWD);
  const people = Array.from({ length: CROWD }, (_, index) => index + 1);
  const statuses: number[] = [];
  const tryLinks = async (lane: number): Promise<void> => {
    for (let n = lane; n < 1000; n += LANES)
      statuses.push((await room.app.request(wrong(n), {}, ENV)).status);
  };
  const trying = Promise.all(Array.from({ length: LANES }, (_, lane) => tryLinks(lane)));
  const receipts = await Promise.all(people.map((person) => answer(room, person)));
  await trying;
  expect(statuses.filter((status) => status === 404)).toHaveLength(100);
  expect(statuses.filter((status) => status === 429)).toHaveLength(900);
  const stored = await room.world.ports.responses.records(room.wave.id);
  expect(stored).toHaveLength(CROWD);
  expect(new Set(receipts).size).toBe(CROWD);
  expect(new Set(stored.map((one) => ('receipt' in one ? one.receipt : '')))).toEqual(new Set(receipts));
  expectQuietLog(room);
}, 120_000);

it('whoever tries too many links is told when to come back, and a link that exists opens all the while', async () => {
  const room = await aRoom(onePage(), 1);
  for (let n = 0; n < 100; n += 1) expect((await room.app.request(wrong(n), {}, ENV)).status).toBe(404);
  for (const [path, init] of [
    [wrong(1), {}],
    [`${wrong(1)}/1`, { method: 'POST', body: 'x=1', headers: TYPE }],
    [`/m/${wrong(2).slice(3)}`, {}],
  ] satisfies [string, RequestInit][]) {
    const told = await room.app.request(path, init, ENV);
    expect(told.status).toBe(429);
    expect(told.headers.get('retry-after')).toBe('600');
    expect(await told.text()).toContain('Too many links that do not exist');
  }
  const draft = await room.app.request(
    `${wrong(1)}/1/draft`,
    { method: 'POST', body: 'x=1', headers: TYPE },
    ENV,
  );
  expect(draft.status).toBe(429);
  expect((await room.app.request(wrong(1), {}, { address: '203.0.113.9' })).status).toBe(404);
  expect((await room.app.request(room.linkOf(1), {}, ENV)).status).toBe(200);
  await expectGoodLink(room, 1);
});

it('what was never looked up is not counted: a link that somebody cut off is told so however often', async () => {
  const room = await aRoom(onePage(), 1);
  const before = await room.world.dump();
  for (let n = 0; n < 150; n += 1) expect((await room.app.request('/r/abc', {}, ENV)).status).toBe(404);
  expect(await room.world.dump()).toBe(before);
});

it('forged forms and wrong receipts count as links that do not exist do', async () => {
  const room = await aRoom(onePage(), 2);
  await finish(room, 2);
  const post = (path: string, body: string) =>
    room.app.request(path, { method: 'POST', body, headers: TYPE }, ENV);
  for (let n = 0; n < 97; n += 1) expect((await post(`${room.linkOf(1)}/1`, 'shoe=43')).status).toBe(400);
  for (let n = 0; n < 3; n += 1)
    expect((await post(`${room.linkOf(2)}/withdraw`, 'receipt=NONE')).status).toBe(422);
  expect((await room.app.request(wrong(1), {}, ENV)).status).toBe(429);
  // They are refused as before: there is no telling who else is at the same address.
  expect((await post(`${room.linkOf(1)}/1`, 'shoe=43')).status).toBe(400);
  await expectGoodLink(room, 1);
});

it('a link that has saved too often keeps what was typed on the page, saves again the next day, and sends all the while', async () => {
  const room = await aRoom(twoPages(), 1);
  const { drafts } = room.world.ports;
  const most = 5;
  // The same, with a day that is full sooner.
  const app = room.appWith({
    drafts: {
      ...drafts,
      savePage: (id, page, fields, expiresAt, limit) => {
        expect(limit.most).toBe(MOST_SAVES_A_DAY);
        return drafts.savePage(id, page, fields, expiresAt, { ...limit, most });
      },
    },
  });
  const who = aVisitor(app);
  const page = await who.get(`${room.linkOf(1)}/1`);
  const saved = { ...typedIn(page), ...someAnswers(1) };
  for (let n = 0; n < most; n += 1) expect((await press(who, page, saved, 'later')).status).toBe(200);
  const before = await room.world.dump();
  const refused = await press(who, page, { ...saved, why: ['My newest words'] }, 'later');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, String(17 * 3600)]);
  expect(heading(refused)).toBe('Your view');
  expect(refused.text).toContain('This page could not be saved today');
  expect(typedIn(refused)['why']).toEqual(['My newest words']);
  const byScript = await who.post(`${room.linkOf(1)}/1/draft`, { ...saved, why: ['Newer words'] });
  expect(byScript.status).toBe(429);
  expect(await room.world.dump()).toBe(before);
  expect((await who.get(`${room.linkOf(1)}/review`)).text).toContain('Because of 1');
  room.world.stopAt('2026-05-02T00:00:00.000Z');
  const last = await press(who, refused, typedIn(refused), 'next');
  const thanks = await press(who, await press(who, last, typedIn(last), 'next'));
  await expectOneResponse(room, 1, [receiptOn(thanks)]);
  expect((await room.storedOf(1))[0]?.answers).toMatchObject({ why: 'My newest words' });
});
