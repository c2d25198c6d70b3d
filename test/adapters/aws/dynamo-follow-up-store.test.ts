import { expect, test } from 'vitest';
import { dynamoFollowUpStore } from '../../../functions/adapters/aws/dynamo-follow-up-store.ts';
import type { FollowUp } from '../../../functions/core/follow-up.ts';
import { cohortIdOf, invitationIdOf, participantIdOf, programIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { minute } from '../rows.ts';

const store = async () => dynamoFollowUpStore(await freshTables());
const followUp = (number: number, changed: Partial<FollowUp> = {}): FollowUp => ({
  invitationId: invitationIdOf(number),
  cohortId: cohortIdOf(),
  programId: programIdOf(),
  participantId: participantIdOf(number),
  items: [{ itemId: 'new-match', text: 'Do you want a new match?' }],
  raisedAt: minute(number),
  ...changed,
});
const THE_FIRST = [cohortIdOf(), invitationIdOf(1)] as const;
const AS_RAISED = [...THE_FIRST, minute(1)] as const;

test('a follow-up is put once, and the first stays', async () => {
  const followUps = await store();
  expect(await followUps.raise(followUp(1))).toBe(true);
  await followUps.markSeen(...AS_RAISED, minute(5));
  expect(await followUps.raise(followUp(1, { raisedAt: minute(9) }))).toBe(false);
  expect(await followUps.get(...THE_FIRST)).toEqual(followUp(1, { seenAt: minute(5) }));
});

test('what is raised later joins it, and all of it is to be told and seen anew', async () => {
  const followUps = await store();
  await followUps.raise(followUp(1));
  await followUps.markNotified(...AS_RAISED, minute(3));
  await followUps.markSeen(...AS_RAISED, minute(4));
  const unsafe = { itemId: 'reason', text: 'Why?' };
  expect(await followUps.raise(followUp(1, { items: [unsafe], raisedAt: minute(5) }))).toBe(true);
  const joined = followUp(1, { items: [...followUp(1).items, unsafe], raisedAt: minute(5) });
  expect(await followUps.get(...THE_FIRST)).toEqual(joined);
  // Whoever was telling or looking at the first has not told and not seen the second.
  await followUps.markNotified(...AS_RAISED, minute(6));
  await followUps.markSeen(...AS_RAISED, minute(6));
  expect(await followUps.get(...THE_FIRST)).toEqual(joined);
});

test('nothing is lost of what is raised at the same moment', async () => {
  const followUps = await store();
  const items = Array.from({ length: 6 }, (_, n) => ({ itemId: `item-${n}`, text: 'Why?' }));
  await Promise.all(
    items.map((item, n) => followUps.raise(followUp(1, { items: [item], raisedAt: minute(n) }))),
  );
  const raised = await followUps.get(...THE_FIRST);
  expect(raised?.items.map(({ itemId }) => itemId).toSorted()).toEqual(items.map(({ itemId }) => itemId));
  expect(raised?.raisedAt).toBe(minute(5));
});

test('those of a cohort are listed from the earliest on, and those of another are not', async () => {
  const followUps = await store();
  await followUps.raise(followUp(1, { raisedAt: minute(9) }));
  await followUps.raise(followUp(2));
  await followUps.raise(followUp(3, { cohortId: cohortIdOf(2) }));
  expect((await followUps.list(cohortIdOf())).map(({ participantId }) => participantId)).toEqual([
    participantIdOf(2),
    participantIdOf(1),
  ]);
  expect(await followUps.list(cohortIdOf(9))).toEqual([]);
});

test('each mark is set once, and none brings back what is gone', async () => {
  const followUps = await store();
  await followUps.raise(followUp(1));
  for (const at of [minute(5), minute(6)]) {
    await followUps.markNotified(...AS_RAISED, at);
    await followUps.markSeen(...AS_RAISED, at);
  }
  expect(await followUps.get(...THE_FIRST)).toMatchObject({ notifiedAt: minute(5), seenAt: minute(5) });
  await followUps.markSeen(cohortIdOf(), invitationIdOf(2), minute(2), minute(5));
  await followUps.releaseNotice(cohortIdOf(), invitationIdOf(2));
  expect(await followUps.get(cohortIdOf(), invitationIdOf(2))).toBeUndefined();
});

test('a notice is one sender’s at a time, until the claim runs out or is given back', async () => {
  const followUps = await store();
  await followUps.raise(followUp(1));
  const claims = await Promise.all(
    [1, 2, 3, 4].map(() => followUps.claimNotice(...THE_FIRST, minute(1), minute(3))),
  );
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await followUps.claimNotice(...THE_FIRST, minute(2), minute(4))).toBe(false);
  expect(await followUps.claimNotice(...THE_FIRST, minute(3), minute(5))).toBe(true);
  await followUps.releaseNotice(...THE_FIRST);
  expect(await followUps.claimNotice(...THE_FIRST, minute(4), minute(6))).toBe(true);
});

test('nobody can claim what was told or seen, or never raised', async () => {
  const followUps = await store();
  await followUps.raise(followUp(1));
  await followUps.raise(followUp(2));
  await followUps.markNotified(...AS_RAISED, minute(1));
  await followUps.markSeen(cohortIdOf(), invitationIdOf(2), minute(2), minute(1));
  for (const number of [1, 2, 3])
    expect(await followUps.claimNotice(cohortIdOf(), invitationIdOf(number), minute(2), minute(4))).toBe(
      false,
    );
});
