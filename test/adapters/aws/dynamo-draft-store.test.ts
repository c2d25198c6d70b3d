import { expect, test } from 'vitest';
import { dynamoDraftStore } from '../../../functions/adapters/aws/dynamo-draft-store.ts';
import type { SentCopy } from '../../../functions/core/survey-response.ts';
import { invitationIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { minute } from '../rows.ts';

const store = async () => dynamoDraftStore(await freshTables());
const id = invitationIdOf(1);
const LIMIT = { day: '2026-05-01', most: 99 };

test('a draft that nobody has begun is empty', async () => {
  expect(await (await store()).get(id, minute(0))).toEqual({});
});

test('twenty tabs on twenty pages saved at the same moment all keep what was typed', async () => {
  const drafts = await store();
  const pages = Array.from({ length: 20 }, (_, page) => ({
    name: `page ${page} (a.b-c)`,
    fields: { [`item-${page}`]: [`answer ${page}`, ''] },
  }));
  await Promise.all(pages.map(({ name, fields }) => drafts.savePage(id, name, fields, minute(60), LIMIT)));
  expect(await drafts.get(id, minute(1))).toEqual(Object.assign({}, ...pages.map(({ fields }) => fields)));
});

test('saving a page again replaces its fields, also by none', async () => {
  const drafts = await store();
  await drafts.savePage(id, 'first', { a: ['1'], b: ['2'] }, minute(60), LIMIT);
  await drafts.savePage(id, 'second', { c: ['3'] }, minute(60), LIMIT);
  await drafts.savePage(id, 'first', { a: ['4'] }, minute(60), LIMIT);
  expect(await drafts.get(id, minute(1))).toEqual({ a: ['4'], c: ['3'] });
  await drafts.savePage(id, 'first', {}, minute(60), LIMIT);
  expect(await drafts.get(id, minute(1))).toEqual({ c: ['3'] });
});

test('what has expired is gone, even when a later page keeps the draft alive', async () => {
  const drafts = await store();
  await drafts.savePage(id, 'first', { a: ['1'] }, minute(10), LIMIT);
  expect(await drafts.get(id, minute(10))).toEqual({});
  await drafts.savePage(id, 'second', { b: ['2'] }, minute(20), LIMIT);
  expect(await drafts.get(id, minute(15))).toEqual({ b: ['2'] });
});

test('a day has so many saves, however many come at once; the next day has as many again', async () => {
  const drafts = await store();
  const save = (day: string, text: string) =>
    drafts.savePage(id, text, { [text]: ['1'] }, minute(60), { day, most: 5 });
  const saved = await Promise.all(Array.from({ length: 20 }, (_, n) => save('2026-05-01', `a${n}`)));
  expect(saved.filter(Boolean)).toHaveLength(5);
  expect(Object.keys(await drafts.get(id, minute(1)))).toHaveLength(5);
  expect(await save('2026-05-01', 'late')).toBe(false);
  expect(await save('2026-05-02', 'next')).toBe(true);
  expect(await drafts.get(id, minute(1))).toHaveProperty('next');
});

test('removing a draft leaves those of others', async () => {
  const drafts = await store();
  await drafts.savePage(id, 'first', { a: ['1'] }, minute(10), LIMIT);
  await drafts.savePage(invitationIdOf(2), 'first', { a: ['2'] }, minute(10), LIMIT);
  await drafts.remove(id);
  await drafts.remove(id);
  expect(await drafts.get(id, minute(1))).toEqual({});
  expect(await drafts.get(invitationIdOf(2), minute(1))).toEqual({ a: ['2'] });
});

const copy = (number: number, fields: SentCopy['fields'] = { a: [String(number)] }): SentCopy => ({
  fields,
  receipt: 'K7QF-2M9X-4TRB',
  submissionId: `form${String(number).padStart(16, '0')}`,
  submittedAt: minute(number),
});
const END = minute(600);

test('what was sent takes the place of the draft, and is there until it expires', async () => {
  const drafts = await store();
  await drafts.savePage(id, 'first', { a: ['1'] }, END, LIMIT);
  expect(await drafts.sent(id, minute(2))).toBeUndefined();
  await drafts.keepSent(id, copy(2), END);
  expect(await drafts.get(id, minute(3))).toEqual({});
  expect(await drafts.sent(id, minute(3))).toEqual({ copy: copy(2), changing: false });
  expect(await drafts.sent(id, END)).toBeUndefined();
  await drafts.remove(id);
  expect(await drafts.sent(id, minute(3))).toBeUndefined();
});

test('the copy of what was sent last stays, in whatever order copies come', async () => {
  const drafts = await store();
  await Promise.all([3, 1, 2].map((number) => drafts.keepSent(id, copy(number), END)));
  expect((await drafts.sent(id, minute(4)))?.copy).toEqual(copy(3));
  await drafts.keepSent(id, copy(3, { a: ['typed over'] }), END);
  expect((await drafts.sent(id, minute(4)))?.copy).toEqual(copy(3));
});

test('a page that comes after what was sent is no draft', async () => {
  const drafts = await store();
  await drafts.keepSent(id, copy(1), END);
  await drafts.savePage(id, 'first', { a: ['late'] }, END, LIMIT);
  expect(await drafts.get(id, minute(2))).toEqual({});
  await drafts.beginChange(id, copy(1), { first: { a: ['1'] } }, END);
  expect(await drafts.get(id, minute(2))).toEqual({ a: ['1'] });
});

test('a change begins once with what was sent, goes on page by page, and is left without a trace', async () => {
  const drafts = await store();
  await drafts.keepSent(id, copy(1), END);
  await drafts.beginChange(id, copy(1), { first: { a: ['1'] }, second: { b: ['2'] } }, END);
  await drafts.savePage(id, 'second', { b: ['3'] }, END, LIMIT);
  await drafts.beginChange(id, copy(1), { first: { a: ['1'] }, second: { b: ['2'] } }, END);
  expect(await drafts.get(id, minute(2))).toEqual({ a: ['1'], b: ['3'] });
  expect(await drafts.sent(id, minute(2))).toEqual({ copy: copy(1), changing: true });
  await drafts.leaveChange(id, copy(1), END);
  expect(await drafts.get(id, minute(2))).toEqual({});
  expect(await drafts.sent(id, minute(2))).toEqual({ copy: copy(1), changing: false });
});

test('a change of what has been changed since neither begins nor is left', async () => {
  const drafts = await store();
  await drafts.keepSent(id, copy(1), END);
  await drafts.beginChange(id, copy(1), { first: { a: ['1'] } }, END);
  await drafts.keepSent(id, copy(2), END);
  const now = { copy: copy(2), changing: false };
  expect(await drafts.sent(id, minute(3))).toEqual(now);
  await drafts.beginChange(id, copy(1), { first: { a: ['1'] } }, END);
  expect(await drafts.sent(id, minute(3))).toEqual(now);
  await drafts.beginChange(id, copy(2), { first: { a: ['2'] } }, END);
  await drafts.leaveChange(id, copy(1), END);
  expect(await drafts.sent(id, minute(3))).toEqual({ ...now, changing: true });
});

test('nothing of what was never sent can be changed', async () => {
  const drafts = await store();
  await drafts.beginChange(id, copy(1), { first: { a: ['1'] } }, END);
  await drafts.leaveChange(id, copy(1), END);
  expect(await drafts.sent(id, minute(2))).toBeUndefined();
  expect(await drafts.get(id, minute(2))).toEqual({});
});
