import { html } from 'hono/html';
import { languageLinks } from '../components/language-links.ts';
import { page, type Html } from '../components/page.ts';
import type { StrangerSpeech } from './visit.ts';

/** Pages that know nothing of whom they speak to: no program, no name. */
const message = (speech: StrangerSpeech, title: string, ...paragraphs: string[]): Html =>
  page({
    lang: speech.locale,
    dir: speech.direction,
    title,
    masthead: languageLinks(speech, speech.elsewhere),
    main: html`<h1>${title}</h1>
      ${paragraphs.map((text) => html`<p>${text}</p>`)}`,
  });

export const unknownLinkPage = (speech: StrangerSpeech): Html =>
  message(speech, speech.say('linkUnknown'), speech.say('linkCutOff'), speech.say('askYourProgram'));

/** For somebody who opens one after the other that does not exist; `minutes` is how long to wait. */
export const tooManyWrongLinksPage = (speech: StrangerSpeech, minutes: number): Html =>
  message(speech, speech.say('tooManyWrongLinks'), speech.say('waitThenOpen', { count: minutes }));

export const tooLargePage = (speech: StrangerSpeech): Html =>
  message(speech, speech.say('tooLarge'), speech.say('shortenAndSend'));

/** Where a meeting could not be logged for a fault of ours. */
export const meetingTroublePage = (speech: StrangerSpeech): Html =>
  message(speech, speech.say('wentWrong'), speech.say('nothingLoggedTwice'));

export const wrongTypePage = (speech: StrangerSpeech): Html =>
  message(speech, speech.say('cannotBeRead'), speech.say('answersByForm'));

export const troublePage = (speech: StrangerSpeech): Html =>
  message(speech, speech.say('wentWrong'), speech.say('savedUpToLast'));
