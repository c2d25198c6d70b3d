import { formatEstimate, formatUncertainty, isShown, type ShownFigure } from '../format-figure.ts';
import type { ChartInput } from './chart-definition.ts';
import { figureAt } from './chart-definition.ts';
import { dotRowsChart, limitsOf } from './dot-rows-chart.ts';
import { dotValue } from './dot-interval-marks.ts';
import { rolePlural } from './role-names.ts';

const UNIT = 't-score';
const EXPECTED = 50;

const shownAt = ({ figures }: ChartInput, ...path: string[]): ShownFigure | undefined => {
  const found = figureAt(figures, ...path);
  return isShown(found) ? found : undefined;
};

/** T of people's goals on its interval, held against what was expected when they were set. */
export const goalScalingChart = dotRowsChart({
  id: 'goal-scaling',
  indicatorId: 'goal-scaling',
  title: 'How far goals got, against what was expected',
  groups: (input) =>
    (input.aggregate.measured?.goalScaling ?? []).map(({ role, instrumentId }) => {
      const figure = shownAt(input, instrumentId, role);
      const text = figure?.label ?? 'Goals';
      return {
        heading: text.split(', ')[0] ?? text,
        rows: [{ role, figure, label: rolePlural[role], value: dotValue(figure, UNIT), text }],
      };
    }),
  axis: (rows) => {
    const reach = Math.max(
      15,
      ...rows.flatMap(({ figure }) => limitsOf(figure).map((at) => Math.abs(at - EXPECTED) + 2)),
    );
    return {
      domain: [EXPECTED - reach, EXPECTED + reach],
      ticks: [
        { at: EXPECTED - 10, label: '40' },
        { at: EXPECTED, label: '50, as expected' },
        { at: EXPECTED + 10, label: '60' },
      ],
    };
  },
  reference: EXPECTED,
  sentence: ([first]) =>
    first === undefined
      ? ''
      : `T of ${rolePlural[first.role].toLowerCase()} over their goals is ${formatEstimate(first.figure.result.estimate, UNIT)} ${formatUncertainty(first.figure, UNIT)}; 50 is what was expected when goals were set, and 10 points are one standard deviation.`,
  columns: { text: 'Survey', estimate: 'Mean T' },
});
