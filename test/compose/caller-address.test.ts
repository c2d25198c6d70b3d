import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { expect, it } from 'vitest';
import { callerAddress } from '../../functions/compose/aws.ts';

const fixture = (): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/events/api-gateway-v2.json'), 'utf8');

/** What a function learns of a request to the HTTP API. */
const addressIn = async (text: string): Promise<string | undefined> => {
  let address: string | undefined;
  const app = new Hono().all('*', (c) => {
    address = callerAddress(c.env);
    return c.body(null);
  });
  await handle(app)(JSON.parse(text));
  return address;
};

it('the address of a caller is what the gateway saw, whatever the caller says of it', async () => {
  const [, own = ''] = /"sourceIp":\s*"([^"]+)"/.exec(fixture()) ?? [];
  expect(own).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(fixture().toLowerCase()).toContain('x-forwarded-for');
  const claimed = fixture().replace(/("x-forwarded-for":\s*)"[^"]*"/i, '$1"203.0.113.77"');
  expect(await addressIn(claimed)).toBe(own);
});

it('nobody knows it where the gateway does not say it', async () => {
  const unsaid = fixture().replace(/"sourceIp":\s*"[^"]+",?/, '');
  expect(await addressIn(unsaid)).toBeUndefined();
  expect(callerAddress(undefined)).toBeUndefined();
});
