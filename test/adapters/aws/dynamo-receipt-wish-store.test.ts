import { expect, test } from 'vitest';
import { dynamoReceiptWishStore } from '../../../functions/adapters/aws/dynamo-receipt-wish-store.ts';
import type { ReceiptWish } from '../../../functions/core/receipt-wish.ts';
import { cohortIdOf, invitationIdOf, participantIdOf, waveIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { minute } from '../rows.ts';

const store = async () => dynamoReceiptWishStore(await freshTables());
const wish = (number: number, changed: Partial<ReceiptWish> = {}): ReceiptWish => ({
  invitationId: invitationIdOf(number),
  waveId: waveIdOf(),
  cohortId: cohortIdOf(),
  participantId: participantIdOf(number),
  receipt: 'K7QF-2M9X-4TRB',
  submittedAt: minute(0),
  expiresAt: minute(60),
  ...changed,
});
const THE_FIRST = invitationIdOf(1);

test('a wish is one, however often it is made', async () => {
  const wishes = await store();
  const made = await Promise.all([1, 2, 3, 4].map(() => wishes.wish(wish(1), minute(1))));
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await wishes.listUnsent(minute(2))).toEqual([wish(1)]);
  expect(await wishes.get(THE_FIRST, minute(2))).toEqual(wish(1));
});

test('a wish that has expired is none, and can be made again', async () => {
  const wishes = await store();
  await wishes.wish(wish(1), minute(1));
  expect(await wishes.listUnsent(minute(60))).toEqual([]);
  expect(await wishes.get(THE_FIRST, minute(60))).toBeUndefined();
  const again = wish(1, { expiresAt: minute(120) });
  expect(await wishes.wish(again, minute(60))).toBe(true);
  expect(await wishes.get(THE_FIRST, minute(61))).toEqual(again);
});

test('it is one sender’s at a time, until the claim runs out or is given back', async () => {
  const wishes = await store();
  await wishes.wish(wish(1), minute(1));
  const claims = await Promise.all([1, 2, 3].map(() => wishes.claim(THE_FIRST, minute(1), minute(3))));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await wishes.claim(THE_FIRST, minute(2), minute(4))).toBe(false);
  expect(await wishes.claim(THE_FIRST, minute(3), minute(5))).toBe(true);
  await wishes.release(THE_FIRST);
  expect(await wishes.claim(THE_FIRST, minute(4), minute(6))).toBe(true);
});

test('what was sent is sent once, also when it is wished for again', async () => {
  const wishes = await store();
  await wishes.wish(wish(1), minute(1));
  await wishes.claim(THE_FIRST, minute(1), minute(3));
  await wishes.markSent(THE_FIRST, minute(2), minute(500));
  await wishes.markSent(THE_FIRST, minute(3), minute(500));
  expect(await wishes.wish(wish(1, { expiresAt: minute(300) }), minute(200))).toBe(false);
  expect(await wishes.claim(THE_FIRST, minute(200), minute(203))).toBe(false);
  expect(await wishes.listUnsent(minute(200))).toEqual([]);
  expect(await wishes.get(THE_FIRST, minute(200))).toMatchObject({ sentAt: minute(2) });
});

test('nothing comes back that was forgotten', async () => {
  const wishes = await store();
  await wishes.wish(wish(1), minute(1));
  await wishes.forget(THE_FIRST);
  await wishes.release(THE_FIRST);
  await wishes.markSent(THE_FIRST, minute(2), minute(500));
  expect(await wishes.claim(THE_FIRST, minute(2), minute(4))).toBe(false);
  expect(await wishes.get(THE_FIRST, minute(2))).toBeUndefined();
});
