import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { press, typedIn } from '../forms.ts';
import { heading, type Page, type Visitor } from '../visitor.ts';
import {
  aRoom,
  CLOSING,
  expectOneResponse,
  expectQuietLog,
  IN_GRACE,
  onePage,
  OPENING,
  pressOn,
  receiptOn,
  SEALED,
  someAnswers,
  twoPages,
  type Room,
} from './a-room.ts';

describe.each([
  ['one page', onePage],
  ['two pages', twoPages],
])('a page about %s that was open when the questions closed', (_pages, instrument) => {
  let room: Room;
  let person = 0;
  let who: Visitor;
  let page: Page;
  beforeAll(async () => {
    room = await aRoom(instrument(), 6);
  });
  beforeEach(async () => {
    room.world.stopAt(OPENING);
    person += 1;
    who = room.device();
    page = await who.get(`${room.linkOf(person)}/1`);
  });
  const button = instrument().sections.length === 1 ? 'send' : 'next';
  const answered = () => ({ ...typedIn(page), ...someAnswers(1) });
  it('is taken for an hour, and opens for nobody else', async () => {
    room.world.stopAt(IN_GRACE);
    expect((await room.device().get(`${room.linkOf(person)}/1`)).status).toBe(410);
    const thanks = await pressOn(who, await press(who, page, answered(), button));
    expect(heading(thanks)).toBe('Thank you');
    await expectOneResponse(room, person, [receiptOn(thanks)], 1);
  });

  it('shows what was typed, to copy, once the hour is over, and stores nothing', async () => {
    room.world.stopAt(SEALED);
    const over = await press(who, page, answered(), button);
    expect(over.status).toBe(410);
    expect(over.text).toContain('Because of 1');
    expect(await room.storedOf(person)).toEqual([]);
    expectQuietLog(room);
  });

  it('that was sent in time and lost its reply gets its receipt however late it asks again', async () => {
    if (button !== 'send') {
      page = await press(who, page, answered(), 'next');
      page = await press(who, page, typedIn(page), 'next');
    }
    const fields = button === 'send' ? { ...answered(), direction: ['send'] } : typedIn(page);
    room.world.stopAt(CLOSING);
    await press(who, page, fields);
    room.world.stopAt('2026-06-30T07:00:00.000Z');
    await expectOneResponse(room, person, [receiptOn(await press(who, page, fields))], 1);
  });

  it('says nothing and is told so, or that it is over, and stores nothing', async () => {
    room.world.stopAt(IN_GRACE);
    const empty = await press(who, page, typedIn(page), button);
    expect(receiptOn(empty)).toBeUndefined();
    room.world.stopAt(SEALED);
    expect((await press(who, page, typedIn(page), button)).status).toBe(410);
    expect(await room.storedOf(person)).toEqual([]);
  });
});
