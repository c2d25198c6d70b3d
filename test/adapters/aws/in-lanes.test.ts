import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inLanes } from '../../../functions/adapters/aws/in-lanes.ts';

const ascending = (a: number, b: number): number => a - b;

test('every item is done once, and never more at a time than there are lanes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 8 }), async (items, lanes) => {
      const done: number[] = [];
      let [working, most] = [0, 0];
      await inLanes(items, lanes, async (item) => {
        working += 1;
        most = Math.max(most, working);
        await nextTurn();
        done.push(item);
        working -= 1;
      });
      expect(done.toSorted(ascending)).toEqual(items.toSorted(ascending));
      expect(most).toBeLessThanOrEqual(lanes);
    }),
    { numRuns: 50 },
  );
});

test('after a failure nothing more is begun, and what was under way is waited for', async () => {
  const begun: number[] = [];
  const finished: number[] = [];
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    if (item === 2) throw new Error('the second went wrong');
    await nextTurn();
    finished.push(item);
  };
  await expect(inLanes([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('the second went wrong');
  expect(begun).toEqual([1, 2]);
  expect(finished).toEqual([1]);
});
