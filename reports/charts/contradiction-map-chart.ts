import * as Plot from '@observablehq/plot';
import type { Assumptions, CodedShare } from '../../functions/core/aggregate/two-sided.ts';
import {
  formatCount,
  formatEstimate,
  formatRange,
  formatSample,
  formatUncertainty,
  isShown,
  quoteItem,
  type ShownFigure,
} from '../format-figure.ts';
import type { Tick } from './axis-marks.ts';
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { filled, stepColours } from './palette.ts';
import type { LabelledRow } from './place-rows.ts';
import { NOT_SHOWN } from './role-names.ts';
import { rowPlot } from './row-plot.ts';

const id = 'contradiction-map';
const title = 'Where the two sides take different things for agreed';

const KINDS = ['contradiction', 'unresolved', 'aligned'] as const;
type Kind = (typeof KINDS)[number];
const NAMES = { contradiction: 'Opposite', unresolved: 'Not sure', aligned: 'Same' } as const;

/** For a bound: words in sentences and the table, a sign in the narrow cells of the picture. A withheld share has neither. */
const BOUND = {
  exact: { words: '', sign: '' },
  'at-most': { words: 'at most ', sign: '≤\u00a0' },
  'at-least': { words: 'at least ', sign: '≥\u00a0' },
  withheld: { words: '', sign: '' },
} as const satisfies Record<CodedShare['kind'], { words: string; sign: string }>;
const WITHHELD = '–';

type Cell = {
  kind: Kind;
  text: string;
  words: string;
  share: number | undefined;
  figure: ShownFigure | undefined;
};
type MapRow = LabelledRow & { heading: string; cells: Cell[] };

/** From how large a share on a cell has the next colour, and the colours: rust for contradictions, teal for what is the same. */
const SHADES = { contradiction: [2, 1, 0], unresolved: [2, 2, 2], aligned: [2, 3, 4] } as const;
const shadeOf = ({ kind, share = 0 }: Cell) => {
  const [low, middle, high] = SHADES[kind];
  const [some, much] = kind === 'contradiction' ? [0.1, 0.3] : [0.4, 0.7];
  return stepColours(share >= much ? high : share >= some ? middle : low, 5);
};

type Item = Assumptions['items'][number];

const rowOf = ({ figures }: ChartInput, timelineKey: string, { itemId, text, group }: Item): MapRow[] => {
  if (group.state === 'suppressed') return [];
  const cells = KINDS.map((kind): Cell => {
    const found = figureAt(figures, timelineKey, itemId, kind);
    const figure = isShown(found) ? found : undefined;
    const share = figure?.result.estimate;
    if (share === undefined) return { kind, text: WITHHELD, words: NOT_SHOWN, share, figure };
    const [{ words, sign }, written] = [BOUND[group[kind].kind], formatEstimate(share, 'share')];
    return { kind, text: `${sign}${written}`, words: `${words}${written}`, share, figure };
  });
  const interval = cells[0]?.figure?.result.interval;
  const range = interval ? [formatRange(interval, 'share')] : [];
  return [{ label: '', heading: text, value: [...range, formatSample(group.matches)], cells }];
};

/** The newest wave of which something is shown, with what is contradicted most first. */
const mapOf = (input: ChartInput): { found: Assumptions; rows: MapRow[] } | undefined =>
  (input.aggregate.twoSided?.assumptions ?? [])
    .map((found) => ({
      found,
      rows: found.items
        .flatMap((item) => rowOf(input, found.timelineKey, item))
        .toSorted((a, b) => (b.cells[0]?.share ?? 0) - (a.cells[0]?.share ?? 0)),
    }))
    .findLast(({ rows }) => rows.length > 0);

const withheldIn = (rows: readonly MapRow[]): string =>
  rows.some(({ cells }) => cells.some(({ share }) => share === undefined))
    ? `; ${WITHHELD} is withheld, because with it a share of nobody or everybody would be known`
    : '';

const sentenceFor = (input: ChartInput, { found, rows }: { found: Assumptions; rows: MapRow[] }): string => {
  const wave = input.aggregate.waves.find(({ timelineKey }) => timelineKey === found.timelineKey);
  const lead = wave?.title ?? 'Confidentiality';
  const most = rows[0]?.cells[0];
  const told =
    most?.figure === undefined
      ? `${lead}: no share of contradictions can be told, and so no interval.`
      : `${lead}: ${quoteItem(rows[0]?.heading ?? '').replace(/[?]”$/, '”')} is contradicted most, by ${most.words} of matches ${formatUncertainty(most.figure, 'share')}.`;
  const any = figureAt(input.figures, found.timelineKey, 'any');
  const key = `Beside each row: the 95% interval of ${NAMES.contradiction.toLowerCase()} answers${withheldIn(rows)}.`;
  if (!isShown(any) || found.together.state === 'suppressed') return `${told} ${key}`;
  const share = `${BOUND[found.together.any.kind].words}${formatEstimate(any.result.estimate, 'share')}`;
  return `${told} Of all matches, ${share} contradict each other at least once ${formatUncertainty(any, 'share')}. ${key}`;
};

const tableOf = (rows: readonly MapRow[]): ChartTable => ({
  columns: ['Assumption', ...KINDS.flatMap((kind) => [NAMES[kind], `${NAMES[kind]}, 95% interval`]), 'n'],
  rows: rows.map(({ heading, cells }) => [
    heading,
    ...cells.flatMap(({ words, figure }) => [
      words,
      figure?.result.interval ? formatRange(figure.result.interval, 'share') : NOT_SHOWN,
    ]),
    formatCount(cells.find(({ figure }) => figure)?.figure?.result.n ?? 0),
  ]),
});

const cellMarks = (placed: { row: MapRow; y: number }[]): Plot.Markish[] =>
  placed.flatMap(({ row, y }) =>
    row.cells.flatMap((cell, column) => {
      const { fill, text } = shadeOf(cell);
      return [
        Plot.rect([cell], {
          ...filled(fill),
          x1: column,
          x2: column + 1,
          y1: y - 14,
          y2: y + 14,
          inset: 1,
        }),
        Plot.text([cell], {
          ...filled(text),
          x: column + 0.5,
          y,
          text: 'text',
          fontSize: 13,
          fontVariant: 'tabular-nums',
        }),
      ];
    }),
  );

const columnNames: Tick[] = KINDS.map((kind, column) => ({ at: column + 0.5, label: NAMES[kind] }));

/** A cell for each assumption and each way in which two answers stand to each other, with its share in words. */
export const contradictionMapChart: ChartDefinition = {
  id,
  indicatorId: 'confidentiality-assumptions',
  draw: (input) => {
    const found = mapOf(input);
    if (found === undefined) return nothingToShow(id, title, input.figures);
    const { rows } = found;
    return drawChart({
      id,
      title,
      sentence: sentenceFor(input, found),
      table: tableOf(rows),
      plot: (form) =>
        rowPlot({
          groups: rows.map((row) => ({ heading: row.heading, rows: [row] })),
          form,
          rowHeight: { wide: 30, narrow: 40 },
          domain: [0, KINDS.length],
          ticks: columnNames,
          marks: cellMarks,
        }),
    });
  },
};
