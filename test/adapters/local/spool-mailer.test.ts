import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailSpool, spoolMailer } from '../../../functions/adapters/local/spool-mailer.ts';
import type { MailMessage } from '../../../functions/ports.ts';
import { minute } from '../rows.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'spool-')), 'mail');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const message = (changed: Partial<MailMessage> = {}): MailMessage => ({
  to: { name: 'Inés Núñez', address: 'ines@example.org' },
  subject: 'Growing Together: wie läuft’s?',
  text: 'Hello Inés,\n\nAnswer now: http://localhost:3000/r/abc\n',
  html: '<p>Hello Inés, <a href="http://localhost:3000/r/abc">answer now</a></p>',
  messageId: 'a'.repeat(32),
  ...changed,
});

const at = (moment: string) => ({ now: () => moment });
const [first, second] = [minute(1), minute(2)];

test('a mail is listed as it was written', async () => {
  await spoolMailer(folder, at(first)).send(message());
  expect(await mailSpool(folder).list()).toEqual([
    {
      file: `20261122T090100Z-${'a'.repeat(32)}.eml`,
      sentAt: first,
      to: 'ines@example.org',
      subject: 'Growing Together: wie läuft’s?',
      text: message().text,
      html: expect.stringContaining('<a href="http://localhost:3000/r/abc">'),
      links: ['http://localhost:3000/r/abc'],
    },
  ]);
});

test('the newest mail comes first, also when it is sent after the list was read', async () => {
  const spool = mailSpool(folder);
  await spoolMailer(folder, at(first)).send(message({ messageId: 'one' }));
  expect((await spool.list()).map(({ sentAt }) => sentAt)).toEqual([first]);
  await spoolMailer(folder, at(second)).send(message({ messageId: 'two' }));
  expect((await spool.list()).map(({ sentAt }) => sentAt)).toEqual([second, first]);
});

test('the same message at the same moment is the same file, byte for byte', async () => {
  await spoolMailer(folder, at(first)).send(message());
  const [file = ''] = readdirSync(folder);
  const before = readFileSync(join(folder, file));
  await spoolMailer(folder, at(first)).send(message());
  expect(readdirSync(folder)).toEqual([file]);
  expect(readFileSync(join(folder, file)).equals(before)).toBe(true);
});

test('no name, address or subject adds a header, a recipient or a body', async () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '\r\nBcc: all@example.org',
      'x\nBcc: all@example.org\n\nbody',
      'a"<b@c>, d@e',
      '\r',
      '\u0000',
    ),
  );
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, async (before, evil, after) => {
      rmSync(folder, { recursive: true, force: true });
      const text = `${before}${evil}${after}`;
      const to = { name: text, address: 'ines@example.org' };
      await spoolMailer(folder, at(first)).send(message({ to, subject: text }));
      const [file = ''] = readdirSync(folder);
      const eml = readFileSync(join(folder, file), 'utf8');
      const headers = eml.slice(0, eml.indexOf('\r\n\r\n'));
      const names = headers
        .split(/\r\n(?![ \t])/)
        .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
      // A subject of nothing but line breaks is none.
      const subject = text.trim() === '' && !names.includes('subject') ? [] : ['subject'];
      expect(names.toSorted()).toEqual(
        ['from', 'to', ...subject, 'message-id', 'date', 'mime-version', 'content-type'].toSorted(),
      );
      const mail = await simpleParser(eml);
      expect([mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address))).toEqual([
        'ines@example.org',
      ]);
      expect(mail.text?.trim()).toBe(message().text.trim());
    }),
    { numRuns: 150 },
  );
});
