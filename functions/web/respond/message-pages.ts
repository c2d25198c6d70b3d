import { html } from 'hono/html';
import { page, type Html } from '../components/page.ts';
import type { Speech } from '../messages/translate.ts';

/** Pages that know nothing of whom they speak to: no program, no name. */
const message = (speech: Speech, title: string, ...paragraphs: string[]): Html =>
  page({
    lang: speech.locale,
    dir: speech.direction,
    title,
    masthead: '',
    main: html`<h1>${title}</h1>
      ${paragraphs.map((text) => html`<p>${text}</p>`)}`,
  });

export const unknownLinkPage = (speech: Speech): Html =>
  message(speech, speech.say('linkUnknown'), speech.say('linkCutOff'), speech.say('askYourProgram'));

export const tooLargePage = (speech: Speech): Html =>
  message(speech, speech.say('tooLarge'), speech.say('shortenAndSend'));

export const wrongTypePage = (speech: Speech): Html =>
  message(speech, speech.say('cannotBeRead'), speech.say('answersByForm'));

export const troublePage = (speech: Speech): Html =>
  message(speech, speech.say('wentWrong'), speech.say('savedUpToLast'));
