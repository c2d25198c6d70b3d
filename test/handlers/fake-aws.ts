import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { neededRights } from './table-requests.ts';

const Port = z.object({ port: z.number() });
const Batch = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })),
});
const Part = z.object({ Data: z.string() });
const Mail = z.object({
  FromEmailAddress: z.string(),
  ConfigurationSetName: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({
    Simple: z.object({ Subject: Part, Body: z.object({ Text: Part, Html: Part }) }),
  }),
});
/** What functions have in common: the tables' engine, and what the other services have been told. */
export type World = {
  engine: string;
  files: Map<string, { body: string; contentType: string }>;
  jobs: string[];
  mails: z.infer<typeof Mail>[];
  /** What the functions have written to their logs. */
  log: string[];
};

/** Whether a function's policy lets it do this to that; for tables also by the item's partition key. */
export type Permission = (action: string, resource: string, key?: string) => boolean;
type Reply = { status: number; type: string; body: string };

const json = (body: unknown, status = 200): Reply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

const forbidden = (what: string): Reply =>
  json({ __type: 'AccessDeniedException', message: `not authorized to perform ${what}` }, 400);

const dynamodb = async (
  world: World,
  may: Permission,
  request: IncomingMessage,
  body: string,
  operation: string,
) => {
  const rights = neededRights(operation, JSON.parse(body));
  const refused = rights.find(({ action, resource, key }) => !may(action, resource, key));
  if (refused !== undefined) return forbidden(`${refused.action} on ${refused.resource} ${refused.key}`);
  const signed = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'] as const;
  const headers = Object.fromEntries(signed.map((name) => [name, String(request.headers[name])]));
  const answer = await fetch(world.engine, { method: 'POST', headers, body });
  return { status: answer.status, type: 'application/x-amz-json-1.0', body: await answer.text() };
};

const sqs = (world: World, may: Permission, body: string): Reply => {
  const { QueueUrl, Entries } = Batch.parse(JSON.parse(body));
  if (!may('sqs:SendMessage', new URL(QueueUrl).pathname)) return forbidden('sqs:SendMessage');
  world.jobs.push(...Entries.map((entry) => entry.MessageBody));
  const taken = Entries.map(({ Id, MessageBody }) => ({
    Id,
    MessageId: `message-${Id}`,
    MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
  }));
  return json({ Successful: taken, Failed: [] });
};

const ses = (world: World, may: Permission, body: string): Reply => {
  if (!may('ses:SendEmail', 'identity')) return forbidden('ses:SendEmail');
  world.mails.push(Mail.parse(JSON.parse(body)));
  return json({ MessageId: `mail-${world.mails.length}` });
};

const s3 = (world: World, may: Permission, request: IncomingMessage, body: string): Reply => {
  const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
  const xml = (status: number, code: string): Reply => ({
    status,
    type: 'application/xml',
    body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
  });
  if (request.method === 'PUT') {
    if (!may('s3:PutObject', path)) return xml(403, 'AccessDenied');
    world.files.set(path, { body, contentType: request.headers['content-type'] ?? '' });
    return { status: 200, type: 'application/xml', body: '' };
  }
  if (!may('s3:GetObject', path)) return xml(403, 'AccessDenied');
  const found = world.files.get(path);
  if (found !== undefined) return { status: 200, type: found.contentType, body: found.body };
  return may('s3:ListBucket', path) ? xml(404, 'NoSuchKey') : xml(403, 'AccessDenied');
};

const replyTo = async (world: World, may: Permission, request: IncomingMessage): Promise<Reply> => {
  const body = await text(request);
  const [service, operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  if (service === 'DynamoDB_20120810') return dynamodb(world, may, request, body, operation);
  if (service === 'AmazonSQS') return sqs(world, may, body);
  if (request.url?.startsWith('/v2/email/')) return ses(world, may, body);
  return s3(world, may, request, body);
};

/**
 * AWS as one function sees it, on a loopback port: tables are real (the embedded engine), the other services take note of
 * what they are told, and everything is refused that the function's policy does not allow.
 */
export const fakeAws = async (world: World, may: Permission) => {
  const server = createServer((request, response) => {
    const answered = replyTo(world, may, request).catch((error: unknown) =>
      json({ message: String(error) }, 500),
    );
    void answered.then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = Port.parse(server.address());
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { endpoint: `http://127.0.0.1:${port}`, stop };
};
