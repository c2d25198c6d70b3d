import { html } from 'hono/html';
import { oneTapItem, tapText, type OneTapItem } from '../../core/instrument/one-tap-item.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { Role } from '../../core/role.ts';
import type { LetterMessages } from './letter-messages.ts';

/** A question in a letter, with a link for each answer to it. */
export type MailQuestion = {
  heading: string;
  lead: string | undefined;
  text: string;
  /** What the first and the last answer mean, where they are points. */
  ends: string[];
  answers: { label: string; url: string }[];
  /** Points stand side by side, words below each other. */
  inRow: boolean;
  note: string;
};

const labelsOf = ({ kind, options }: OneTapItem, words: LetterMessages): OneTapItem['options'] => {
  const own = new Map([
    ['yes', words.yes],
    ['no', words.no],
    ['not-sure', words.notSure],
  ]);
  return kind === 'yes-no-unsure'
    ? options.map(({ code, label }) => ({ code, label: own.get(code) ?? label }))
    : options;
};

/** The first question of an instrument, to be answered right in the letter; undefined where one tap can't or must not do that. */
export const firstQuestion = (
  instrument: Instrument,
  role: Role,
  link: string,
  words: LetterMessages,
): MailQuestion | undefined => {
  const item = oneTapItem(instrument, role);
  if (item === undefined) return undefined;
  const options = labelsOf(item, words);
  const [first, last] = [options[0], options.at(-1)];
  return {
    heading: words.firstQuestion,
    lead: item.lead,
    text: item.text,
    ends:
      item.ends === undefined
        ? []
        : [`${first?.label} – ${item.ends.low}`, `${last?.label} – ${item.ends.high}`],
    answers: options.map(({ code, label }) => ({
      label,
      url: `${link}/1?answer=${tapText({ itemId: item.id, code })}`,
    })),
    inRow: item.kind === 'points',
    note: words.oneTap,
  };
};

/** Ink and ground of their own, so that a mail program's dark colours leave them readable. */
const TAP = 'background:#d8eaec;color:#0b3f47;font-weight:600;text-decoration:none;border-radius:8px';

const point = ({ label, url }: MailQuestion['answers'][number]) =>
  html`<a
    href="${url}"
    style="display:inline-block;width:44px;margin:0 4px 8px 0;line-height:44px;text-align:center;${TAP}"
    >${label}</a
  >`;

/** A table row of full width: as large as a thumb on a phone, and whole in mail programs that know no blocks. */
const row = ({ label, url }: MailQuestion['answers'][number]) =>
  html`<tr>
    <td style="padding:0 0 8px">
      <a href="${url}" style="display:block;padding:10px 16px;${TAP}">${label}</a>
    </td>
  </tr>`;

export const questionHtml = ({ heading, lead, text, ends, answers, inRow, note }: MailQuestion) =>
  html`<div style="margin:24px 0">
    <p style="margin:0 0 4px;font-size:14px;opacity:.75">${heading}</p>
    ${lead === undefined ? '' : html`<p style="margin:0 0 4px">${lead}</p>`}
    <p style="margin:0 0 12px"><strong>${text}</strong></p>
    ${
      inRow
        ? html`<div>${answers.map(point)}</div>
            <p style="margin:0 0 8px;font-size:14px">${ends[0]}<br />${ends[1]}</p>`
        : html`<table role="presentation" cellspacing="0" cellpadding="0" width="100%">
            ${answers.map(row)}
          </table>`
    }
    <p style="margin:0;font-size:14px;opacity:.75">${note}</p>
  </div>`;

/** The same in a letter of text, after its links: who reads it there sees first where all questions are. */
export const questionText = ({ heading, lead, text, ends, answers, note }: MailQuestion): string =>
  [
    [heading, ...(lead === undefined ? [] : [lead]), text].join('\n'),
    note,
    ...(ends.length === 0 ? [] : [ends.join('\n')]),
    answers.map(({ label, url }) => `${label}: ${url}`).join('\n'),
  ].join('\n\n');
