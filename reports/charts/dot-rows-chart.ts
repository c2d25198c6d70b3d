import * as Plot from '@observablehq/plot';
import type { Indicator } from '../../functions/core/indicators/indicator.ts';
import { formatCount, formatEstimate, formatRange, type ShownFigure } from '../format-figure.ts';
import type { Tick } from './axis-marks.ts';
import type { ChartDefinition, ChartInput } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { type DotRow, dotIntervalMarks } from './dot-interval-marks.ts';
import { type ChartForm, drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { lined } from './palette.ts';
import type { RowGroup } from './place-rows.ts';
import { NOT_SHOWN } from './role-names.ts';
import { rowPlot } from './row-plot.ts';

/** `text` is the row's first cell in the table, `cells` are what the table tells beyond the figure. */
export type DotTableRow = DotRow & { text: string; cells?: string[] };
export type ShownRow = DotTableRow & { figure: ShownFigure };

type DotRowsChart = {
  id: string;
  indicatorId: string;
  title: string;
  groups: (input: ChartInput) => RowGroup<DotTableRow>[];
  axis: (rows: ShownRow[], form: ChartForm) => { domain: [number, number]; ticks: Tick[] };
  /** How many units of the axis one unit of the estimate is: 100 for shares on an axis in percent. */
  scale?: number;
  /** A place on the axis that estimates are held against: a line through the picture. */
  reference?: number;
  sentence: (rows: ShownRow[], input: ChartInput) => string;
  /** The columns of the table: what a row is about, what the estimate is, and the further cells. */
  columns: { text: string; estimate: string; cells?: string[] };
};

/** The ends that an estimate and its interval reach to. */
export const limitsOf = ({ result: { estimate, interval } }: ShownFigure): [number, number] =>
  interval === undefined ? [estimate, estimate] : [interval.lower, interval.upper];

const tableOf = (
  rows: DotTableRow[],
  unit: Indicator['unit'],
  columns: DotRowsChart['columns'],
): ChartTable => ({
  columns: [columns.text, 'Who', columns.estimate, '95% interval', 'n', ...(columns.cells ?? [])],
  rows: rows.map(({ text, label, figure, cells }) => [
    text,
    label,
    ...(figure
      ? [
          formatEstimate(figure.result.estimate, unit),
          figure.result.interval ? formatRange(figure.result.interval, unit) : 'none',
          formatCount(figure.result.n),
        ]
      : [NOT_SHOWN, NOT_SHOWN, NOT_SHOWN]),
    ...(cells ?? []),
  ]),
});

const isShownRow = (row: DotTableRow): row is ShownRow => row.figure !== undefined;

/** A chart of labelled rows, each with a dot on its interval. Groups without any figure are left out. */
export const dotRowsChart = (chart: DotRowsChart): ChartDefinition => ({
  id: chart.id,
  indicatorId: chart.indicatorId,
  draw: (input) => {
    const { id, title, scale = 1, reference } = chart;
    const groups = chart.groups(input).filter(({ rows }) => rows.some(isShownRow));
    const rows = groups.flatMap((group) => group.rows);
    const shown = rows.filter(isShownRow);
    if (shown.length === 0) return nothingToShow(id, title, input.figures);
    return drawChart({
      id,
      title,
      sentence: chart.sentence(shown, input),
      table: tableOf(rows, input.indicator.unit, chart.columns),
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 28, narrow: 40 },
          ...chart.axis(shown, form),
          marks: (placed) => [
            ...(reference === undefined
              ? []
              : [Plot.ruleX([reference], { ...lined('muted'), strokeDasharray: '3 3' })]),
            ...dotIntervalMarks(placed, scale),
          ],
        }),
    });
  },
});
