import * as Plot from '@observablehq/plot';
import type { Role } from '../../functions/core/role.ts';
import { type ShownFigure, formatEstimate, formatRange, formatSample } from '../format-figure.ts';
import type { Indicator } from '../../functions/core/indicators/indicator.ts';
import { filled, filledAndLined, lined } from './palette.ts';
import { NOT_SHOWN } from './role-names.ts';
import type { LabelledRow } from './place-rows.ts';

/** A row that shows an estimate as a dot on its interval, or says that it is not shown. */
export type DotRow = LabelledRow & { role: Role; figure: ShownFigure | undefined };
type PlacedRow = { row: DotRow; y: number };

/** `64% (53–74%)` over `n = 84`. */
export const dotValue = (figure: ShownFigure | undefined, unit: Indicator['unit']): string[] => {
  if (figure === undefined) return [NOT_SHOWN];
  const { estimate, interval, n } = figure.result;
  const range = interval ? ` (${formatRange(interval, unit)})` : '';
  return [`${formatEstimate(estimate, unit)}${range}`, formatSample(n)];
};

/** Mentees are filled discs, mentors hollow diamonds: apart in black and white too. */
export const dotIntervalMarks = (placed: PlacedRow[], scale: number): Plot.Markish[] => {
  const shown = placed.flatMap(({ row, y }) =>
    row.figure ? [{ ...row.figure.result, role: row.role, y }] : [],
  );
  const withInterval = shown.flatMap(({ interval, y }) =>
    interval ? [{ y, lower: interval.lower * scale, upper: interval.upper * scale }] : [],
  );
  const dot = { x: (d: { estimate: number }) => d.estimate * scale, y: 'y' };
  return [
    Plot.link(withInterval, {
      ...lined('accent'),
      x1: 'lower',
      x2: 'upper',
      y: 'y',
      strokeWidth: 3,
      strokeLinecap: 'round',
      strokeOpacity: 0.45,
    }),
    Plot.dot(
      shown.filter((d) => d.role === 'mentee'),
      { ...dot, ...filled('accent'), r: 7 },
    ),
    Plot.dot(
      shown.filter((d) => d.role === 'mentor'),
      {
        ...dot,
        ...filledAndLined('surface', 'warm'),
        symbol: 'diamond',
        r: 7,
        strokeWidth: 2.5,
      },
    ),
  ];
};
