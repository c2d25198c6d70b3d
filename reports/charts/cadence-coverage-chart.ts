import * as Plot from '@observablehq/plot';
import type { CoverageMonths } from '../../functions/core/aggregate/engagement-aggregate.ts';
import { monthsKey } from '../../functions/core/indicators/cadence-coverage.ts';
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

const id = 'cadence-coverage';
const title = 'Meetings kept up, month by month';

/** One group of months; `place` numbers the groups from 1. */
type Months = { place: number; name: string; figure: ShownFigure };

/** The share of periods with a meeting by the age of the matches, each on its interval, and under it how many matches it rests on. */
export const cadenceCoverageChart: ChartDefinition = {
  id,
  indicatorId: 'cadence-coverage',
  draw: (input) => {
    const all = figureAt(input.figures, 'all');
    const months = monthsOf(input);
    if (!isShown(all) || months.length === 0) return nothingToShow(id, title, input.figures);
    return drawChart({
      id,
      title,
      sentence: sentenceFor(all, months),
      table: tableOf(all, months),
      plot: (form) => dots(months, form),
    });
  },
};

const nameOf = ({ from, to }: CoverageMonths): string => (from === to ? String(from) : `${from}–${to}`);

const monthsOf = ({ aggregate: { engagement }, figures }: ChartInput): Months[] =>
  (engagement?.coverageMonths ?? []).flatMap((group, index) => {
    const figure = figureAt(figures, monthsKey(group));
    return isShown(figure) ? [{ place: index + 1, name: nameOf(group), figure }] : [];
  });

const percent = (share: number): number => Math.round(share * 100);

const dots = (months: Months[], form: ChartForm): Plot.PlotOptions => {
  const every = Math.ceil(months.length / (form.name === 'wide' ? 12 : 6));
  const labelled = months.filter((_, index) => index % every === 0);
  return {
    height: form.name === 'wide' ? 360 : 320,
    marginLeft: 46,
    marginRight: 30,
    marginTop: 30,
    marginBottom: 96,
    x: { domain: [0.5, months.length + 0.5], axis: null },
    y: { domain: [0, 100], axis: null },
    marks: [
      ...verticalScale(quarterTicks, form),
      ...estimates(months, form),
      tickLabels(
        labelled.map(({ place, name }) => ({ at: place, label: name })),
        form,
      ),
      ...captions(labelled, form),
    ],
  };
};

/** A number stands above every interval where there is room, else above the first and the last. */
const estimates = (months: Months[], form: ChartForm): Plot.Markish[] => {
  const points = months.map(({ place, figure: { result } }) => ({
    place,
    share: percent(result.estimate),
    lower: percent(result.interval?.lower ?? result.estimate),
    upper: percent(result.interval?.upper ?? result.estimate),
  }));
  const room = form.name === 'wide' ? 14 : 7;
  const named = points.filter((_, index) => points.length <= room || index % (points.length - 1) === 0);
  return [
    Plot.line(points, { ...lined('accent-soft'), x: 'place', y: 'share', strokeWidth: 2 }),
    Plot.link(
      points.filter(({ lower, upper }) => lower < upper),
      {
        ...lined('accent'),
        x: 'place',
        y1: 'lower',
        y2: 'upper',
        strokeWidth: 3,
        strokeLinecap: 'round',
        strokeOpacity: 0.45,
      },
    ),
    Plot.dot(points, { ...filled('accent'), x: 'place', y: 'share', r: form.name === 'wide' ? 6 : 5 }),
    Plot.text(named, {
      x: 'place',
      y: 'upper',
      text: ({ share }) => `${share}%`,
      lineAnchor: 'bottom',
      dy: -8,
      fontSize: form.fontSize,
      fontWeight: 600,
    }),
  ];
};

const captions = (labelled: Months[], form: ChartForm): Plot.Markish[] => {
  const below = { ...filled('muted'), lineAnchor: 'top', fontSize: form.fontSize - 1 } as const;
  return [
    Plot.text(['Month since the match began'], { ...below, text: (d) => d, frameAnchor: 'bottom', dy: 28 }),
    Plot.text(['Matches it rests on'], {
      ...below,
      text: (d) => d,
      frameAnchor: 'bottom-left',
      dx: -20,
      dy: 52,
    }),
    Plot.text(labelled, {
      ...below,
      x: 'place',
      text: ({ figure }) => formatCount(figure.result.n),
      frameAnchor: 'bottom',
      dy: 72,
    }),
  ];
};

const written = (figure: ShownFigure): string =>
  `${formatEstimate(figure.result.estimate, 'share')} ${formatUncertainty(figure, 'share')}`;

const inMonths = ({ name, figure }: Months): string =>
  `in ${name.includes('–') ? 'months' : 'month'} ${name} in ${written(figure)}`;

/** Says the first and the last month, and nothing of a trend: other matches are behind each. */
const sentenceFor = (all: ShownFigure, months: Months[]): string => {
  const whole = `Matches met in ${written(all)} of the periods in which a meeting was due`;
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || first === last) return `${whole}.`;
  return `${whole}: ${inMonths(first)}, ${inMonths(last)}.`;
};

const tableOf = (all: ShownFigure, months: Months[]): ChartTable => ({
  columns: ['Month', 'Periods with a meeting', '95% interval', 'Matches (n)'],
  rows: [...months.map(({ name, figure }) => ({ name, figure })), { name: 'All months', figure: all }].map(
    ({ name, figure: { result } }) => [
      name,
      formatEstimate(result.estimate, 'share'),
      result.interval ? formatInterval(result.interval, 'share') : 'none',
      formatCount(result.n),
    ],
  ),
});
