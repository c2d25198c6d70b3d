import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { dynamoAccessStore } from '../../../functions/adapters/aws/dynamo-access-store.ts';
import type { AccessRole, User } from '../../../functions/core/access.ts';
import { programIdOf, userIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { minute } from '../rows.ts';
import { doBefore, meetOneConflict } from './faults.ts';

const store = async () => dynamoAccessStore(await freshTables());
const [rise, shine] = [programIdOf(1), programIdOf(2)];

const user = (name: string, roles: Record<string, AccessRole>): User => ({
  id: userIdOf(),
  email: `${name}@example.org`,
  roles,
  mayCreatePrograms: false,
  createdAt: minute(0),
});

describe('a user', () => {
  test('is found by the address in any letters', async () => {
    const access = await store();
    const ada = user('ada', { [rise]: 'admin' });
    await access.putUser(ada);
    expect(await access.user(' Ada@Example.ORG ')).toEqual(ada);
    expect(await access.user('bob@example.org')).toBeUndefined();
  });

  test('is in the team of each program with a role, until the role is taken away', async () => {
    const access = await store();
    const [ada, bob] = [
      user('ada', { [rise]: 'admin', [shine]: 'leader' }),
      user('bob', { [rise]: 'leader' }),
    ];
    await access.putUser(bob);
    await access.putUser(ada);
    expect(await access.team(rise)).toEqual([ada, bob]);
    expect(await access.team(shine)).toEqual([ada]);
    const moved = user('ada', { [shine]: 'admin' });
    await access.putUser(moved);
    expect(await access.team(rise)).toEqual([bob]);
    expect(await access.team(shine)).toEqual([moved]);
    await access.putUser(user('ada', {}));
    expect(await access.team(shine)).toEqual([]);
  });
});

describe('signing in', () => {
  const link = { email: 'ada@example.org', browserHash: 'browser', expiresAt: minute(15) };
  const session = { email: 'ada@example.org', expiresAt: minute(600) };

  test('a link holds until it expires', async () => {
    const access = await store();
    await access.putSignInLink('link', link);
    expect(await access.signInLink('link', minute(14))).toEqual(link);
    expect(await access.signInLink('link', minute(15))).toBeUndefined();
    expect(await access.signInLink('unknown', minute(0))).toBeUndefined();
  });

  test('a link opens one session out of twenty attempts at the same moment, and none afterwards', async () => {
    const access = await store();
    await access.putSignInLink('link', link);
    const attempts = Array.from({ length: 20 }, (_, attempt) => `session-${attempt}`);
    const opened = await Promise.all(attempts.map((hash) => access.startSession('link', hash, session)));
    expect(opened.filter(Boolean)).toHaveLength(1);
    const sessions = await Promise.all(attempts.map((hash) => access.session(hash, minute(1))));
    expect(sessions.map((found) => found !== undefined)).toEqual(opened);
    expect(await access.signInLink('link', minute(1))).toBeUndefined();
    expect(await access.startSession('link', 'another', session)).toBe(false);
  });

  test('a link that two requests spend at once is not lost to both', async () => {
    const tables = await freshTables();
    const access = dynamoAccessStore(tables);
    await access.putSignInLink('link', link);
    meetOneConflict(tables);
    expect(await access.startSession('link', 'cookie', session)).toBe(true);
    expect(await access.session('cookie', minute(1))).toEqual(session);
  });

  test('a session lasts until it expires or is ended', async () => {
    const access = await store();
    await access.putSignInLink('link', link);
    await access.startSession('link', 'cookie', session);
    expect(await access.session('cookie', minute(599))).toEqual(session);
    expect(await access.session('cookie', minute(600))).toBeUndefined();
    await access.endSession('cookie');
    expect(await access.session('cookie', minute(1))).toBeUndefined();
  });
});

describe('a limit', () => {
  test('lets through as many as it says, however many come at once, and again in the next window', async () => {
    const access = await store();
    const come = (now: string, end: string) =>
      Promise.all(Array.from({ length: 20 }, () => access.allow('sign-in ada', 5, now, end)));
    expect((await come(minute(0), minute(10))).filter(Boolean)).toHaveLength(5);
    expect((await come(minute(9), minute(19))).filter(Boolean)).toHaveLength(0);
    expect((await come(minute(10), minute(20))).filter(Boolean)).toHaveLength(5);
  });

  test('counts a use for whom another was a moment quicker to open the window', async () => {
    const tables = await freshTables();
    const access = dynamoAccessStore(tables);
    const use = () => access.allow('key', 2, minute(0), minute(10));
    // The first request tries to count, the second to open the window.
    doBefore(tables, 'UpdateItemCommand', 2, use);
    expect(await use()).toBe(true);
    expect(await use()).toBe(false);
  });

  test('of one key does not touch another, and a limit of none lets nobody through', async () => {
    const access = await store();
    expect(await access.allow('one', 1, minute(0), minute(10))).toBe(true);
    expect(await access.allow('one', 1, minute(0), minute(10))).toBe(false);
    expect(await access.allow('other', 1, minute(0), minute(10))).toBe(true);
    expect(await access.allow('none', 0, minute(0), minute(10))).toBe(false);
  });

  test('keeps nothing of the key that could be read', async () => {
    const tables = await freshTables();
    await dynamoAccessStore(tables).allow('sign-in ada@example.org', 5, minute(0), minute(10));
    const { Items } = await tables.client.send(new ScanCommand({ TableName: tables.names.ephemeral }));
    expect(Items).toHaveLength(1);
    expect(JSON.stringify(Items)).not.toContain('example.org');
  });
});
