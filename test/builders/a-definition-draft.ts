import type * as z from 'zod';
import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import { anInstrument } from './an-instrument.ts';

export type Draft = z.input<typeof Instrument>;
export type DraftItem = Draft['sections'][number]['items'][number];

export const agreement = [
  { code: 'no', label: 'No', score: 1 },
  { code: 'yes', label: 'Yes', score: 2 },
];
export const choice = (
  id: string,
  changed: Partial<Extract<DraftItem, { kind: 'single-choice' }>> = {},
): DraftItem => ({
  kind: 'single-choice',
  id,
  text: 'How is it?',
  options: 'agreement',
  ...changed,
});
export const scale = (items: string[]): NonNullable<Draft['scales']>[number] => ({
  id: 'a-scale',
  title: 'A scale',
  items,
  scoring: 'mean',
  minimumAnswered: 0.8,
});
/** One page with the given items on the options above, and no scale. */
export const withItems = (items: DraftItem[], changed: Partial<Draft> = {}): Instrument =>
  anInstrument({
    optionSets: { agreement },
    sections: [{ id: 'page', title: 'Page', items }],
    scales: [],
    ...changed,
  });
