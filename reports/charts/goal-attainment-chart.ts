import type { WaveAggregate } from '../../functions/core/aggregate/aggregate.ts';
import { formatCount, formatEstimate, formatInterval, formatUncertainty, isShown } from '../format-figure.ts';
import { percentTicks } from './axis-marks.ts';
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { type DotRow, dotIntervalMarks, dotValue } from './dot-interval-marks.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { NOT_SHOWN, rolePlural, rolesInOrder } from './role-names.ts';
import { rowPlot } from './row-plot.ts';

const id = 'goal-attainment';
const title = 'Goals attained, of those that fell due';

type Row = DotRow & { wave: WaveAggregate };

/** Both views of the same goals, each with its interval. */
export const goalAttainmentChart: ChartDefinition = {
  id,
  indicatorId: 'goal-attainment',
  draw: (input) => {
    const groups = input.aggregate.waves
      .map((wave) => ({ heading: wave.title, rows: rowsOf(wave, input) }))
      .filter((group) => group.rows.some((row) => row.figure));
    const rows = groups.flatMap((group) => group.rows);
    if (rows.length === 0) return nothingToShow(id, title, input.figures);
    return drawChart({
      id,
      title,
      sentence: sentenceFor(rows),
      table: tableOf(rows),
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 30, narrow: 40 },
          domain: [0, 100],
          ticks: percentTicks(form),
          marks: (rows) => dotIntervalMarks(rows, 100),
        }),
    });
  },
};

/** A role that was never asked has no figure at all, and no row. */
const rowsOf = (wave: WaveAggregate, { figures }: ChartInput): Row[] =>
  rolesInOrder.flatMap((role) => {
    const found = figureAt(figures, wave.timelineKey, role);
    if (found === undefined) return [];
    const figure = isShown(found) ? found : undefined;
    return [{ wave, role, figure, label: rolePlural[role], value: dotValue(figure, 'share') }];
  });

/** The newest figure of either side, mentees first. */
const sentenceFor = (rows: Row[]): string => {
  const views = rolesInOrder.flatMap((role) => {
    const figure = rows.findLast((row) => row.role === role && row.figure)?.figure;
    return figure
      ? [
          `as ${rolePlural[role].toLowerCase()} see it, ${formatEstimate(figure.result.estimate, 'share')} ${formatUncertainty(figure, 'share')}`,
        ]
      : [];
  });
  return `Goals attained in the newest survey, of those that were due: ${views.join('; ')}.`;
};

const tableOf = (rows: Row[]): ChartTable => ({
  columns: ['Survey', 'Role', 'Attained', 'Interval', 'Goals due (n)'],
  rows: rows.map(({ wave, label, figure }) => [
    wave.title,
    label,
    ...(figure
      ? [
          formatEstimate(figure.result.estimate, 'share'),
          figure.result.interval ? formatInterval(figure.result.interval, 'share') : 'none',
          formatCount(figure.result.n),
        ]
      : [NOT_SHOWN, NOT_SHOWN, NOT_SHOWN]),
  ]),
});
