import type { Instrument } from './instrument.ts';
import type { Item, ResponseOption } from './item.ts';
import { placedWithEntries } from './placed-items.ts';
import type { Check, Finding } from './problem.ts';

/** As many as can be read and kept in mind on a phone. */
const MOST_TO_CHOOSE = 12;
const MOST_TO_RANK = 7;

const comparable = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

const equalLabels = (set: string, options: readonly ResponseOption[]): Finding[] =>
  options.flatMap(({ code, label }, o) => {
    const first = options.find((other) => comparable(other.label) === comparable(label));
    // The same code twice is another check's finding.
    if (first === undefined || first.code === code) return [];
    return {
      code: 'equal-labels' as const,
      pointer: `/optionSets/${set}/${o}/label`,
      message: `«${code}» and «${first.code}» both read «${label}».`,
      suggestion: 'Word the response options so that people can tell them apart.',
    };
  });

const scoreSteps = (set: string, options: readonly ResponseOption[]): Finding[] => {
  const scores = options.flatMap(({ score }) => score ?? []);
  const steps = scores.slice(1).map((score, s) => score - (scores[s] ?? score));
  const pointer = `/optionSets/${set}`;
  if (steps.some((step) => step === 0) || new Set(steps.map(Math.sign)).size > 1) {
    return [
      {
        code: 'score-order',
        pointer,
        message: `The scores of «${set}» neither rise nor fall from option to option: ${scores.join(', ')}.`,
        suggestion: 'Order the options along their scale, each with a score of its own.',
      },
    ];
  }
  const [first = 0] = steps;
  if (steps.every((step) => Math.abs(step - first) < 1e-9)) return [];
  return [
    {
      code: 'score-gap',
      pointer,
      message: `The scores of «${set}» are not evenly spaced: ${scores.join(', ')}. A mean would weigh the gap.`,
      suggestion: 'Give neighbouring options scores that are one step apart.',
    },
  ];
};

const limitOf = (item: Item): number | undefined => {
  if (item.kind === 'ranking') return MOST_TO_RANK;
  return 'options' in item ? MOST_TO_CHOOSE : undefined;
};

const tooMany: Check<Instrument> = (instrument) =>
  placedWithEntries(instrument).flatMap(({ pointer, item }) => {
    const limit = limitOf(item);
    const count = 'options' in item ? (instrument.optionSets[item.options]?.length ?? 0) : 0;
    if (limit === undefined || count <= limit) return [];
    return {
      code: 'too-many-options' as const,
      pointer: `${pointer}/options`,
      message: `«${item.id}» offers ${count} response options; more than ${limit} are hard to compare.`,
      suggestion: `Bring them down to ${limit}, or split the item.`,
    };
  });

/** Response options can be told apart, taken in at a glance, and scored in even steps. */
export const checkOptionLists: Check<Instrument> = (instrument) => [
  ...Object.entries(instrument.optionSets).flatMap(([set, options]) => [
    ...equalLabels(set, options),
    ...scoreSteps(set, options),
  ]),
  ...tooMany(instrument),
];
