import type { Recommendations } from '../../functions/core/aggregate/measured-aggregate.ts';
import { waveTitle } from '../../functions/core/indicators/measured-figures.ts';
import {
  formatEstimate,
  formatRange,
  formatSample,
  formatUncertainty,
  isShown,
  type ShownFigure,
} from '../format-figure.ts';
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { NOT_SHOWN, rolePlural, rolesInOrder } from './role-names.ts';
import { rowPlot } from './row-plot.ts';
import { kindColours, percentOf, type StackedRow, stackedMarks } from './stacked-rows.ts';

const id = 'recommends';
const title = 'Who would recommend the program';
const KINDS = ['0 to 6', '7 and 8', '9 and 10'] as const;
const UNIT = 'net-score';

type Row = StackedRow & { heading: string; n: number; figure: ShownFigure | undefined };

const rowOf = (answers: Recommendations, input: ChartInput): Row => {
  const { timelineKey, role, group } = answers;
  const about = { heading: waveTitle(input.aggregate, timelineKey), label: rolePlural[role] };
  if (group.state === 'suppressed')
    return { ...about, value: [NOT_SHOWN], counts: [], n: 0, figure: undefined };
  const found = figureAt(input.figures, timelineKey, role);
  const figure = isShown(found) ? found : undefined;
  const score = figure ? [formatEstimate(figure.result.estimate, UNIT)] : [];
  const { n, detractors, passives, promoters } = group;
  return {
    ...about,
    value: [...score, formatSample(n)],
    counts: [detractors, passives, promoters],
    n,
    figure,
  };
};

const sentenceFor = (row: Row): string => {
  const shares = row.counts.map((count) => `${percentOf(count, row.counts)}%`);
  const told = `${row.heading}: of ${row.label.toLowerCase()}, ${shares[2]} answer 9 or 10, ${shares[0]} answer 0 to 6`;
  return row.figure
    ? `${told}: ${formatEstimate(row.figure.result.estimate, UNIT)} ${formatUncertainty(row.figure, UNIT)}.`
    : `${told} (${formatSample(row.n)}); too few for a score, so no interval.`;
};

const scoreOf = ({ figure }: Row): string[] =>
  figure
    ? [
        formatEstimate(figure.result.estimate, UNIT),
        figure.result.interval ? formatRange(figure.result.interval, UNIT) : 'none',
      ]
    : [NOT_SHOWN, NOT_SHOWN];

/** How people answered from 0 to 10, a full bar a survey and side, with the score where enough did. */
export const recommendsChart: ChartDefinition = {
  id,
  indicatorId: 'recommends',
  draw: (input) => {
    const all = input.aggregate.measured?.recommendations ?? [];
    const rows = all
      .toSorted((a, b) => rolesInOrder.indexOf(a.role) - rolesInOrder.indexOf(b.role))
      .map((one) => rowOf(one, input));
    const shown = rows.filter(({ n }) => n > 0);
    const [newest] = shown.toSorted(
      (a, b) => Number(b.figure !== undefined) - Number(a.figure !== undefined),
    );
    if (newest === undefined) return nothingToShow(id, title, input.figures);
    return drawChart({
      id,
      title,
      sentence: sentenceFor(newest),
      table: {
        columns: ['Survey', 'Who', 'n', ...KINDS, 'Score', '95% interval'],
        rows: rows.map((row) => [
          row.heading,
          row.label,
          ...(row.n > 0
            ? [String(row.n), ...row.counts.map((count) => `${count} (${percentOf(count, row.counts)}%)`)]
            : [NOT_SHOWN, ...KINDS.map(() => NOT_SHOWN)]),
          ...scoreOf(row),
        ]),
      },
      plot: (form) =>
        rowPlot({
          groups: [...Map.groupBy(rows, ({ heading }) => heading)].map(([heading, own]) => ({
            heading,
            rows: own,
          })),
          form,
          rowHeight: { wide: 30, narrow: 40 },
          domain: [0, 100],
          ticks: [],
          legend: kindColours(KINDS),
          marks: (placed) => stackedMarks(placed, KINDS.length, form.name),
        }),
    });
  },
};
