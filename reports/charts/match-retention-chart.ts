import * as Plot from '@observablehq/plot';
import {
  formatCount,
  formatEstimate,
  formatInterval,
  formatUncertainty,
  isShown,
  type ShownFigure,
} from '../format-figure.ts';
import { quarterTicks, tickLabels, verticalScale } from './axis-marks.ts';
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { type ChartForm, drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { filled, lined } from './palette.ts';

const id = 'match-retention';
const title = 'Matches still together, month by month';

/** One published month; `atRisk` is how many matches the figure still rests on. */
type Month = { month: number; atRisk: number; figure: ShownFigure };

/** A survival curve in steps with its band, and under it the number of matches it rests on (indicators.md B10). */
export const matchRetentionChart: ChartDefinition = {
  id,
  indicatorId: 'match-retention',
  draw: (input) => {
    const months = monthsOf(input);
    const last = months.at(-1);
    if (last === undefined || last.month === 0) return nothingToShow(id, title, input.figures);
    return drawChart({
      id,
      title,
      sentence: sentenceFor(last),
      table: tableOf(months),
      plot: (form) => curve(months, last, form),
    });
  },
};

const monthsOf = ({ aggregate: { matchRetention }, figures }: ChartInput): Month[] =>
  matchRetention.state === 'suppressed'
    ? []
    : matchRetention.months.flatMap(({ month, atRisk }) => {
        const figure = figureAt(figures, `month-${month}`);
        return isShown(figure) ? [{ month, atRisk, figure }] : [];
      });

const percent = (share: number): number => Math.round(share * 100);

const curve = (months: Month[], last: Month, form: ChartForm): Plot.PlotOptions => {
  const every = Math.ceil(last.month / (form.name === 'wide' ? 12 : 6));
  const labelled = months.filter(({ month }) => month % every === 0);
  return {
    height: form.name === 'wide' ? 380 : 320,
    marginLeft: 46,
    marginRight: 50,
    marginTop: 14,
    marginBottom: 96,
    x: { domain: [0, last.month], axis: null },
    y: { domain: [0, 100], axis: null },
    marks: [
      ...verticalScale(quarterTicks, form),
      ...steps(months, form),
      tickLabels(
        labelled.map(({ month }) => ({ at: month, label: String(month) })),
        form,
      ),
      ...captions(labelled, form),
    ],
  };
};

/** The curve as far as it is published, on its band; its last value stands at its end. */
const steps = (months: Month[], form: ChartForm): Plot.Markish[] => {
  const points = months.map(({ month, figure: { result } }) => ({
    month,
    survival: percent(result.estimate),
    lower: result.interval && percent(result.interval.lower),
    upper: result.interval && percent(result.interval.upper),
  }));
  const step = { x: 'month', curve: 'step-after' } as const;
  const end = { x: 'month', y: 'survival' };
  return [
    Plot.areaY(points, { ...filled('accent-soft'), ...step, y1: 'lower', y2: 'upper' }),
    Plot.lineY(points, { ...lined('accent'), ...step, y: 'survival', strokeWidth: 3 }),
    Plot.dot(points.slice(-1), { ...filled('accent'), ...end, r: 5 }),
    Plot.text(points.slice(-1), {
      ...end,
      text: ({ survival }) => `${survival}%`,
      textAnchor: 'start',
      dx: 10,
      fontSize: form.fontSize,
      fontWeight: 600,
    }),
  ];
};

const captions = (labelled: Month[], form: ChartForm): Plot.Markish[] => {
  const below = { ...filled('muted'), lineAnchor: 'top', fontSize: form.fontSize - 1 } as const;
  return [
    Plot.text(['Months since the match began'], { ...below, text: (d) => d, frameAnchor: 'bottom', dy: 28 }),
    Plot.text(['Matches observed to the end of that month'], {
      ...below,
      text: (d) => d,
      frameAnchor: 'bottom-left',
      dx: -20,
      dy: 52,
    }),
    Plot.text(labelled, {
      ...below,
      x: 'month',
      text: ({ atRisk }) => formatCount(atRisk),
      frameAnchor: 'bottom',
      dy: 72,
    }),
  ];
};

const sentenceFor = ({ month, atRisk, figure }: Month): string => {
  const after = month === 1 ? 'one month' : `${month} months`;
  return `${formatEstimate(figure.result.estimate, 'share')} of matches were still together ${after} after they began ${formatUncertainty(figure, 'share')}; ${formatCount(atRisk)} matches were observed for that long.`;
};

const tableOf = (months: Month[]): ChartTable => ({
  columns: ['Month', 'Still together', '95% interval', 'Matches observed'],
  rows: months.map(({ month, atRisk, figure: { result } }) => [
    String(month),
    formatEstimate(result.estimate, 'share'),
    result.interval ? formatInterval(result.interval, 'share') : 'none',
    formatCount(atRisk),
  ]),
});
