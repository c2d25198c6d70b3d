import { itemsFor, optionsOf, type AskedItem } from '../../core/instrument/asked-items.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { Role } from '../../core/role.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Chance } from './seeded.ts';

const REMARKS = [
  'We meet every second week and that helps.',
  'More time to prepare would be good.',
  'I learnt to ask earlier.',
  'It took a while to find a rhythm.',
] as const;

/** What somebody posts whose match goes this well (0 to 1): good matches tend to good options, with noise. */
export const answerPlausibly = (
  chance: Chance,
  instrument: Instrument,
  role: Role,
  quality: number,
): DraftFields => {
  const mood = () => Math.min(0.999, Math.max(0, quality + 0.45 * (chance.share() - 0.5)));
  return Object.fromEntries(
    itemsFor(instrument, role)
      .map((item) => [item.id, answer(chance, instrument, item, mood())] as const)
      .filter(([, texts]) => texts.length > 0),
  );
};

const answer = (chance: Chance, instrument: Instrument, item: AskedItem, mood: number): string[] => {
  if (!item.required && chance.happens(0.06)) return [];
  switch (item.kind) {
    case 'single-choice': {
      const options = optionsOf(instrument, item.options);
      const scored = options
        .filter(({ score }) => score !== undefined)
        .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
      // Options without scores stand with the most hoped-for first.
      const ranked = scored.length > 0 ? scored : options.toReversed();
      return [ranked[Math.floor(mood ** 0.7 * ranked.length)]?.code ?? ''];
    }
    case 'several-choices':
      return optionsOf(instrument, item.options)
        .filter(() => chance.happens(0.3))
        .slice(0, item.atMost)
        .map(({ code }) => code);
    case 'rating':
      return [String(item.from + Math.floor(mood ** 0.6 * (item.to - item.from + 1)))];
    case 'number':
      return [String(Math.min(item.maximum, item.minimum + Math.round(mood * 8)))];
    case 'date':
      return [];
    case 'short-text':
    case 'long-text':
      return chance.happens(0.25) ? [chance.pick(REMARKS)] : [];
  }
};
