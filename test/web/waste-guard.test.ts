import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { addToMoment, type Timestamp } from '../../functions/core/calendar.ts';
import { dynamoAccessStore } from '../../functions/adapters/aws/dynamo-access-store.ts';
import { sourceOf, wasteGuard, type WasteGuard } from '../../functions/web/waste-guard.ts';
import { freshTables } from '../adapters/embedded.ts';

const START = '2026-05-01T07:00:00.000Z';
let now: Timestamp;
let asked: number;
let failing: boolean;
let logged: string[];
let guard: WasteGuard;

const At = (env: unknown): string | undefined =>
  typeof env === 'object' && env !== null && 'at' in env && typeof env.at === 'string' ? env.at : undefined;

beforeEach(async () => {
  now = START;
  asked = 0;
  failing = false;
  logged = [];
  const { allow } = dynamoAccessStore(await freshTables());
  guard = wasteGuard(
    {
      clock: { now: () => now },
      log: { error: (what) => logged.push(what) },
      access: {
        allow: (...use) => {
          asked += 1;
          return failing ? Promise.reject(new Error('the table is away')) : allow(...use);
        },
      },
    },
    At,
  );
});

/** What the guard says to so many requests from an address, one after the other. */
const waste = async (at: string | undefined, count: number): Promise<boolean[]> => {
  const said: boolean[] = [];
  const app = new Hono().get('/', async (c) => {
    said.push(await guard(c));
    return c.body(null);
  });
  for (let n = 0; n < count; n += 1)
    await app.request('/', { headers: { 'x-forwarded-for': `10.9.${n}.1` } }, { at });
  return said;
};
const allowed = (said: boolean[]): number => said.filter(Boolean).length;

describe('requests for nothing', () => {
  it('are a hundred in ten minutes from one address, and cost the table nothing once they are too many', async () => {
    expect(allowed(await waste('192.0.2.1', 150))).toBe(100);
    expect(asked).toBe(101);
    now = addToMoment(START, 'PT10M');
    expect(await waste('192.0.2.1', 1)).toEqual([true]);
  });

  it('are counted for each address, whatever the headers say', async () => {
    expect(allowed(await waste('192.0.2.1', 101))).toBe(100);
    expect(await waste('192.0.2.2', 1)).toEqual([true]);
  });

  it('are held up by nobody where the address is unknown or the table is away, which operators learn without the address', async () => {
    expect(allowed(await waste(undefined, 150))).toBe(150);
    failing = true;
    expect(await waste('192.0.2.1', 1)).toEqual([true]);
    expect(logged.join()).toMatch(/could not be counted/);
    expect(logged.join()).not.toContain('192');
  });
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
  ['2001:0DB8::1:0:0:5', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s is one of %s', (address, source) => {
  expect(sourceOf(address)).toBe(source);
});
