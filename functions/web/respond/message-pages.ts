import { html } from 'hono/html';
import { page, type Html } from '../components/page.ts';

/** Pages that know nothing of whom they speak to: no program, no name. */
const message = (title: string, ...paragraphs: string[]): Html =>
  page({
    title,
    masthead: '',
    main: html`<h1>${title}</h1>
      ${paragraphs.map((text) => html`<p>${text}</p>`)}`,
  });

export const unknownLinkPage = (): Html =>
  message(
    'This link does not work',
    'It may have been cut off when it was copied. Open it from the e-mail itself, or copy all of it, to the last letter.',
    'If that does not help, reply to the person who runs your mentoring program: they can see whether you were invited.',
  );

export const tooLargePage = (): Html =>
  message(
    'That is more than we can take',
    'A page of answers may hold up to 256 kB, about a hundred pages of text. Go back, shorten the longest answer and send again. What was saved before is still there.',
  );

export const wrongTypePage = (): Html =>
  message(
    'This form can’t be read',
    'Answers are sent by the form on the page. Open the link in your e-mail again and send from there.',
  );

export const troublePage = (): Html =>
  message(
    'Something went wrong on our side',
    'Your answers up to the last page are saved. Please go back, wait a minute and send again: nothing is counted twice.',
  );
