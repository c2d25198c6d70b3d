import * as Plot from '@observablehq/plot';
import type { CovariateBalance } from '../../functions/core/aggregate/staying.ts';
import { formatSample } from '../format-figure.ts';
import type { Tick } from './axis-marks.ts';
import type { ChartDefinition, ChartInput } from './chart-definition.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { filled, filledAndLined, lined } from './palette.ts';
import type { LabelledRow } from './place-rows.ts';
import { rowPlot } from './row-plot.ts';

const id = 'balance';
const title = 'How alike the groups are';

/** Under this, in standard deviations, groups count as alike (Austin 2009). */
const ALIKE = 0.1;

type Row = LabelledRow & { when: 'before' | 'after'; apart: number };

/** A love plot: how far the groups lie apart in each characteristic, before and after weighting. */
export const balanceChart: ChartDefinition = {
  id,
  indicatorId: 'employee-retention-difference',
  draw: (input) => {
    const adjustment = adjustmentOf(input);
    if (adjustment === undefined || adjustment.balance.length === 0)
      return nothingToShow(id, title, input.figures);
    const { balance } = adjustment;
    const groups = balance.map((covariate) => ({ heading: nameOf(covariate), rows: rowsOf(covariate) }));
    const farthest = Math.max(...balance.flatMap(({ before, after }) => [before, after ?? 0]));
    const reach = Math.max(0.5, Math.ceil(farthest * 4) / 4);
    return drawChart({
      id,
      title,
      sentence: sentenceFor(input),
      table: {
        columns: ['Characteristic', 'Apart before (SMD)', 'Apart after (SMD)'],
        rows: balance.map((covariate) => [
          nameOf(covariate),
          covariate.before.toFixed(2),
          covariate.after === null ? 'not weighted' : covariate.after.toFixed(2),
        ]),
      },
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 24, narrow: 24 },
          domain: [0, reach],
          ticks: ticksTo(reach),
          marks: dots,
        }),
    });
  },
};

const adjustmentOf = ({ aggregate: { staying } }: ChartInput) =>
  staying?.employees.state === 'shown' && staying.employees.retention.design === 'landmark'
    ? (staying.employees.retention.adjustment ?? undefined)
    : undefined;

const nameOf = ({ name }: CovariateBalance): string => {
  const text = name === 'tenure' ? 'Tenure at the opening' : name.replaceAll(/[_-]/g, ' ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
};

const rowsOf = ({ before, after }: CovariateBalance): Row[] => [
  { when: 'before', apart: before, label: 'before', value: [before.toFixed(2)] },
  ...(after === null
    ? []
    : [{ when: 'after' as const, apart: after, label: 'after', value: [after.toFixed(2)] }]),
];

const ticksTo = (reach: number): Tick[] => [
  { at: 0, label: '0' },
  { at: ALIKE, label: '0.1' },
  { at: reach, label: reach.toFixed(2).replace(/0$/, '') },
];

/** Before is a hollow diamond, after a filled disc: apart in black and white too. The dashed line is where alike begins. */
const dots = (placed: { row: Row; y: number }[]): Plot.Markish[] => {
  const at = { x: ({ row }: { row: Row }) => row.apart, y: 'y' };
  return [
    Plot.ruleX([ALIKE], { ...lined('muted'), strokeDasharray: '4 3' }),
    Plot.dot(
      placed.filter(({ row }) => row.when === 'before'),
      { ...at, ...filledAndLined('surface', 'warm'), symbol: 'diamond', r: 6, strokeWidth: 2.5 },
    ),
    Plot.dot(
      placed.filter(({ row }) => row.when === 'after'),
      { ...at, ...filled('accent'), r: 6 },
    ),
  ];
};

const sentenceFor = (input: ChartInput): string => {
  const adjustment = adjustmentOf(input);
  if (adjustment === undefined) return '';
  const { balance } = adjustment;
  const measure =
    'Distances are standardised mean differences, which have no interval; under 0.1 the groups count as alike.';
  if (adjustment.kind !== 'weighted')
    return `The comparison group could not be weighted to resemble the mentees; this is how far apart they are. ${measure} ${people(input)}`;
  const apart = balance.filter(({ after }) => after !== null && after >= ALIKE).length;
  const result =
    apart === 0
      ? 'in none of them do the groups still lie apart'
      : `in ${apart} of ${balance.length} the groups still lie apart, so part of a difference may come from it`;
  return `After weighting by ${balance.length === 1 ? 'one characteristic' : `${balance.length} characteristics`}, ${result}. The weights leave as much as ${Math.round(adjustment.effectiveSize)} equal people of the comparison group. ${measure} ${people(input)}`;
};

const people = ({ aggregate: { staying } }: ChartInput): string => {
  if (staying?.employees.state !== 'shown') return '';
  const { mentees, comparison } = staying.employees.retention;
  return `Mentees: ${formatSample(mentees)}; comparison group: ${formatSample(comparison)}.`;
};
