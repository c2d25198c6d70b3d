import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import { mapTexts } from '../../functions/core/instrument/map-texts.ts';
import { Translation } from '../../functions/core/instrument/translation.ts';
import { TONGUES, type Tongues } from '../../functions/web/messages/translate.ts';
import type { PageMessages } from '../../functions/web/messages/says.ts';

/** A language that nobody speaks, written from right to left: every text stands between brackets of its own. */
export const PSEUDO = 'ar-XB';

const pseudo = (text: string): string => `⟦${text}⟧`;

const set = (into: Record<string, unknown>, [step = '', ...rest]: readonly string[], text: string): void => {
  if (rest.length === 0) into[step] = text;
  else {
    const inner: Record<string, unknown> = {};
    Object.assign(inner, into[step]);
    set(inner, rest, text);
    into[step] = inner;
  }
};

/** A complete translation of an instrument, without a file. */
export const aPseudoTranslation = (instrument: Instrument): Translation => {
  const translation: Record<string, unknown> = {};
  mapTexts(instrument, (text, pointer) => {
    set(translation, pointer.slice(1).split('/'), pseudo(text));
    return text;
  });
  return Translation.parse(translation);
};

const wrapped = (messages: PageMessages): PageMessages => {
  const copy = { ...messages };
  for (const key of Object.keys(messages)) if (isKey(messages, key)) copy[key] = pseudo(messages[key]);
  return copy;
};
const isKey = (messages: PageMessages, key: string): key is keyof PageMessages => key in messages;

/** The languages of the answering pages, and the pseudo-language. */
export const TONGUES_AND_PSEUDO: Tongues = { ...TONGUES, [PSEUDO]: wrapped(TONGUES.en) };

/** What of a page's text stands outside the brackets. */
export const outsidePseudo = (text: string): string => {
  const shorter = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  return shorter === text ? text.replaceAll(/\s+/g, ' ').trim() : outsidePseudo(shorter);
};
