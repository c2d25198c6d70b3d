import {
  formatCount,
  formatEstimate,
  formatInterval,
  formatUncertainty,
  isShown,
  quoteItem,
  type ShownFigure,
} from '../format-figure.ts';
import type { Tick } from './axis-marks.ts';
import type { ChartDefinition } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { type DotRow, dotIntervalMarks, dotValue } from './dot-interval-marks.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { rowPlot } from './row-plot.ts';

const id = 'match-endings';
const title = 'Matches that ended early, by reason';

type Row = DotRow & { figure: ShownFigure };

/** One row a reason, the most frequent first, each with its interval. Reasons with few matches never come this far. */
export const matchEndingsChart: ChartDefinition = {
  id,
  indicatorId: 'match-endings',
  draw: ({ figures }) => {
    const shown = figures.filter(isShown);
    const [first] = shown;
    if (first === undefined) return nothingToShow(id, title, figures);
    const groups = shown.map((figure) => ({ heading: figure.label, rows: [rowOf(figure)] }));
    const domain: [number, number] = [0, highestOf(shown)];
    return drawChart({
      id,
      title,
      sentence: `The most frequent reason was ${quoteItem(first.label)}: ${formatEstimate(first.result.estimate, 'share')} of matches ${formatUncertainty(first, 'share')} ended early for it.`,
      table: tableOf(shown),
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 30, narrow: 40 },
          domain,
          ticks: ticksTo(domain[1]),
          marks: (rows) => dotIntervalMarks(rows, 100),
        }),
    });
  },
};

const rowOf = (figure: ShownFigure): Row => ({
  role: 'mentee',
  figure,
  label: '',
  value: dotValue(figure, 'share'),
});

const highestOf = (figures: ShownFigure[]): number =>
  Math.ceil(Math.max(...figures.map(({ result }) => result.interval?.upper ?? result.estimate)) * 10) * 10;

const ticksTo = (highest: number): Tick[] => [0, highest / 2, highest].map((at) => ({ at, label: `${at}%` }));

const tableOf = (figures: ShownFigure[]): ChartTable => ({
  columns: ['Reason', 'Ended early so', '95% interval', 'Matches begun (n)'],
  rows: figures.map(({ label, result }) => [
    label,
    formatEstimate(result.estimate, 'share'),
    result.interval ? formatInterval(result.interval, 'share') : 'none',
    formatCount(result.n),
  ]),
});
