import * as Plot from '@observablehq/plot';
import {
  formatCount,
  formatEstimate,
  formatInterval,
  formatUncertainty,
  isShown,
  type ShownFigure,
} from '../format-figure.ts';
import type { Tick } from './axis-marks.ts';
import { type ChartDefinition, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { type DotRow, dotIntervalMarks, dotValue } from './dot-interval-marks.ts';
import { type ChartForm, drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { lined } from './palette.ts';
import { rowPlot } from './row-plot.ts';

const id = 'retention-difference';
const title = 'Mentees less comparison group, in percentage points';
const UNIT = 'share-change';

/** Every difference on its interval, about the line of no difference. */
export const retentionDifferenceChart: ChartDefinition = {
  id,
  indicatorId: 'employee-retention-difference',
  draw: ({ figures }) => {
    const shown = figures.filter(isShown);
    const headline = shown.find((figure) => figure === figureAt(figures, 'adjusted')) ?? shown.at(-1);
    if (headline === undefined) return nothingToShow(id, title, figures);
    const reach = reachOf(shown);
    const groups = shown.map((figure) => ({ heading: headingOf(figure), rows: [rowOf(figure)] }));
    return drawChart({
      id,
      title,
      sentence: `${headline.label} ${formatUncertainty(headline, UNIT)}. ${headline.sentence ?? ''}`,
      table: tableOf(shown),
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 40, narrow: 40 },
          domain: [-reach, reach],
          ticks: ticksTo(reach, form),
          marks: (rows) => [
            Plot.ruleX([0], { ...lined('muted'), strokeWidth: 1.5 }),
            ...dotIntervalMarks(rows, 100),
          ],
        }),
    });
  },
};

/** The title says what is compared, so a row says only when and how. */
const headingOf = ({ label }: ShownFigure): string => label.replace(/: mentees less comparison group/, '');

const rowOf = (figure: ShownFigure): DotRow => ({
  role: 'mentee',
  figure,
  label: '',
  value: dotValue(figure, UNIT).map((text) => text.replaceAll(/ points?/g, '')),
});

const reachOf = (figures: ShownFigure[]): number => {
  const ends = figures.flatMap(({ result: { estimate, interval } }) => [
    Math.abs(estimate),
    Math.abs(interval?.lower ?? 0),
    Math.abs(interval?.upper ?? 0),
  ]);
  return Math.max(10, Math.ceil(Math.max(...ends) * 10) * 10);
};

const ticksTo = (reach: number, form: ChartForm): Tick[] => [
  { at: -reach, label: `−${reach}` },
  { at: 0, label: form.name === 'wide' ? 'no difference' : '0' },
  { at: reach, label: `+${reach}` },
];

const tableOf = (figures: ShownFigure[]): ChartTable => ({
  columns: ['Comparison', 'Difference', '95% interval', 'People (n)'],
  rows: figures.map(({ label, result }) => [
    label,
    formatEstimate(result.estimate, UNIT),
    result.interval ? formatInterval(result.interval, UNIT) : 'none',
    formatCount(result.n),
  ]),
});
