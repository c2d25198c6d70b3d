import { expect, test } from 'vitest';
import { dynamoComparisonStore } from '../../../functions/adapters/aws/dynamo-comparison-store.ts';
import { MadeComparison } from '../../../functions/core/comparison.ts';
import { aComparison, aWillingPair, aWish } from '../../builders/a-comparison.ts';
import { participantIdOf, matchIdOf, waveIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';

const BEFORE = '2026-06-01T00:00:00.000Z';
const AFTER = '2026-08-02T10:00:00.000Z';

const withWishes = async (...wishes: ReturnType<typeof aWish>[]) => {
  const comparisons = dynamoComparisonStore(await freshTables());
  for (const wish of wishes) await comparisons.decide(wish);
  return comparisons;
};
const one = aComparison();
const bare = MadeComparison.parse(one);

test('the last word of a person counts', async () => {
  const comparisons = await withWishes(aWish(1), aWish(1, { agrees: false }));
  expect(await comparisons.wishes(waveIdOf(1))).toEqual([aWish(1, { agrees: false })]);
  expect(await comparisons.wish(waveIdOf(1), matchIdOf(1), participantIdOf(2))).toBeUndefined();
});

test('two who agree have their comparison once, as it was made first', async () => {
  const comparisons = await withWishes(aWish(1), aWish(2));
  expect(await comparisons.make(one, aWillingPair())).toBe(true);
  expect(await comparisons.make(aComparison(1, 2, { mentor: {} }), aWillingPair())).toBe(false);
  expect(await comparisons.ofPairs([aWillingPair()], BEFORE)).toEqual([{ made: bare, comparison: one }]);
});

test('nothing is made for somebody who has changed their mind since their wish was read', async () => {
  const comparisons = await withWishes(aWish(1), aWish(2, { agrees: false }));
  expect(await comparisons.make(one, aWillingPair())).toBe(false);
  expect(await comparisons.made(waveIdOf(1))).toEqual([]);
  expect(await comparisons.ofPairs([aWillingPair()], BEFORE)).toEqual([]);
});

test('that there was one is known without a word of it', async () => {
  const comparisons = await withWishes(aWish(1), aWish(2));
  await comparisons.make(one, aWillingPair());
  expect(await comparisons.made(waveIdOf(1))).toEqual([bare]);
});

test('it is gone when its time is over, or when it is removed, and is never made again', async () => {
  const comparisons = await withWishes(aWish(1), aWish(2), aWish(4));
  await comparisons.make(one, aWillingPair());
  await comparisons.make(aComparison(1, 4), aWillingPair(1, 4));
  expect(await comparisons.ofPairs([aWillingPair()], AFTER)).toEqual([{ made: bare, comparison: undefined }]);
  await comparisons.remove([aWillingPair()]);
  const left = await comparisons.ofPairs([aWillingPair(), aWillingPair(1, 4)], BEFORE);
  expect(left.map(({ comparison }) => comparison?.menteeId).filter((id) => id !== undefined)).toEqual([
    participantIdOf(4),
  ]);
  expect(await comparisons.make(one, aWillingPair())).toBe(false);
});
