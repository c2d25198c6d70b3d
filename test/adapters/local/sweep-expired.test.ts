import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { dynamoAccessStore } from '../../../functions/adapters/aws/dynamo-access-store.ts';
import { dynamoDirtyStore } from '../../../functions/adapters/aws/dynamo-dirty-store.ts';
import { dynamoDraftStore } from '../../../functions/adapters/aws/dynamo-draft-store.ts';
import { sweepExpired } from '../../../functions/adapters/local/sweep-expired.ts';
import { cohortIdOf, invitationIdOf, programIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { minute } from '../rows.ts';

test('what has expired is swept away, and nothing else', async () => {
  const tables = await freshTables();
  const drafts = dynamoDraftStore(tables);
  const access = dynamoAccessStore(tables);
  for (let number = 1; number <= 600; number += 1) {
    await drafts.savePage(invitationIdOf(number), 'first', { a: [String(number)] }, minute(number), {
      day: '2026-05-01',
      most: 9,
    });
  }
  await access.putSignInLink('old', { email: 'ada@example.org', expiresAt: minute(5) });
  await access.putSignInLink('young', { email: 'ada@example.org', expiresAt: minute(500) });
  await dynamoDirtyStore(tables).mark(cohortIdOf(), programIdOf(), 'mark');

  expect(await sweepExpired(tables, minute(400))).toBe(399 + 1);

  const { Count } = await tables.client.send(new ScanCommand({ TableName: tables.names.ephemeral }));
  expect(Count).toBe(201 + 1 + 1);
  expect(await drafts.get(invitationIdOf(600), minute(400))).toEqual({ a: ['600'] });
  expect(await access.signInLink('young', minute(400))).toBeDefined();
  expect(await dynamoDirtyStore(tables).list()).toHaveLength(1);
  expect(await sweepExpired(tables, minute(400))).toBe(0);
});
