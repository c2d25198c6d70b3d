import * as Plot from '@observablehq/plot';
import { type Colour, filled, stepColours } from './palette.ts';
import type { LabelledRow } from './place-rows.ts';

/** A row that is a full bar of so many of each kind, in their order; none where it is not shown. */
export type StackedRow = LabelledRow & { counts: readonly number[] };

/** A narrower segment has no room for its number; the table has it. */
const NARROWEST_LABELLED = { wide: 7, narrow: 15 } as const;

export const percentOf = (count: number, counts: readonly number[]): number => {
  const all = counts.reduce((sum, one) => sum + one, 0);
  return all === 0 ? 0 : Math.round((count / all) * 100);
};

const segmentsOf = ({ counts }: StackedRow, y: number) => {
  const all = counts.reduce((sum, one) => sum + one, 0);
  let before = 0;
  return counts.flatMap((count, kind) => {
    const from = (before / all) * 100;
    before += count;
    return count === 0
      ? []
      : [{ kind, y, percent: percentOf(count, counts), from, to: (before / all) * 100 }];
  });
};

/** The colours of so many kinds, from the least hoped-for to the most. */
export const kindColours = (kinds: readonly string[]): { label: string; colour: Colour }[] =>
  kinds.map((label, index) => ({ label, colour: stepColours(index, kinds.length).fill }));

/** Full bars, parted by kind, with their percent where there is room for it. */
export const stackedMarks = (
  placed: readonly { row: StackedRow; y: number }[],
  kinds: number,
  form: 'wide' | 'narrow',
): Plot.Markish[] =>
  Array.from({ length: kinds }, (_, kind) => {
    const { fill, text } = stepColours(kind, kinds);
    const segments = placed.flatMap(({ row, y }) => segmentsOf(row, y)).filter((one) => one.kind === kind);
    const place = { y1: ({ y }: { y: number }) => y - 12, y2: ({ y }: { y: number }) => y + 12 };
    return [
      Plot.rect(segments, { ...filled(fill), ...place, x1: 'from', x2: 'to', inset: 0.5 }),
      Plot.text(
        segments.filter(({ percent }) => percent >= NARROWEST_LABELLED[form]),
        {
          ...filled(text),
          x: ({ from, to }: { from: number; to: number }) => (from + to) / 2,
          y: 'y',
          text: ({ percent }: { percent: number }) => `${percent}%`,
          fontSize: 13,
          fontVariant: 'tabular-nums',
        },
      ),
    ];
  });
