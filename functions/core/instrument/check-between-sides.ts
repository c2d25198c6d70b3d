import { askedById, placedItems, placedWithEntries } from './placed-items.ts';
import type { Instrument } from './instrument.ts';
import type { Check, Finding } from './problem.ts';

const misused = (pointer: string, message: string, suggestion: string): Finding => ({
  code: 'between-sides-misused',
  pointer,
  message,
  suggestion,
});

/** What has to hold before one side may see what the other answered: the first page promises it. */
const policy = ({ unit, audiencePolicy, audience }: Instrument): Finding[] => [
  ...(unit === 'match'
    ? []
    : [misused('/unit', 'Answers about a participant have no other side.', 'Set unit to match.')]),
  ...(audiencePolicy === 'match-after-agreement'
    ? []
    : [
        misused(
          '/audiencePolicy',
          'The policy promises that the other side does not see the answers.',
          'Set audiencePolicy to match-after-agreement, or remove betweenSides.',
        ),
      ]),
  ...(audience.includes('mentor') && audience.includes('mentee')
    ? []
    : [misused('/audience', 'Only one side is asked.', 'Ask mentor and mentee, or remove betweenSides.')]),
];

/** What one person alone is asked, told or keeps has no place in words that both sides agree to. */
const commonWords = (instrument: Instrument): Finding[] =>
  placedWithEntries(instrument).flatMap(({ pointer, item }) => {
    const field = ['roles', 'raisesFollowUpOn', 'keptAs', 'entriesFrom'].find((name) => name in item);
    return field === undefined
      ? []
      : [
          misused(
            `${pointer}/${field}`,
            `«${item.id}» is for one person of the match, and an agreement has the same words for all.`,
            `Remove ${field}.`,
          ),
        ];
  });

const comparable = (instrument: Instrument): Finding[] =>
  placedItems(instrument).flatMap(({ pointer, item }) =>
    item.kind !== 'repeating-group'
      ? []
      : [
          misused(
            pointer,
            `The entries of «${item.id}» are different things for each side and can’t be compared.`,
            'Ask for single answers.',
          ),
        ],
  );

const engagement = (instrument: Instrument): Finding[] => {
  if (instrument.engagementItems === undefined) return [];
  if (instrument.betweenSides !== 'agreement') {
    return [
      misused('/engagementItems', 'Only an agreement says how often people mean to meet.', 'Remove it.'),
    ];
  }
  const items = askedById(instrument);
  return Object.entries(instrument.engagementItems).flatMap(([name, id]) =>
    items.get(id)?.kind === 'number'
      ? []
      : [misused(`/engagementItems/${name}`, `«${id}» is no item of numbers.`, 'Name a number item.')],
  );
};

/** What two sides do with their answers fits what is asked, of whom, and what they were promised. */
export const checkBetweenSides: Check<Instrument> = (instrument) => [
  ...(instrument.betweenSides === undefined ? [] : policy(instrument)),
  ...(instrument.betweenSides === 'agreement' ? commonWords(instrument) : []),
  ...(instrument.betweenSides === 'comparison' ? comparable(instrument) : []),
  ...engagement(instrument),
];
