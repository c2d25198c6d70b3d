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
