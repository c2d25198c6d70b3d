import { SESv2Client } from '@aws-sdk/client-sesv2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailbox, sesMailer } from '../../../functions/adapters/aws/ses-mailer.ts';

const address = 'ana@example.org';

describe('a mailbox', () => {
  it('is the address alone where there is no name', () => {
    expect(mailbox({ name: ' ', address })).toBe(address);
  });

  it('quotes a name whose characters mean something in a header', () => {
    expect(mailbox({ name: 'Ruiz, Ana "Nina" <a@b>', address })).toBe(
      '"Ruiz, Ana \\"Nina\\" <a@b>" <ana@example.org>',
    );
  });

  it('encodes a name beyond ASCII in words of at most 75 characters', () => {
    const encoded = mailbox({ name: 'Zoë Núñez '.repeat(12), address });
    const words = encoded.split(' ').slice(0, -1);
    expect(words.every((word) => /^=\?UTF-8\?B\?[\w+/=]+\?=$/.test(word) && word.length <= 75)).toBe(true);
    const decoded = words.map((word) => Buffer.from(word.slice(10, -2), 'base64').toString('utf8')).join('');
    expect(decoded).toBe('Zoë Núñez '.repeat(12).trim());
  });

  it('never lets a name add a line, and so a header, to the mail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = mailbox({ name, address });
        expect(header).not.toMatch(/\p{Cc}/u);
        expect(header.endsWith('ana@example.org') || header.endsWith('<ana@example.org>')).toBe(true);
      }),
    );
  });
});

describe('a message that SES refuses', () => {
  it('is an error that names no address', async () => {
    const refusing = new SESv2Client({
      region: 'eu-west-1',
      credentials: { accessKeyId: 'under-test', secretAccessKey: 'under-test' },
      requestHandler: {
        handle: () =>
          Promise.reject(new Error('Email address is not verified: ana@example.org, "x"@example.org')),
      },
    });
    const mailer = sesMailer(refusing, { from: { name: 'Surveys', address }, configurationSet: 'set' });
    const message = { to: { name: 'Ana', address }, subject: 's', text: 't', html: 'h', messageId: 'm1' };
    const failure: unknown = await mailer.send(message).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).toContain('not verified');
    expect(String(failure)).not.toContain('example.org');
  });
});
