import { html } from 'hono/html';
import { directionOf, ENGLISH } from '../../core/language/locale.ts';
import { questionHtml, questionText, type MailQuestion } from './first-question.ts';

/** A button that survives mail programs: a table cell with a background, and the address in words below it. */
export type MailButton = { label: string; url: string };

const button = ({ label, url }: MailButton) =>
  html` <table role="presentation" cellspacing="0" cellpadding="0" style="margin:16px 0">
    <tr>
      <td style="background:#0f5f6b;border-radius:8px">
        <a
          href="${url}"
          style="display:inline-block;padding:14px 24px;color:#ffffff;font-weight:600;text-decoration:none"
          >${label}</a
        >
      </td>
    </tr>
  </table>`;

const aside = ({ label, url }: MailButton) =>
  html`<p style="margin:0 0 16px"><a href="${url}" style="color:#0f5f6b">${label}</a></p>`;

/** What was asked and what was answered, under a heading. */
export type MailAnswers = { heading: string; answers: { text: string; answer: string }[] };

const answersIn = ({ heading, answers }: MailAnswers) =>
  html` <h2 style="margin:24px 0 8px;font-size:18px">${heading}</h2>
    ${answers.map(
      ({ text, answer }) =>
        html`<p style="margin:0 0 12px;white-space:pre-wrap"><strong>${text}</strong><br />${answer}</p>`,
    )}`;

/** A letter in HTML: paragraphs, answers, buttons, small print. Everything is escaped. */
export const mailHtml = async (letter: {
  title: string;
  /** English where absent. */
  locale?: string;
  paragraphs: string[];
  answers?: MailAnswers[];
  question?: MailQuestion | undefined;
  buttons: MailButton[];
  /** Quieter than buttons: what the letter is not about. */
  asides?: MailButton[];
  smallPrint: string[];
}): Promise<string> => {
  const { locale = ENGLISH } = letter;
  return String(
    await html`<!doctype html>
      <html lang="${locale}" dir="${directionOf(locale)}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <meta name="color-scheme" content="light dark" />
          <title>${letter.title}</title>
        </head>
        <body style="margin:0;padding:24px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
          <div style="max-width:560px;margin:0 auto">
            ${letter.paragraphs.map((text) => html`<p style="margin:0 0 16px">${text}</p>`)}
            ${(letter.answers ?? []).map(answersIn)}
            ${letter.question === undefined ? '' : questionHtml(letter.question)}
            ${letter.buttons.map(button)} ${(letter.asides ?? []).map(aside)}
            ${letter.smallPrint.map((text) => html`<p style="margin:0 0 8px;font-size:14px;opacity:.75">${text}</p>`)}
          </div>
        </body>
      </html>`,
  );
};

/** The same letter as text. */
export const mailText = (letter: {
  paragraphs: string[];
  answers?: MailAnswers[];
  question?: MailQuestion | undefined;
  buttons: MailButton[];
  asides?: MailButton[];
  smallPrint: string[];
}): string =>
  [
    ...letter.paragraphs,
    ...(letter.answers ?? []).flatMap(({ heading, answers }) => [
      heading.toLocaleUpperCase(),
      ...answers.map(({ text, answer }) => `${text}\n${answer}`),
    ]),
    ...[...letter.buttons, ...(letter.asides ?? [])].map(({ label, url }) => `${label}\n${url}`),
    ...(letter.question === undefined ? [] : [questionText(letter.question)]),
    ...letter.smallPrint,
  ].join('\n\n') + '\n';
