import { beforeEach, describe, expect, it } from 'vitest';
import { press, typedIn } from '../forms.ts';
import { heading } from '../visitor.ts';
import { crawl } from './crawl.ts';
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

describe.each([
  ['one page', onePage],
  ['two pages', twoPages],
])('with questions on %s', (_pages, instrument) => {
  let room: Room;
  beforeEach(async () => {
    room = await aRoom(instrument(), 2);
  });

  it('a scanner that opens and asks for every address in the mail changes nothing at all', async () => {
    const before = await room.world.dump();
    const paths = room.mailedTo(1);
    expect(paths.length).toBeGreaterThan(8);
    for (const path of [...paths, ...paths.map((one) => one.toUpperCase().replace('/R/', '/r/'))]) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await room.app.request(path, { method });
        expect(answer.status, `${method} ${path}`).toBe(200);
      }
    }
    expect(await room.world.dump()).toBe(before);
    await expectGoodLink(room, 1);
  });

  it('a scanner that follows every link and presses every button finishes nothing and declines nothing', async () => {
    const pressed = await crawl(room.device(), room.mailedTo(1));
    expect(pressed).toBeGreaterThan(4);
    const invitations = await room.world.ports.invitations.list(room.wave.id);
    expect(
      invitations.filter(({ declined, answeredAt }) => declined !== undefined || answeredAt !== undefined),
    ).toEqual([]);
    await expectGoodLink(room, 1);
  });

  it('a scanner that presses every button after somebody has answered changes and withdraws nothing', async () => {
    const receipt = receiptOn(await finish(room, 1, 2));
    await crawl(room.device(), room.mailedTo(1));
    const stored = await room.storedOf(1);
    expect(stored.map((one) => one.receipt)).toEqual([receipt]);
    expect(stored[0]?.answers).toMatchObject({ why: 'Because of 2' });
    const counted = await room.world.ports.responses.list(room.wave.id);
    expect(counted.map((one) => one.receipt)).toEqual([receipt]);
    expectQuietLog(room);
  });

  it('an empty form is answered kindly, keeps nothing, and begins nothing', async () => {
    const who = room.device();
    const before = await room.world.dump();
    const link = room.linkOf(1);
    for (const direction of ['next', 'back', 'later', 'send'])
      await who.post(`${link}/1`, { direction: [direction] });
    const review = await who.post(`${link}/send`, {});
    expect(review.status).toBe(422);
    expect(await room.world.dump()).toBe(before);
    await expectGoodLink(room, 1);
  });
});

describe('a form that says nothing', () => {
  it.each(['', ' ', '\t\n'])(
    'because it holds %j in its texts is told how to go on and how not to',
    async (blank) => {
      const room = await aRoom(onePage(), 1);
      const who = room.device();
      const page = await who.get(`${room.linkOf(1)}/1`);
      const told = await press(who, page, { ...typedIn(page), why: [blank] }, 'send');
      expect([told.status, heading(told)]).toEqual([422, 'Nothing is answered yet']);
      const ways = [...told.document.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
      expect(ways).toEqual([`${room.linkOf(1)}/1`, `${room.linkOf(1)}/decline`]);
      await expectGoodLink(room, 1);
    },
  );

  it('after everything was deleted again is sent by nobody', async () => {
    const room = await aRoom(onePage(), 1);
    const who = room.device();
    const page = await who.get(`${room.linkOf(1)}/1`);
    await press(who, page, { ...typedIn(page), ...someAnswers(1) }, 'later');
    const told = await press(who, page, typedIn(page), 'send');
    expect(heading(told)).toBe('Nothing is answered yet');
    await expectGoodLink(room, 1);
  });
});

describe('a form whose hidden field comes back filled', () => {
  it('comes again with all that was typed and the field empty, and is sent by the next press', async () => {
    const room = await aRoom(onePage(), 1);
    const who = room.device();
    const page = await who.get(`${room.linkOf(1)}/1`);
    const before = await room.world.dump();
    const filled = { ...typedIn(page), ...someAnswers(1), website_url: ['https://example.com'] };
    const again = await press(who, page, filled, 'send');
    expect(again.status).toBe(422);
    expect(again.text).toContain('Please press the button once more');
    expect(again.document.title).not.toMatch(/^Error/);
    expect(typedIn(again)).toMatchObject({ ...someAnswers(1), website_url: [''] });
    expect(await room.world.dump()).toBe(before);
    await expectOneResponse(room, 1, [receiptOn(await press(who, again, typedIn(again), 'send'))], 1);
  });

  it('comes again on the review too, and nothing of the draft is lost', async () => {
    const room = await aRoom(twoPages(), 1);
    const who = room.device();
    const first = await who.get(`${room.linkOf(1)}/1`);
    await press(who, first, { ...typedIn(first), ...someAnswers(2) }, 'next');
    const review = await who.get(`${room.linkOf(1)}/review`);
    const again = await press(who, review, { ...typedIn(review), website_url: ['x'] });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Because of 2');
    expect(await room.storedOf(1)).toEqual([]);
    await expectOneResponse(room, 1, [receiptOn(await press(who, again, typedIn(again)))], 2);
  });

  it('is a form on which nobody can see, reach or hear the field', async () => {
    const room = await aRoom(onePage(), 1);
    const { document } = await room.device().get(`${room.linkOf(1)}/1`);
    const field = document.querySelector('input[name=website_url]');
    expect(field?.closest('[aria-hidden=true]')?.className).toBe('unseen');
    expect(field?.getAttribute('tabindex')).toBe('-1');
    expect(field?.getAttribute('autocomplete')).toBe('off');
    expect(field?.getAttribute('value')).toBeNull();
  });
});
