import { html } from 'hono/html';
import { dataTable } from '../components/data-table.ts';
import { page, type Html } from '../components/page.ts';
import type { ShownMail } from './local-ports.ts';

const MOST_SHOWN = 200;
const minute = (moment: string): string => `${moment.slice(0, 16).replace('T', ' ')} UTC`;
const masthead = html`<span>Local service</span><a href="/local/links">Ways in</a>`;

/** The spool, newest first. It holds live links: it exists on one's own machine only. */
export const mailListPage = (mails: ShownMail[]): Html =>
  page({
    title: 'Mail',
    masthead,
    wide: true,
    main: html`<h1>Mail</h1>
      ${
        mails.length === 0
          ? html`<p>
              No mail has been sent yet. Waves send it when they open: load a roster and move the clock.
            </p>`
          : html`<p class="muted">
                ${mails.length} mails${mails.length > MOST_SHOWN ? `, the newest ${MOST_SHOWN} below` : ''}
              </p>
              ${dataTable(
                [{ title: 'Subject' }, { title: 'To' }, { title: 'Sent' }],
                mails
                  .slice(0, MOST_SHOWN)
                  .map((mail) => [
                    html`<a href="/local/mail/${mail.file}">${mail.subject}</a>`,
                    mail.to,
                    minute(mail.sentAt),
                  ]),
              )}`
      }`,
  });

const linked = (text: string): Html =>
  html`${text.split(/(https?:\/\/\S+)/).map((part) => (part.startsWith('http') ? html`<a href="${part}">${part}</a>` : part))}`;

/** One mail as text with its links; the HTML part is in the .eml file. */
export const mailPage = (mail: ShownMail): Html =>
  page({
    title: mail.subject,
    masthead,
    main: html`<p><a href="/local/mail">All mail</a></p>
      <h1>${mail.subject}</h1>
      <p class="muted">To ${mail.to}, ${minute(mail.sentAt)}</p>
      <p class="card letter">${linked(mail.text)}</p>`,
  });
