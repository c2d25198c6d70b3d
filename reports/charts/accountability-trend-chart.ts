import type { ItemDistribution } from '../../functions/core/aggregate/aggregate.ts';
import {
  formatCount,
  formatEstimate,
  formatRange,
  formatUncertainty,
  isShown,
  quoteItem,
  type ShownFigure,
} from '../format-figure.ts';
import type { Tick } from './axis-marks.ts';
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { type DotRow, dotIntervalMarks, dotValue } from './dot-interval-marks.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { rolePlural, rolesInOrder } from './role-names.ts';
import { rowPlot } from './row-plot.ts';

const id = 'accountability-trend';
const title = 'What has changed since the first survey';
const UNIT = 'score-change';

type Row = DotRow & { text: string; figure: ShownFigure };
type Group = { heading: string; rows: Row[] };

/** A dot a role on each item: how far the mean has moved, with 0 in the middle. Items that can't be compared have no row. */
export const accountabilityTrendChart: ChartDefinition = {
  id,
  indicatorId: 'accountability-trend',
  draw: (input) => {
    const groups = groupsOf(input);
    const rows = groups.flatMap((group) => group.rows);
    if (rows.length === 0) return nothingToShow(id, title, input.figures);
    const widest = widestOf(rows);
    return drawChart({
      id,
      title,
      sentence: sentenceFor(rows),
      table: tableOf(rows),
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 26, narrow: 40 },
          domain: [-widest, widest],
          ticks: ticksFor(widest),
          marks: (placed) => dotIntervalMarks(placed, 1),
        }),
    });
  },
};

/** The items of all waves, the newest wording of each. */
const textsOf = ({ aggregate }: ChartInput): ReadonlyMap<string, ItemDistribution['text']> =>
  new Map(aggregate.waves.flatMap(({ items }) => items.map(({ itemId, text }) => [itemId, text] as const)));

const groupsOf = (input: ChartInput): Group[] =>
  [...textsOf(input)]
    .map(([itemId, text]) => ({
      heading: text,
      rows: rolesInOrder.flatMap((role): Row[] => {
        const figure = figureAt(input.figures, role, itemId);
        if (!isShown(figure)) return [];
        return [{ role, text, figure, label: rolePlural[role], value: dotValue(figure, UNIT) }];
      }),
    }))
    .filter(({ rows }) => rows.length > 0);

const limitsOf = ({ result: { estimate, interval } }: ShownFigure): [number, number] =>
  interval === undefined ? [estimate, estimate] : [interval.lower, interval.upper];

/** Half a step at least, so that small changes look small. */
const widestOf = (rows: Row[]): number =>
  Math.max(0.5, ...rows.flatMap(({ figure }) => limitsOf(figure).map(Math.abs)));

const ticksFor = (widest: number): Tick[] => [
  { at: -widest, label: formatEstimate(-widest, UNIT) },
  { at: 0, label: 'no change' },
  { at: widest, label: formatEstimate(widest, UNIT) },
];

const isApartFromZero = ({ figure }: Row): boolean => {
  const { interval } = figure.result;
  return interval !== undefined && (interval.lower > 0 || interval.upper < 0);
};

const told = ({ role, text, figure }: Row): string =>
  `${rolePlural[role].toLowerCase()} on ${quoteItem(text)}, ${formatEstimate(figure.result.estimate, UNIT)} ${formatUncertainty(figure, UNIT)}`;

/** Eleven items on two sides are looked at together, so what is said is how many moved, and by how much the widest did. */
const sentenceFor = (rows: Row[]): string => {
  const size = ({ figure }: Row): number => Math.abs(figure.result.estimate);
  const moved = rows.filter(isApartFromZero).sort((a, b) => size(b) - size(a));
  const [widest] = moved;
  if (widest === undefined)
    return `No detectable change on any item: every interval includes no change, or there is none to go by.`;
  return `On ${moved.length} of ${rows.length} comparisons the interval leaves out no change; the widest is ${told(widest)}.`;
};

const tableOf = (rows: Row[]): ChartTable => ({
  columns: ['Item', 'Role', 'Change', '95% interval', 'n', 'What is compared'],
  rows: rows.map(({ role, text, figure }) => [
    text,
    rolePlural[role],
    formatEstimate(figure.result.estimate, UNIT),
    figure.result.interval ? formatRange(figure.result.interval, UNIT) : 'none',
    formatCount(figure.result.n),
    figure.label,
  ]),
});
