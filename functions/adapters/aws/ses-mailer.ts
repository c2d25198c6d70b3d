import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { encodeWord, isPlainText, quoteString } from 'nodemailer/lib/mime-funcs';
import type { Mailer, MailMessage } from '../../ports.ts';

type Mailbox = MailMessage['to'];
type Sender = { from: Mailbox; configurationSet: string };

/** A name and an address as a header carries them (RFC 5322, RFC 2047); SES encodes subjects itself, names not. */
export const mailbox = ({ name, address }: Mailbox): string => {
  const oneLine = name.replaceAll(/\p{Cc}+/gu, ' ').trim();
  if (oneLine === '') return address;
  return `${isPlainText(oneLine) ? quoteString(oneLine) : encodeWord(oneLine, 'B', 52)} <${address}>`;
};

/** SES names addresses in what it refuses, and errors end up in logs: no address may. */
const withoutAddresses = (error: unknown): Error => {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return new Error(`SES did not take the message: ${name}: ${message.replaceAll(/\S*@\S*/g, '…@…')}`);
};

/** Mail by SES. The message's id goes along as a tag, by which bounces are told apart: SES gives every mail a Message-ID of its own. */
export const sesMailer = (client: SESv2Client, { from, configurationSet }: Sender): Mailer => ({
  send: async ({ to, subject, text, html, messageId }) => {
    const part = (data: string) => ({ Data: data, Charset: 'UTF-8' });
    const command = new SendEmailCommand({
      FromEmailAddress: mailbox(from),
      Destination: { ToAddresses: [mailbox(to)] },
      ConfigurationSetName: configurationSet,
      EmailTags: [{ Name: 'message', Value: messageId }],
      Content: {
        Simple: {
          Subject: part(subject),
          Body: { Text: part(text), Html: part(html) },
          // Keeps out-of-office replies from answering the service.
          Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
        },
      },
    });
    try {
      await client.send(command);
    } catch (error) {
      throw withoutAddresses(error);
    }
  },
});
