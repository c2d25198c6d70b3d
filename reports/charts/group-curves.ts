import * as Plot from '@observablehq/plot';
import { formatCount, type ShownFigure } from '../format-figure.ts';
import { type Tick, tickLabels, verticalScale } from './axis-marks.ts';
import type { ChartForm } from './draw-chart.ts';
import { filled, filledAndLined, lined } from './palette.ts';

/** One published month of one group; `atRisk` is how many people the figure still rests on. */
export type CurveMonth = { month: number; atRisk: number; figure: ShownFigure };
export type GroupCurves = { mentees: CurveMonth[]; comparison: CurveMonth[] };

const groupNames = { mentees: 'Mentees', comparison: 'Comparison' } as const;

type Point = { month: number; value: number; lower: number | undefined; upper: number | undefined };

const percent = (share: number): number => Math.round(share * 100);

const pointsOf = (months: CurveMonth[]): Point[] =>
  months.map(({ month, figure: { result } }) => ({
    month,
    value: percent(result.estimate),
    lower: result.interval && percent(result.interval.lower),
    upper: result.interval && percent(result.interval.upper),
  }));

/** All that is drawn, rounded outwards to tens; the end that means «all» or «none» is always there. */
export const percentDomain = ({ mentees, comparison }: GroupCurves, always: 0 | 100): [number, number] => {
  const drawn = [...pointsOf(mentees), ...pointsOf(comparison)].flatMap(({ value, lower, upper }) => [
    value,
    lower ?? value,
    upper ?? value,
  ]);
  const [low, high] = [Math.min(always, ...drawn), Math.max(always, ...drawn)];
  const [from, to] = [Math.floor(low / 10) * 10, Math.ceil(high / 10) * 10];
  return [from, Math.max(to, from + 10)];
};

const ticksIn = ([from, to]: [number, number]): Tick[] => {
  const step = to - from > 50 ? 20 : 10;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => ({
    at: from + index * step,
    label: `${from + index * step}%`,
  }));
};

/** Two curves in steps: mentees a thick line on a band, the others a dashed one between dotted limits; and under both the people at risk. */
export const groupCurves = (
  curves: GroupCurves,
  domain: [number, number],
  form: ChartForm,
): Plot.PlotOptions => {
  const last = curves.mentees.at(-1)?.month ?? 1;
  const every = Math.ceil(last / (form.name === 'wide' ? 12 : 6));
  const labelled = (months: CurveMonth[]) => months.filter(({ month }) => month % every === 0);
  return {
    height: form.name === 'wide' ? 420 : 370,
    marginLeft: 46,
    marginRight: form.name === 'wide' ? 136 : 96,
    marginTop: 14,
    marginBottom: 136,
    x: { domain: [0, last], axis: null },
    y: { domain, axis: null },
    marks: [
      ...verticalScale(ticksIn(domain), form),
      ...steps(curves),
      ...names(curves, domain, form),
      tickLabels(
        labelled(curves.mentees).map(({ month }) => ({ at: month, label: String(month) })),
        form,
      ),
      caption('Months since enrolment closed', 'bottom', 28, form),
      caption('Mentees observed to the end of that month', 'bottom-left', 50, form),
      atRisk(labelled(curves.mentees), 68, form),
      caption('Of the comparison group', 'bottom-left', 92, form),
      atRisk(labelled(curves.comparison), 110, form),
    ],
  };
};

const steps = ({ mentees, comparison }: GroupCurves): Plot.Markish[] => {
  const [own, others] = [pointsOf(mentees), pointsOf(comparison)];
  const step = { x: 'month', curve: 'step-after' } as const;
  const limits = { ...lined('warm'), ...step, strokeWidth: 1, strokeDasharray: '1 3' };
  return [
    Plot.areaY(own, { ...filled('accent-soft'), ...step, y1: 'lower', y2: 'upper' }),
    Plot.lineY(others, { ...limits, y: 'lower' }),
    Plot.lineY(others, { ...limits, y: 'upper' }),
    Plot.lineY(others, { ...lined('warm'), ...step, y: 'value', strokeWidth: 2.5, strokeDasharray: '7 4' }),
    Plot.lineY(own, { ...lined('accent'), ...step, y: 'value', strokeWidth: 3 }),
    Plot.dot(others.slice(-1), {
      ...filledAndLined('surface', 'warm'),
      x: 'month',
      y: 'value',
      symbol: 'diamond',
      r: 6,
      strokeWidth: 2.5,
    }),
    Plot.dot(own.slice(-1), { ...filled('accent'), x: 'month', y: 'value', r: 5 }),
  ];
};

/** Names stand at the ends of their curves, apart from each other where the curves end together. */
const names = (
  { mentees, comparison }: GroupCurves,
  [from, to]: [number, number],
  form: ChartForm,
): Plot.Markish[] => {
  const [own, others] = [pointsOf(mentees).at(-1), pointsOf(comparison).at(-1)];
  if (own === undefined || others === undefined) return [];
  const pixels = ((form.name === 'wide' ? 270 : 220) * Math.abs(own.value - others.value)) / (to - from);
  const apart = Math.max(0, (form.fontSize * 2.6 - pixels) / 2) * (own.value >= others.value ? 1 : -1);
  const name = (point: Point, text: string, dy: number): Plot.Markish =>
    Plot.text([point], {
      x: 'month',
      y: 'value',
      text: ({ value }) => `${value}%\n${text}`,
      textAnchor: 'start',
      dx: 11,
      dy,
      fontSize: form.fontSize,
      fontWeight: 600,
    });
  return [name(own, groupNames.mentees, -apart), name(others, groupNames.comparison, apart)];
};

const below = (form: ChartForm) =>
  ({ ...filled('muted'), lineAnchor: 'top', fontSize: form.fontSize - 1 }) as const;

const caption = (
  words: string,
  frameAnchor: 'bottom' | 'bottom-left',
  dy: number,
  form: ChartForm,
): Plot.Markish =>
  Plot.text([words], {
    ...below(form),
    text: (d) => d,
    frameAnchor,
    dy,
    ...(frameAnchor === 'bottom' ? {} : { dx: -20 }),
  });

const atRisk = (labelled: CurveMonth[], dy: number, form: ChartForm): Plot.Markish =>
  Plot.text(labelled, {
    ...below(form),
    x: 'month',
    text: (point: CurveMonth) => formatCount(point.atRisk),
    frameAnchor: 'bottom',
    dy,
  });
