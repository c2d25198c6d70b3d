import { expect, test } from 'vitest';
import { dynamoDraftStore } from '../../../functions/adapters/aws/dynamo-draft-store.ts';
import { invitationIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { minute } from '../rows.ts';

const store = async () => dynamoDraftStore(await freshTables());
const id = invitationIdOf(1);

test('a draft that nobody has begun is empty', async () => {
  expect(await (await store()).get(id, minute(0))).toEqual({});
});

test('twenty tabs on twenty pages saved at the same moment all keep what was typed', async () => {
  const drafts = await store();
  const pages = Array.from({ length: 20 }, (_, page) => ({
    name: `page ${page} (a.b-c)`,
    fields: { [`item-${page}`]: [`answer ${page}`, ''] },
  }));
  await Promise.all(pages.map(({ name, fields }) => drafts.savePage(id, name, fields, minute(60))));
  expect(await drafts.get(id, minute(1))).toEqual(Object.assign({}, ...pages.map(({ fields }) => fields)));
});

test('saving a page again replaces its fields, also by none', async () => {
  const drafts = await store();
  await drafts.savePage(id, 'first', { a: ['1'], b: ['2'] }, minute(60));
  await drafts.savePage(id, 'second', { c: ['3'] }, minute(60));
  await drafts.savePage(id, 'first', { a: ['4'] }, minute(60));
  expect(await drafts.get(id, minute(1))).toEqual({ a: ['4'], c: ['3'] });
  await drafts.savePage(id, 'first', {}, minute(60));
  expect(await drafts.get(id, minute(1))).toEqual({ c: ['3'] });
});

test('what has expired is gone, even when a later page keeps the draft alive', async () => {
  const drafts = await store();
  await drafts.savePage(id, 'first', { a: ['1'] }, minute(10));
  expect(await drafts.get(id, minute(10))).toEqual({});
  await drafts.savePage(id, 'second', { b: ['2'] }, minute(20));
  expect(await drafts.get(id, minute(15))).toEqual({ b: ['2'] });
});

test('removing a draft leaves those of others', async () => {
  const drafts = await store();
  await drafts.savePage(id, 'first', { a: ['1'] }, minute(10));
  await drafts.savePage(invitationIdOf(2), 'first', { a: ['2'] }, minute(10));
  await drafts.remove(id);
  await drafts.remove(id);
  expect(await drafts.get(id, minute(1))).toEqual({});
  expect(await drafts.get(invitationIdOf(2), minute(1))).toEqual({ a: ['2'] });
});
