import { itemOptions, itemsFor, type AskedItem, type FieldItem } from '../../core/instrument/asked-items.ts';
import { withEntries, type Group } from '../../core/instrument/entry-fields.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { Answers } from '../../core/instrument/answer.ts';
import type { ItemOf, ResponseOption } from '../../core/instrument/item.ts';
import { readAnswers } from '../../core/instrument/read-answers.ts';
import { isRequired, isVisible } from '../../core/instrument/visible-items.ts';
import type { Role } from '../../core/role.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { entriesToRevisit, leadingOption, moodAbout, wordsOf, type Kept } from './goal-words.ts';
import type { Chance } from './seeded.ts';

const REMARKS = [
  'We meet every second week and that helps.',
  'More time to prepare would be good.',
  'I learnt to ask earlier.',
  'It took a while to find a rhythm.',
] as const;

const DAYS = ['2026-03-16', '2026-06-08', '2026-10-05'] as const;

/**
 * What somebody posts whose match goes this well (0 to 1): good matches tend to good options, with noise. Goals that were `kept` are
 * looked back at.
 */
export const answerPlausibly = (
  chance: Chance,
  instrument: Instrument,
  role: Role,
  quality: number,
  kept: Kept = new Map(),
): DraftFields => {
  const mood = () => Math.min(0.999, Math.max(0, quality + 0.45 * (chance.share() - 0.5)));
  return answerAll(chance, instrument, itemsFor(instrument, role), mood, kept);
};

/** Item by item, so that each is answered only where the answers before it make it visible. */
const answerAll = (
  chance: Chance,
  instrument: Instrument,
  items: readonly AskedItem[],
  mood: () => number,
  kept: Kept,
): DraftFields => {
  let fields: DraftFields = {};
  const known: Answers = {};
  for (const item of items) {
    const needed = isRequired(item, known);
    if (!isVisible(item, known) || (!needed && chance.happens(0.06))) continue;
    if (item.kind === 'repeating-group') {
      const count = entriesToRevisit(item, kept) ?? entryCount(chance, item, needed);
      const entries = Array.from({ length: count }, (_, index) => ({
        ...answerAll(chance, instrument, item.items, mood, kept),
        ...wordsOf(item, index, kept),
      }));
      fields = withEntries(item, fields, entries);
    } else {
      const leading = leadingOption(item, itemOptions(instrument, item), items, kept);
      const drawn = answer(chance, instrument, item, moodAbout(item, mood()), needed);
      const texts = leading === undefined ? drawn : [leading.code];
      if (texts.length > 0) fields = { ...fields, [item.id]: texts };
    }
    Object.assign(known, readAnswers(instrument, [item], fields, known).answers);
  }
  return fields;
};

/** Most have one or two things to say, some none where none is asked for. */
const entryCount = (chance: Chance, { minimum, maximum }: Group, needed: boolean): number =>
  Math.min(maximum, Math.max(minimum, needed ? 1 : 0) + Math.floor(chance.share() * 2));

const severalOf = (chance: Chance, options: ResponseOption[], needed: boolean): ResponseOption[] => {
  const chosen = options.filter(() => chance.happens(0.3));
  return needed && chosen.length === 0 ? options.slice(0, 1) : chosen;
};

const inRandomOrder = <Value>(chance: Chance, values: readonly Value[]): Value[] =>
  values
    .map((value) => ({ value, place: chance.share() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);

/** Up to eight steps above the minimum, with the two decimals that can be typed. */
const someNumber = ({ minimum, maximum, step }: ItemOf<'number'>, mood: number): string => {
  const steps = Math.min(Math.round(mood * 8), Math.floor((maximum - minimum) / step));
  return String(Number((minimum + steps * step).toFixed(2)));
};

const answer = (
  chance: Chance,
  instrument: Instrument,
  item: FieldItem,
  mood: number,
  needed: boolean,
): string[] => {
  switch (item.kind) {
    case 'single-choice':
    case 'yes-no-unsure': {
      const options = itemOptions(instrument, item);
      const scored = options
        .filter(({ score }) => score !== undefined)
        .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
      // Options without scores stand with the most hoped-for first.
      const ranked = scored.length > 0 ? scored : options.toReversed();
      return [ranked[Math.floor(mood ** 0.7 * ranked.length)]?.code ?? ''];
    }
    case 'several-choices':
      return severalOf(chance, itemOptions(instrument, item), needed)
        .slice(0, item.atMost)
        .map(({ code }) => code);
    case 'ranking':
      return inRandomOrder(chance, itemOptions(instrument, item)).map(
        ({ code }, index) => `${code}:${index + 1}`,
      );
    case 'rating':
      return [String(item.from + Math.floor(mood ** 0.6 * (item.to - item.from + 1)))];
    case 'number':
      return [someNumber(item, mood)];
    case 'date':
      return needed || chance.happens(0.5) ? [chance.pick(DAYS)] : [];
    case 'short-text':
    case 'long-text':
      return needed || chance.happens(0.25) ? [chance.pick(REMARKS).slice(0, item.maxLength)] : [];
  }
};
