import * as Plot from '@observablehq/plot';
import type { Tick } from './axis-marks.ts';
import type { DotRow } from './dot-interval-marks.ts';
import type { ChartForm } from './draw-chart.ts';
import { lined } from './palette.ts';

/** The bar of a dumbbell: from the mentees’ mean to the mentors’, which is the next row. */
export const dumbbellBars = (placed: { row: DotRow; y: number }[]): Plot.Markish => {
  const ends = placed.flatMap(({ row, y }, index) => {
    const next = placed[index + 1];
    return row.role === 'mentee' && next?.row.role === 'mentor' && row.figure && next.row.figure
      ? [{ x1: row.figure.result.estimate, y1: y, x2: next.row.figure.result.estimate, y2: next.y }]
      : [];
  });
  return Plot.link(ends, {
    ...lined('muted'),
    x1: 'x1',
    y1: 'y1',
    x2: 'x2',
    y2: 'y2',
    strokeDasharray: '2 3',
  });
};

/** The options with scores. On a narrow picture only the ends are named: the names between would run into each other. */
export const optionTicks = (
  options: readonly { label: string; score?: number | undefined }[],
  form: ChartForm,
): Tick[] => {
  const ticks = options.flatMap(({ label, score }) => (score === undefined ? [] : [{ at: score, label }]));
  const isNamed = (index: number): boolean =>
    form.name === 'wide' || index === 0 || index === ticks.length - 1;
  return ticks.map(({ at, label }, index) => ({ at, label: isNamed(index) ? label : '' }));
};
