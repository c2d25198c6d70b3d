import * as Plot from '@observablehq/plot';
import { formatEstimate, formatSample, isShown, type ShownFigure } from '../format-figure.ts';
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { type ChartForm, drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { lined } from './palette.ts';
import type { LabelledRow, RowGroup } from './place-rows.ts';
import { roundScale } from './round-scale.ts';
import { rowPlot } from './row-plot.ts';

const id = 'return-tornado';
const title = 'What the return rests on: one input moved at a time';
const UNIT = 'return';

/** One input with the return at its least and at its most. */
type Row = LabelledRow & { name: string; ends: [string, string]; least: ShownFigure; most: ShownFigure };
type Span = { y: number; from: number; to: number };

/** A bar for each input from the return at its one end to that at the other, the widest first, about the line where savings equal costs. */
export const returnTornadoChart: ChartDefinition = {
  id,
  indicatorId: 'return-sensitivity',
  draw: (input) => {
    const rows = rowsOf(input);
    const [widest] = rows;
    if (widest === undefined) return nothingToShow(id, title, input.figures);
    const groups: RowGroup<Row>[] = rows.map((row) => ({
      heading: `${row.name}: ${row.ends.join(' to ')}`,
      rows: [row],
    }));
    return drawChart({
      id,
      title,
      sentence: sentenceFor(widest),
      table: tableOf(rows),
      plot: (form) => bars(groups, form),
    });
  },
};

const rowsOf = ({ aggregate: { costs }, figures }: ChartInput): Row[] =>
  costs?.savings.kind !== 'estimated'
    ? []
    : costs.savings.sensitivity.flatMap(({ input }) => {
        const [least, most] = ['least', 'most'].map((end) => figureAt(figures, input, end));
        if (!isShown(least) || !isShown(most)) return [];
        const [name = '', from = ''] = least.label.split(': ');
        const to = most.label.split(': ')[1] ?? '';
        return [{ name, ends: [from, to], least, most, label: '', value: [written(least, most)] }];
      });

const written = (least: ShownFigure, most: ShownFigure): string =>
  [least, most].map(({ result }) => formatEstimate(result.estimate, UNIT)).join(' to ');

const bars = (groups: RowGroup<Row>[], form: ChartForm): Plot.PlotOptions => {
  const values = groups.flatMap(({ rows }) =>
    rows.flatMap(({ least, most }) => [least.result.estimate, most.result.estimate]),
  );
  return rowPlot({
    groups,
    form,
    rowHeight: { wide: 40, narrow: 40 },
    ...roundScale(values, form, (value) => (value === 0 ? 'paid for' : formatEstimate(value, UNIT))),
    marks: (placed) => {
      const spans = placed.map(({ row: { least, most }, y }) => {
        const [from = 0, to = 0] = [least.result.estimate, most.result.estimate].toSorted((a, b) => a - b);
        return { y, from, to };
      });
      return [
        ...thick(
          spans.map(({ y, from, to }) => ({ y, from, to: Math.min(to, 0) })),
          'warm',
        ),
        ...thick(
          spans.map(({ y, from, to }) => ({ y, from: Math.max(from, 0), to })),
          'accent',
        ),
        Plot.ruleX([0], { ...lined('ink'), strokeWidth: 1.5 }),
      ];
    },
  });
};

/** Without length there is nothing to draw. */
const thick = (spans: Span[], colour: 'warm' | 'accent'): Plot.Markish[] => [
  Plot.link(
    spans.filter(({ from, to }) => from < to),
    { ...lined(colour), x1: 'from', x2: 'to', y: 'y', strokeWidth: 14, strokeOpacity: 0.75 },
  ),
];

const sentenceFor = ({ name, ends, least, most }: Row): string =>
  `The return depends most on the ${name.charAt(0).toLowerCase()}${name.slice(1)}: it is ${formatEstimate(least.result.estimate, UNIT)} at ${ends[0]} and ${formatEstimate(most.result.estimate, UNIT)} at ${ends[1]}, with all else at its likely value (${formatSample(least.result.n)}; scenarios, with no interval of their own).`;

const tableOf = (rows: Row[]): ChartTable => ({
  columns: ['Input', 'At the least', 'Return', 'At the most', 'Return then'],
  rows: rows.map(({ name, ends, least, most }) => [
    name,
    ends[0],
    formatEstimate(least.result.estimate, UNIT),
    ends[1],
    formatEstimate(most.result.estimate, UNIT),
  ]),
});
