import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import type { Clock, Mailer } from '../../ports.ts';

/** A mail as it lies in the spool. */
export type SpooledMail = {
  file: string;
  sentAt: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  links: string[];
};

/** Writes each mail as an .eml file, `20260501T070000Z-<message id>.eml`. The same message again writes the same file. */
export const spoolMailer = (folder: string, clock: Clock): Mailer => {
  mkdirSync(folder, { recursive: true });
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (message) => {
      const now = clock.now();
      const { message: eml } = await transport.sendMail({
        from: { name: 'Mentoring', address: 'mentoring@example.org' },
        to: message.to,
        subject: message.subject,
        text: message.text,
        html: message.html,
        messageId: `<${message.messageId}@example.org>`,
        date: new Date(now),
        // Its own random boundary would make the same letter another file each time.
        baseBoundary: message.messageId,
      });
      const name = `${now.replaceAll(/[-:]|\.\d+/g, '')}-${message.messageId}.eml`;
      await writeFile(join(folder, `${name}.tmp`), eml);
      await rename(join(folder, `${name}.tmp`), join(folder, name));
    },
  };
};

/** Reads the spool, newest mail first. A file never changes, so each is parsed once. */
export const mailSpool = (folder: string) => {
  const parsed = new Map<string, SpooledMail>();
  return {
    list: async (): Promise<SpooledMail[]> => {
      const files = (await readdir(folder)).filter((file) => file.endsWith('.eml')).toSorted();
      for (const file of files) {
        if (!parsed.has(file)) parsed.set(file, await readMail(folder, file));
      }
      return files.toReversed().flatMap((file) => parsed.get(file) ?? []);
    },
  };
};

const readMail = async (folder: string, file: string): Promise<SpooledMail> => {
  const mail = await simpleParser(await readFile(join(folder, file)));
  const text = mail.text ?? '';
  const [to] = [mail.to ?? []].flat();
  return {
    file,
    sentAt: mail.date?.toISOString() ?? '',
    to: to?.value[0]?.address ?? '',
    subject: mail.subject ?? '',
    text,
    html: mail.html || '',
    links: text.match(/https?:\/\/\S+/g) ?? [],
  };
};
