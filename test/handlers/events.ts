import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/events/${name}.json`), 'utf8'));

const HttpEvent = z.looseObject({
  headers: z.record(z.string(), z.string()),
  requestContext: z.looseObject({ http: z.looseObject({ method: z.string(), path: z.string() }) }),
});
const SqsEvent = z.object({ Records: z.tuple([z.looseObject({ messageId: z.string(), body: z.string() })]) });

type Request = {
  method: 'GET' | 'HEAD' | 'POST';
  path: string;
  form?: [string, string][];
  cookies?: string[];
};

/** What API Gateway sends for a request to an HTTP API (payload 2.0). It encodes bodies as it pleases: here in base 64. */
export const httpEvent = ({ method, path, form, cookies }: Request): unknown => {
  const event = HttpEvent.parse(fixture('api-gateway-v2'));
  const { http } = event.requestContext;
  const origin = `https://${event.headers['host'] ?? ''}`;
  const body = new URLSearchParams(form ?? []).toString();
  const posted = {
    headers: {
      ...event.headers,
      origin,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
    },
    body: Buffer.from(body).toString('base64'),
    isBase64Encoded: true,
  };
  return {
    ...event,
    ...(form === undefined ? {} : posted),
    ...(cookies === undefined ? {} : { cookies }),
    rawPath: path,
    requestContext: { ...event.requestContext, http: { ...http, method, path } },
  };
};

/** What Lambda makes of messages in a queue; they are numbered `message-0`, `message-1`, … */
export const sqsEvent = (bodies: string[]): unknown => {
  const [record] = SqsEvent.parse(fixture('sqs')).Records;
  return { Records: bodies.map((body, index) => ({ ...record, messageId: `message-${index}`, body })) };
};
