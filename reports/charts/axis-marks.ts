import * as Plot from '@observablehq/plot';
import type { ChartForm } from './draw-chart.ts';
import { filled, lined } from './palette.ts';

export type Tick = { at: number; label: string };

/** Names below a horizontal scale. */
export const tickLabels = (ticks: Tick[], form: ChartForm): Plot.Markish =>
  Plot.text(ticks, {
    ...filled('muted'),
    x: 'at',
    text: 'label',
    frameAnchor: 'bottom',
    lineAnchor: 'top',
    dy: 8,
    fontSize: form.fontSize - 1,
  });

/** A horizontal scale with given ticks: a rule through the picture and a name below it for each. */
export const horizontalScale = (ticks: Tick[], form: ChartForm): Plot.Markish[] => [
  Plot.ruleX(ticks, { x: 'at', ...lined('line') }),
  tickLabels(ticks, form),
];

/** The same at the left of the picture. */
export const verticalScale = (ticks: Tick[], form: ChartForm): Plot.Markish[] => [
  Plot.ruleY(ticks, { y: 'at', ...lined('line') }),
  Plot.text(ticks, {
    ...filled('muted'),
    y: 'at',
    text: 'label',
    frameAnchor: 'left',
    textAnchor: 'end',
    dx: -8,
    fontSize: form.fontSize - 1,
  }),
];

const percentTicksAt = (...places: number[]): Tick[] => places.map((at) => ({ at, label: `${at}%` }));

/** 0 to 100 %, by quarters where there is room. */
export const percentTicks = (form: ChartForm): Tick[] =>
  form.name === 'wide' ? percentTicksAt(0, 25, 50, 75, 100) : percentTicksAt(0, 50, 100);
export const quarterTicks: Tick[] = percentTicksAt(0, 25, 50, 75, 100);
