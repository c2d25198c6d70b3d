import { expect, it } from 'vitest';
import { press, typedIn } from '../forms.ts';
import { aRoom, expectOneResponse, receiptOn, someAnswers, twoPages } from './a-room.ts';

it('tabs on different pages keep both', async () => {
  const room = await aRoom(twoPages(), 1);
  const link = room.linkOf(1);
  const [one, other] = [room.device(), room.device()];
  const [first, last] = [await one.get(`${link}/1`), await other.get(`${link}/2`)];
  await Promise.all([
    press(one, first, { ...typedIn(first), ...someAnswers(1) }, 'later'),
    press(other, last, { ...typedIn(last), more: ['And this'] }, 'later'),
  ]);
  const review = await one.get(`${link}/review`);
  await expectOneResponse(room, 1, [receiptOn(await press(one, review))], 1);
  expect((await room.storedOf(1))[0]?.answers).toMatchObject({ more: 'And this' });
});

it('a tab that was opened before anything was typed wipes nothing out when its button is pressed', async () => {
  const room = await aRoom(twoPages(), 1);
  const who = room.device();
  const [stale, page] = [await who.get(`${room.linkOf(1)}/1`), await who.get(`${room.linkOf(1)}/1`)];
  await press(who, page, { ...typedIn(page), ...someAnswers(1) }, 'later');
  for (const direction of ['next', 'later', 'back']) await press(who, stale, typedIn(stale), direction);
  expect(typedIn(await who.get(`${room.linkOf(1)}/1`))).toMatchObject(someAnswers(1));
});

it('what somebody deletes from a page is deleted, also when nothing else is on it', async () => {
  const room = await aRoom(twoPages(), 1);
  const who = room.device();
  const last = await who.get(`${room.linkOf(1)}/2`);
  await press(who, last, { ...typedIn(last), more: ['Better not'] }, 'later');
  const again = await who.get(`${room.linkOf(1)}/2`);
  await press(who, again, { ...typedIn(again), more: [''] }, 'later');
  expect((await who.get(`${room.linkOf(1)}/review`)).text).not.toContain('Better not');
});
