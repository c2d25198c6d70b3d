import { FunnelStage } from '../../functions/core/aggregate/engagement-aggregate.ts';
import { stageName } from '../../functions/core/indicators/engagement-funnel.ts';
import {
  formatCount,
  formatEstimate,
  formatInterval,
  formatUncertainty,
  isShown,
  type ShownFigure,
} from '../format-figure.ts';
import { percentTicks } from './axis-marks.ts';
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { type DotRow, dotIntervalMarks, dotValue } from './dot-interval-marks.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { NOT_SHOWN, rolePlural, rolesInOrder } from './role-names.ts';
import { rowPlot } from './row-plot.ts';

const id = 'engagement-funnel';
const title = 'How far people came, of all on the roster';

type Row = DotRow & { stage: FunnelStage; previous: ShownFigure | undefined };

/** Stage by stage, mentees and mentors apart, each share of the roster on its interval. */
export const engagementFunnelChart: ChartDefinition = {
  id,
  indicatorId: 'engagement-funnel',
  draw: (input) => {
    const groups = FunnelStage.options
      .map((stage) => ({ heading: stageName[stage], rows: rowsOf(stage, input) }))
      .filter(({ rows }) => rows.some(({ figure }) => figure));
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
          rowHeight: { wide: 28, narrow: 40 },
          // A little beyond 100 %, where many dots lie: none may touch its number.
          domain: [0, 104],
          ticks: percentTicks(form),
          marks: (placed) => dotIntervalMarks(placed, 100),
        }),
    });
  },
};

const shownAt = ({ figures }: ChartInput, ...path: string[]): ShownFigure | undefined => {
  const found = figureAt(figures, ...path);
  return isShown(found) ? found : undefined;
};

/** A role that no survey of the stage asked has no figure at all, and no row. */
const rowsOf = (stage: FunnelStage, input: ChartInput): Row[] =>
  rolesInOrder.flatMap((role) => {
    if (figureAt(input.figures, role, stage) === undefined) return [];
    const figure = shownAt(input, role, stage);
    const previous = shownAt(input, role, stage, 'of-previous');
    return [{ stage, role, figure, previous, label: rolePlural[role], value: dotValue(figure, 'share') }];
  });

/** The furthest stage that is shown, for either side. */
const sentenceFor = (rows: Row[]): string => {
  const furthest = rolesInOrder.flatMap((role) => {
    const row = rows.findLast((one) => one.role === role && one.figure);
    return row?.figure
      ? [
          `${rolePlural[role].toLowerCase()} ${formatEstimate(row.figure.result.estimate, 'share')} ${formatUncertainty(row.figure, 'share')} for “${stageName[row.stage]}”`,
        ]
      : [];
  });
  return `Of all on the roster, at the furthest stage: ${furthest.join('; ')}.`;
};

const tableOf = (rows: Row[]): ChartTable => ({
  columns: [
    'Stage',
    'Role',
    'Of all on the roster',
    'Interval',
    'On the roster (n)',
    'Of those at the stage before',
  ],
  rows: rows.map(({ stage, label, figure, previous }) => [
    stageName[stage],
    label,
    ...(figure
      ? [
          formatEstimate(figure.result.estimate, 'share'),
          figure.result.interval ? formatInterval(figure.result.interval, 'share') : 'none',
          formatCount(figure.result.n),
        ]
      : [NOT_SHOWN, NOT_SHOWN, NOT_SHOWN]),
    beforeText(stage, previous),
  ]),
});

const beforeText = (stage: FunnelStage, previous: ShownFigure | undefined): string => {
  if (previous)
    return `${formatEstimate(previous.result.estimate, 'share')} ${formatUncertainty(previous, 'share')}`;
  return stage === 'matched' ? 'first stage' : NOT_SHOWN;
};
