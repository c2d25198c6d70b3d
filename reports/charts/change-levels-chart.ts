import * as Plot from '@observablehq/plot';
import { formatEstimate, formatSample, quoteItem } from '../format-figure.ts';
import { changesByMeasure, changeTold, type ShownChange } from './change-rows.ts';
import type { ChartDefinition } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { filled, filledAndLined, lined } from './palette.ts';
import type { LabelledRow } from './place-rows.ts';
import { rolePlural } from './role-names.ts';
import { rowPlot } from './row-plot.ts';
import { roundForUnit } from '../publish-figure.ts';

const id = 'change-levels';
const title = 'Where they stood, and where they stand';

const TOO_FEW = 'So few people answered only once that where they stood could be worked out from the others.';

type Levels = { before: number; after: number };
type Row = LabelledRow & { levels: Levels; places: Levels; shown: ShownChange };

const mean = (value: number): string => formatEstimate(value, 'score');

/** Scales have ends of their own, so a mean is drawn at its share of the way from the lowest to the highest step. */
const rowsOf = (changes: readonly ShownChange[]): Row[] =>
  changes.flatMap((shown) => {
    const { change, group } = shown;
    if (group.levels === undefined || change.ends === undefined) return [];
    const { lowest, highest } = change.ends;
    const placed = (value: number): number => ((value - lowest) / (highest - lowest)) * 100;
    const before = roundForUnit(group.levels.before, 'score');
    const after = roundForUnit(group.levels.after, 'score');
    const value = [`${mean(before)} to ${mean(after)}`, formatSample(group.pairs)];
    const places = { before: placed(before), after: placed(after) };
    return [{ label: rolePlural[change.role], value, levels: { before, after }, places, shown }];
  });

/** At first a hollow diamond, at the end a filled disc, and an arrow from the one to the other. */
const arrows = (rows: { row: Row; y: number }[]): Plot.Markish[] => {
  const points = rows.map(({ row: { places }, y }) => ({ ...places, y }));
  return [
    Plot.link(points, { ...lined('muted'), x1: 'before', x2: 'after', y: 'y', strokeWidth: 2 }),
    Plot.dot(points, {
      ...filledAndLined('surface', 'warm'),
      x: 'before',
      y: 'y',
      symbol: 'diamond',
      r: 6,
      strokeWidth: 2.5,
    }),
    Plot.dot(points, { ...filled('accent'), x: 'after', y: 'y', r: 6 }),
  ];
};

const tableOf = (rows: Row[]): ChartTable => ({
  columns: ['Measure', 'Who', 'From', 'To', 'Mean at first', 'Mean at the end', 'People (n)'],
  rows: rows.map(({ label, levels, shown: { change, group } }) => [
    change.title,
    label,
    String(change.ends?.lowest ?? ''),
    String(change.ends?.highest ?? ''),
    mean(levels.before),
    mean(levels.after),
    String(group.pairs),
  ]),
});

const sentenceFor = (rows: Row[]): string => {
  const [first] = rows;
  if (first === undefined) return '';
  const { label, levels, shown } = first;
  const up = rows.filter(({ levels: one }) => one.after > one.before).length;
  return `${label} on ${quoteItem(shown.change.title)} stood at ${mean(levels.before)} and stand at ${mean(levels.after)}, the same people both times: ${changeTold(shown)}. Of ${rows.length} means shown, ${up} are higher than at first.`;
};

/** A slope a measure: the same people's mean at first and at the end. Only where nobody could be worked out from it. */
export const changeLevelsChart: ChartDefinition = {
  id,
  indicatorId: 'change',
  draw: (input) => {
    const changes = changesByMeasure(input);
    const groups = changes
      .map(({ heading, changes }) => ({ heading, rows: rowsOf(changes) }))
      .filter(({ rows }) => rows.length > 0);
    const rows = groups.flatMap((group) => group.rows);
    if (rows.length === 0) {
      const result = nothingToShow(id, title, input.figures);
      return changes.length === 0
        ? result
        : { ...result, sentence: `There is nothing to show here yet. ${TOO_FEW}` };
    }
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
          domain: [0, 100],
          ticks: [
            { at: 0, label: 'lowest' },
            { at: 50, label: '' },
            { at: 100, label: 'highest' },
          ],
          legend: [
            { label: 'At first (diamond)', colour: 'warm' },
            { label: 'At the end (disc)', colour: 'accent' },
          ],
          marks: arrows,
        }),
    });
  },
};
