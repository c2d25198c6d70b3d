import { expect, test } from 'vitest';
import { dynamoNoticeStore } from '../../../functions/adapters/aws/dynamo-notice-store.ts';
import { noticeKey, type Notice } from '../../../functions/core/notice.ts';
import { matchIdOf, participantIdOf, waveIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { minute } from '../rows.ts';

const notice = (person: number): Notice => ({
  about: 'agreement-proposed',
  waveId: waveIdOf(1),
  matchId: matchIdOf(1),
  participantId: participantIdOf(person),
  version: 1,
});
const store = async () => dynamoNoticeStore(await freshTables());

test('a notice is claimed by one at a time, and by the next when that one has died', async () => {
  const notices = await store();
  const claims = await Promise.all([1, 2, 3].map(() => notices.claim(notice(1), minute(1), minute(5))));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await notices.claim(notice(2), minute(1), minute(5))).toBe(true);
  expect(await notices.claim(notice(1), minute(4), minute(9))).toBe(false);
  expect(await notices.claim(notice(1), minute(5), minute(9))).toBe(true);
});

test('a claim that was given back is free at once', async () => {
  const notices = await store();
  await notices.claim(notice(1), minute(1), minute(5));
  await notices.release(notice(1));
  expect(await notices.claim(notice(1), minute(2), minute(6))).toBe(true);
});

test('what was sent is never claimed again, and says when it was', async () => {
  const notices = await store();
  await notices.claim(notice(1), minute(1), minute(5));
  await notices.markSent(notice(1), minute(2));
  await notices.markSent(notice(1), minute(3));
  await notices.release(notice(1));
  expect(await notices.claim(notice(1), minute(9), minute(12))).toBe(false);
  expect(await notices.list(waveIdOf(1))).toEqual([{ key: noticeKey(notice(1)), sentAt: minute(2) }]);
});
