import { expect } from 'vitest';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { mapTexts } from '../../../functions/core/instrument/map-texts.ts';
import { fillFacts, type KnownFacts } from '../../../functions/core/instrument/text-facts.ts';
import { TONGUES } from '../../../functions/web/messages/translate.ts';
import type { Page } from '../visitor.ts';

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const textsOf = (instrument: Instrument, facts: KnownFacts): string[] => {
  const texts: string[] = [];
  mapTexts(instrument, (text) => {
    texts.push(fillFacts(text, facts));
    return text;
  });
  return texts;
};

/** What the pages say in a language by themselves, without what takes parameters. */
const messagesIn = (locale: string): string[] =>
  Object.values(TONGUES[locale] ?? {}).filter((message) => !message.includes('{'));

/** English texts that no page in a language may hold, because that language has words of its own for them. */
export const foreignTexts = (
  own: Instrument,
  english: Instrument,
  locale: string,
  facts: KnownFacts,
): Set<string> => {
  const ours = new Set([...textsOf(own, facts), ...messagesIn(locale)].map(oneLine));
  return new Set(
    [...textsOf(english, facts), ...messagesIn('en')].map(oneLine).filter((text) => !ours.has(text)),
  );
};

const SHOW_TEXT = 4;

/** The pieces of text of a page that claim to be in its language. */
const piecesOf = ({ document }: Page): string[] => {
  const marked = [...document.body.querySelectorAll('[lang]')];
  const elsewhere = new Set(marked.flatMap(({ childNodes }) => [...childNodes]));
  const walker = document.createTreeWalker(document.body, SHOW_TEXT);
  const pieces = [document.title];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if ([...elsewhere].every((one) => one !== node)) pieces.push(oneLine(node.textContent ?? ''));
  return pieces.filter((piece) => piece !== '');
};

/** A text of this length is no accident, wherever on the page it stands. */
const LONG = 25;

/** A page says its language, holds no words of another without marking them, and no fact that was left unsaid. */
export const expectInLanguage = (page: Page, locale: string, foreign: ReadonlySet<string>): void => {
  expect(page.document.documentElement.getAttribute('lang')).toBe(locale);
  expect(/\{\{.*|\}\}/.exec(page.document.body.innerHTML)?.[0]).toBeUndefined();
  const pieces = piecesOf(page);
  expect(pieces.filter((piece) => foreign.has(piece))).toEqual([]);
  const all = pieces.join(' ');
  expect([...foreign].filter((text) => text.length >= LONG && all.includes(text))).toEqual([]);
};
