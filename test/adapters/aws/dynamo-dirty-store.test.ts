import { expect, test } from 'vitest';
import { dynamoDirtyStore } from '../../../functions/adapters/aws/dynamo-dirty-store.ts';
import { cohortIdOf, programIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';

const store = async () => dynamoDirtyStore(await freshTables());

test('a cohort that was marked often is listed once, with the latest mark', async () => {
  const dirty = await store();
  await dirty.mark(cohortIdOf(1), programIdOf(1), 'first');
  await dirty.mark(cohortIdOf(1), programIdOf(1), 'second');
  await dirty.mark(cohortIdOf(2), programIdOf(1), 'third');
  const listed = await dirty.list();
  expect(listed.sort((a, b) => a.cohortId.localeCompare(b.cohortId))).toEqual([
    { cohortId: cohortIdOf(1), programId: programIdOf(1), mark: 'second' },
    { cohortId: cohortIdOf(2), programId: programIdOf(1), mark: 'third' },
  ]);
});

test('clearing what was read leaves a mark that came in the meantime', async () => {
  const dirty = await store();
  await dirty.mark(cohortIdOf(1), programIdOf(1), 'read');
  const [read] = await dirty.list();
  if (read === undefined) throw new Error('the mark is not listed');
  await dirty.mark(cohortIdOf(1), programIdOf(1), 'meanwhile');
  await dirty.clear(read);
  const [left] = await dirty.list();
  expect(left?.mark).toBe('meanwhile');
  if (left !== undefined) await dirty.clear(left);
  expect(await dirty.list()).toEqual([]);
  await dirty.clear(read);
});
