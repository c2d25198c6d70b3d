import * as Plot from '@observablehq/plot';
import type { EstimatedReturn } from '../../functions/core/aggregate/program-return.ts';
import { isDemonstrated, NOT_DEMONSTRATED } from '../../functions/core/indicators/cost-figures.ts';
import {
  formatCount,
  formatEstimate,
  formatInterval,
  formatUncertainty,
  isShown,
  type ShownFigure,
} from '../format-figure.ts';
import { roundForUnit } from '../publish-figure.ts';
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { type DotRow, dotIntervalMarks, dotValue } from './dot-interval-marks.ts';
import { type ChartForm, drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { lined } from './palette.ts';
import { roundScale } from './round-scale.ts';
import { rowPlot } from './row-plot.ts';

const id = 'break-even';
const title = 'Difference in retention: observed, and needed to break even';
const UNIT = 'share-change';

/** The observed difference on its interval, held against the one that would pay for the program. */
export const breakEvenChart: ChartDefinition = {
  id,
  indicatorId: 'break-even-difference',
  draw: (input) => {
    const found = savingsIn(input);
    const needed = figureAt(input.figures, 'all');
    if (found === undefined || !isShown(needed)) return nothingToShow(id, title, input.figures);
    const observed = observedFigure(found);
    return drawChart({
      id,
      title,
      sentence: `Observed is a difference of ${formatEstimate(observed.result.estimate, UNIT)} after ${found.months} months ${formatUncertainty(observed, UNIT)}; ${formatEstimate(needed.result.estimate, UNIT)} would pay for the program.${isDemonstrated(found) ? '' : ` ${NOT_DEMONSTRATED}.`}`,
      table: tableOf(observed, needed),
      plot: (form) => held(observed, needed, form),
    });
  },
};

const savingsIn = ({ aggregate: { costs } }: ChartInput): EstimatedReturn | undefined =>
  costs?.savings.kind === 'estimated' ? costs.savings : undefined;

/** Rounded as the indicator of that difference publishes it. */
const observedFigure = ({ difference, months }: EstimatedReturn): ShownFigure => {
  const { difference: estimate, lower, upper, menteesN, comparisonN } = difference;
  const interval = {
    lower: roundForUnit(lower, UNIT),
    upper: roundForUnit(upper, UNIT),
    level: 0.95,
    method: '',
  };
  return {
    key: 'observed',
    label: `Observed after ${months} months`,
    result: { state: 'value', estimate: roundForUnit(estimate, UNIT), n: menteesN + comparisonN, interval },
    parts: [],
  };
};

const rowOf = (role: DotRow['role'], figure: ShownFigure, value: string[]): DotRow => ({
  role,
  figure,
  label: '',
  value,
});

const held = (observed: ShownFigure, needed: ShownFigure, form: ChartForm): Plot.PlotOptions => {
  const { estimate, interval } = observed.result;
  const values = [estimate, interval?.lower ?? 0, interval?.upper ?? 0, needed.result.estimate];
  const plain = dotValue(observed, UNIT).map((text) => text.replaceAll(/ points?/g, ''));
  return rowPlot({
    groups: [
      { heading: observed.label, rows: [rowOf('mentee', observed, plain)] },
      {
        heading: 'Needed to break even',
        rows: [rowOf('mentor', needed, [formatEstimate(needed.result.estimate, UNIT)])],
      },
    ],
    form,
    rowHeight: { wide: 44, narrow: 44 },
    ...roundScale(
      values.map((share) => 100 * share),
      form,
      (points) =>
        points === 0 && form.name === 'wide'
          ? 'no difference'
          : formatEstimate(points / 100, UNIT).replace(/ points?/, ''),
    ),
    marks: (rows) => [
      Plot.ruleX([0], { ...lined('muted'), strokeWidth: 1.5 }),
      Plot.ruleX([100 * needed.result.estimate], {
        ...lined('warm'),
        strokeWidth: 2,
        strokeDasharray: '5 4',
      }),
      ...dotIntervalMarks(rows, 100),
    ],
  });
};

const tableOf = (observed: ShownFigure, needed: ShownFigure): ChartTable => ({
  columns: ['Difference', 'Points', '95% interval', 'People (n)'],
  rows: [
    [
      observed.label,
      formatEstimate(observed.result.estimate, UNIT),
      observed.result.interval ? formatInterval(observed.result.interval, UNIT) : 'none',
      formatCount(observed.result.n),
    ],
    [needed.label, formatEstimate(needed.result.estimate, UNIT), 'none', formatCount(needed.result.n)],
  ],
});
