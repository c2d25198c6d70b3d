import { describe, expect, test } from 'vitest';
import { dynamoResponseStore } from '../../../functions/adapters/aws/dynamo-response-store.ts';
import { invitationIdOf, waveIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { response } from '../rows.ts';

describe('a response', () => {
  test('comes back as it was put, whatever kinds of answers it has', async () => {
    const responses = dynamoResponseStore(await freshTables());
    const answers = {
      frequency: 'mostly',
      hours: 2.5,
      topics: ['career', 'skills'],
      none: [],
      comment: 'Grüße 🌱',
    };
    expect(await responses.put(response(1, { answers }))).toEqual({ kind: 'stored' });
    expect(await responses.list(waveIdOf(1))).toEqual([response(1, { answers })]);
    expect(await responses.list(waveIdOf(2))).toEqual([]);
  });

  test('is stored once out of fifty attempts at the same moment, and the others are told which it is', async () => {
    const responses = dynamoResponseStore(await freshTables());
    const attempts = Array.from({ length: 50 }, (_, attempt) =>
      response(1, { submissionId: `attempt${String(attempt).padStart(16, '0')}` }),
    );
    const outcomes = await Promise.all(attempts.map(responses.put));
    const stored = attempts.filter((_, attempt) => outcomes[attempt]?.kind === 'stored');
    expect(stored).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'taken')).toEqual(
      Array.from({ length: 49 }, () => ({ kind: 'taken', by: stored[0] })),
    );
    expect(await responses.list(waveIdOf(1))).toEqual(stored);
  });
});

test('the response of an invitation is found without a right to read, and looking stores nothing', async () => {
  const responses = dynamoResponseStore(await freshTables());
  expect(await responses.existing(waveIdOf(1), invitationIdOf(1))).toBeUndefined();
  expect(await responses.list(waveIdOf(1))).toEqual([]);
  await responses.put(response(1));
  expect(await responses.existing(waveIdOf(1), invitationIdOf(1))).toEqual(response(1));
});

test('the responses of a wave are listed whole although they fill many pages', async () => {
  const responses = dynamoResponseStore(await freshTables());
  // 120 responses of 90 kB are 11 MB over eight shards; a page ends after 1 MB.
  const long = { comment: 'x'.repeat(90_000) };
  const all = Array.from({ length: 120 }, (_, number) => response(number, { answers: long }));
  for (const each of all) await responses.put(each);
  const listed = await responses.list(waveIdOf(1));
  expect(listed.map((each) => each.invitationId).sort()).toEqual(all.map((each) => each.invitationId).sort());
});

test('a stored response that is none is reported by its key, without its answers', async () => {
  const tables = await freshTables();
  const broken = { ...response(1), role: 'secret-role' };
  const store = dynamoResponseStore(tables);
  // @ts-expect-error a role that does not exist
  await store.put(broken);
  const failure = await store.list(waveIdOf(1)).catch((error: unknown) => String(error));
  expect(failure).toContain(`RESPONSE#${invitationIdOf(1)}`);
  expect(failure).toContain('role');
  expect(failure).not.toContain('secret-role');
});

describe('changes and withdrawals', () => {
  const FIRST = response(1).submissionId;
  const change = (number: number) =>
    response(1, {
      submissionId: `change${String(number).padStart(16, '0')}`,
      submittedAt: `2026-05-04T10:00:0${number}.000Z`,
      answers: { number },
      changeOf: FIRST,
    });
  const withdrawal = {
    invitationId: invitationIdOf(1),
    waveId: waveIdOf(),
    withdrawnAt: '2026-05-05T10:00:00.000Z',
  };

  test('a change lies beside the first, each once, and the newest counts', async () => {
    const responses = dynamoResponseStore(await freshTables());
    await responses.put(response(1));
    await responses.put(response(2));
    for (const one of [change(2), change(1)]) expect(await responses.put(one)).toEqual({ kind: 'stored' });
    expect(await responses.put({ ...change(1), receipt: 'other' })).toEqual({ kind: 'taken', by: change(1) });
    expect(await responses.list(waveIdOf())).toEqual([change(2), response(2)]);
    expect(await responses.records(waveIdOf())).toHaveLength(4);
  });

  test('a change is found by its form, and the first without one', async () => {
    const responses = dynamoResponseStore(await freshTables());
    await responses.put(response(1));
    await responses.put(change(1));
    const find = (form?: string) => responses.existing(waveIdOf(), invitationIdOf(1), form);
    expect(await find()).toEqual(response(1));
    expect(await find(change(1).submissionId)).toEqual(change(1));
    expect(await find(change(2).submissionId)).toBeUndefined();
  });

  test('what was withdrawn counts no more, whatever comes after, and stays until it is erased', async () => {
    const responses = dynamoResponseStore(await freshTables());
    await responses.put(response(1));
    await responses.put(response(2));
    await responses.withdraw(withdrawal);
    await responses.withdraw({ ...withdrawal, withdrawnAt: '2026-05-06T10:00:00.000Z' });
    await responses.put(change(1));
    expect(await responses.list(waveIdOf())).toEqual([response(2)]);
    expect(await responses.records(waveIdOf())).toHaveLength(4);
    for (const one of [response(1), change(1)]) await responses.erase(one);
    expect(await responses.records(waveIdOf())).toEqual(expect.arrayContaining([withdrawal, response(2)]));
    expect(await responses.records(waveIdOf())).toHaveLength(2);
  });
});
