import { sectionsFor } from './asked-items.ts';
import type { Instrument } from './instrument.ts';
import type { Item, ItemKind } from './item.ts';
import { placedEntryItems, placedItems, type PlacedItem } from './placed-items.ts';
import type { Check } from './problem.ts';
import type { Role } from '../role.ts';

/** Seconds that a person in a hurry and one who thinks take for one item. Rough: they only tell the implausible. */
const SECONDS = {
  statement: { least: 1, most: 30 },
  'single-choice': { least: 4, most: 25 },
  'yes-no-unsure': { least: 3, most: 20 },
  'several-choices': { least: 5, most: 40 },
  ranking: { least: 12, most: 90 },
  rating: { least: 4, most: 25 },
  'scale-rows': { least: 3, most: 20 },
  number: { least: 4, most: 30 },
  date: { least: 5, most: 40 },
  'short-text': { least: 10, most: 60 },
  'long-text': { least: 15, most: 180 },
  'repeating-group': { least: 0, most: 0 },
} as const satisfies Record<ItemKind, { least: number; most: number }>;

const leastFor = (item: Item): number => {
  const optional = item.kind === 'statement' || !item.required || item.visibleWhen !== undefined;
  if (item.kind === 'repeating-group')
    return item.minimum * item.items.reduce((sum, inner) => sum + leastFor(inner), 0);
  const texts = item.kind === 'short-text' || item.kind === 'long-text';
  if (item.kind === 'scale-rows') return item.rows.length * SECONDS[item.kind].least;
  return optional && (texts || item.visibleWhen !== undefined) ? 0 : SECONDS[item.kind].least;
};

const mostFor = (item: Item): number => {
  if (item.kind === 'repeating-group')
    return item.maximum * item.items.reduce((sum, inner) => sum + mostFor(inner), 0);
  const rows = item.kind === 'scale-rows' ? item.rows.length : 1;
  return rows * SECONDS[item.kind].most;
};

const minutesFor = (instrument: Instrument, role: Role) => {
  const items = sectionsFor(instrument, role).flatMap((section) => section.items);
  const sum = (seconds: (item: Item) => number): number =>
    items.reduce((total, item) => total + seconds(item), 0) / 60;
  return { least: sum(leastFor), most: Math.max(1, sum(mostFor)) };
};

const implausibleMinutes: Check<Instrument> = (instrument) => {
  const roles = instrument.audience.map((role) => minutesFor(instrument, role));
  const least = Math.max(...roles.map((role) => role.least));
  const most = Math.max(...roles.map((role) => role.most));
  if (instrument.minutes >= least && instrument.minutes <= most) return [];
  const range = `between ${least.toFixed(1)} and ${most.toFixed(1)}`;
  return [
    {
      code: 'implausible-minutes',
      pointer: '/minutes',
      message: `${instrument.minutes} minutes are promised; the items take ${range}.`,
      suggestion: 'Time a few people, and write what they took.',
    },
  ];
};

/** Within an entry, a text may be what the entry is about. */
const requiredTexts: Check<Instrument> = (instrument) =>
  placedItems(instrument).flatMap(({ pointer, item }) =>
    (item.kind === 'short-text' || item.kind === 'long-text') && item.required
      ? {
          code: 'required-text' as const,
          pointer: `${pointer}/required`,
          message: `«${item.id}» has to be written about. Who has nothing to say writes «-», or leaves.`,
          suggestion: 'Make the text optional.',
        }
      : [],
  );

type Measure = { pointer: string; id: string; construct?: string | undefined };

/** Each thing that is measured; the items of an entry share the construct of their group where it has one. */
const measuresOf = ({ pointer, item }: PlacedItem): Measure[] => {
  if (item.kind === 'statement') return [];
  if (item.kind === 'scale-rows')
    return item.rows.map((row, r) => ({ ...row, pointer: `${pointer}/rows/${r}` }));
  if (item.kind === 'repeating-group' && item.construct === undefined)
    return placedEntryItems({ pointer, item }).flatMap(measuresOf);
  return [{ pointer, id: item.id, construct: item.construct }];
};

const withoutConstruct: Check<Instrument> = (instrument) =>
  placedItems(instrument)
    .flatMap(measuresOf)
    .filter(({ construct }) => construct === undefined)
    .map(({ pointer, id }) => ({
      code: 'without-construct',
      pointer,
      message: `Nothing says what «${id}» measures.`,
      suggestion: 'Name its construct, in the words of the catalogue.',
    }));

/** What is asked is worth asking: every item measures something, no text is forced, and the time is told honestly. */
export const checkBurden: Check<Instrument> = (instrument) => [
  ...implausibleMinutes(instrument),
  ...requiredTexts(instrument),
  ...withoutConstruct(instrument),
];
