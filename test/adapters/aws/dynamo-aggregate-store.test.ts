import { expect, test } from 'vitest';
import { dynamoAggregateStore } from '../../../functions/adapters/aws/dynamo-aggregate-store.ts';
import { cohortIdOf, waveIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { aggregate, minute } from '../rows.ts';

const item = (number: number) => ({
  itemId: `item-${number}`,
  text: `Statement ${number}: ${'we meet as often as we agreed to, '.repeat(3)}`,
  role: 'mentee' as const,
  options: Array.from({ length: 5 }, (_, code) => ({
    code: `o${code}`,
    label: `Option ${code}`,
    score: code,
  })),
  group: { state: 'shown' as const, n: number, counts: [number, 1, 2, 3, 4] },
});

const large = aggregate({
  waves: Array.from({ length: 20 }, (_, number) => ({
    waveId: waveIdOf(number),
    timelineKey: `wave-${number}`,
    title: 'Checklist',
    instrument: { id: 'checklist', version: 1, hash: 'c'.repeat(64) },
    timepoint: 'pulse',
    opensAt: minute(0),
    closesAt: minute(1),
    state: 'closed',
    dispositions: [],
    items: Array.from({ length: 60 }, (__, place) => item(place)),
    goals: [],
  })),
});

test('an aggregate replaces the one before it', async () => {
  const aggregates = dynamoAggregateStore(await freshTables());
  expect(await aggregates.get(cohortIdOf(1))).toBeUndefined();
  await aggregates.put(aggregate());
  await aggregates.put(aggregate({ watermark: 'd'.repeat(64) }));
  expect(await aggregates.get(cohortIdOf(1))).toEqual(aggregate({ watermark: 'd'.repeat(64) }));
});

test('an aggregate whose JSON is larger than an item may be is kept whole', async () => {
  expect(JSON.stringify(large).length).toBeGreaterThan(400 * 1024);
  const aggregates = dynamoAggregateStore(await freshTables());
  await aggregates.put(large);
  expect(await aggregates.get(cohortIdOf(1))).toEqual(large);
});
