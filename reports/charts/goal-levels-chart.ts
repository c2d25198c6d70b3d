import type { GoalScaling } from '../../functions/core/aggregate/measured-aggregate.ts';
import { formatCount, formatEstimate, formatUncertainty, isShown } from '../format-figure.ts';
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { rolePlural } from './role-names.ts';
import { rowPlot } from './row-plot.ts';
import { kindColours, percentOf, type StackedRow, stackedMarks } from './stacked-rows.ts';

const id = 'goal-levels';
const title = 'Goals by the level that was reached';

type Level = { label: string; score: number; goals: number };
type Row = StackedRow & { levels: Level[]; path: [string, string] };

const rowsOf = ({ role, instrumentId, group }: GoalScaling): Row[] => {
  if (group.state === 'suppressed' || group.goals === 0) return [];
  const levels = group.levels.toSorted((a, b) => a.score - b.score);
  const value = [`${formatCount(group.goals)} goals`];
  return [
    {
      label: rolePlural[role],
      value,
      counts: levels.map(({ goals }) => goals),
      levels,
      path: [instrumentId, role],
    },
  ];
};

/** A short name of a level: its sign and number. */
const shortName = ({ score }: Level): string =>
  score === 0 ? '0, as expected' : `${score > 0 ? '+' : '−'}${Math.abs(score)}`;

const sentenceFor = ({ levels, counts, label, path }: Row, { figures }: ChartInput): string => {
  const reached = levels.reduce((sum, { score, goals }) => sum + (score >= 0 ? goals : 0), 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const figure = figureAt(figures, ...path);
  const t = isShown(figure)
    ? `; mean T of people ${formatEstimate(figure.result.estimate, 't-score')} ${formatUncertainty(figure, 't-score')}`
    : '';
  return `${percentOf(reached, [reached, all - reached])}% of ${formatCount(all)} goals of ${label.toLowerCase()} got as far as expected or farther${t}.`;
};

/** A full bar: the mean alone hides whether goals went as expected or half far better and half far worse. */
export const goalLevelsChart: ChartDefinition = {
  id,
  indicatorId: 'goal-scaling',
  draw: (input) => {
    const rows = (input.aggregate.measured?.goalScaling ?? []).flatMap(rowsOf);
    const [first] = rows;
    if (first === undefined) return nothingToShow(id, title, input.figures);
    const kinds = first.levels.map(shortName);
    return drawChart({
      id,
      title,
      sentence: sentenceFor(first, input),
      table: {
        columns: ['Who', ...first.levels.map(({ label }) => label)],
        rows: rows.map(({ label, counts }) => [
          label,
          ...counts.map((count) => `${count} (${percentOf(count, counts)}%)`),
        ]),
      },
      plot: (form) =>
        rowPlot({
          groups: [{ heading: 'Goals looked back at', rows }],
          form,
          rowHeight: { wide: 30, narrow: 32 },
          domain: [0, 100],
          ticks: [],
          legend: kindColours(kinds),
          marks: (placed) => stackedMarks(placed, kinds.length, form.name),
        }),
    });
  },
};
