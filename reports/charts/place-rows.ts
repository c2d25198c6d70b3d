import type { ChartForm } from './draw-chart.ts';
import { wrapLines } from './wrap-lines.ts';

/** Rows under one heading: the roles that answered an item, or took part in a wave. */
export type RowGroup<Row> = { heading: string; rows: Row[] };
/** What every row has, whatever is drawn in it: a name at its left and a value in words at its right, part by part. */
export type LabelledRow = { label: string; value: string[] };

/** Where everything stands, in pixels: a row's middle, a heading's upper edge, the foot of the last group. */
export type PlacedRows<Row> = {
  marginLeft: number;
  marginRight: number;
  foot: number;
  headings: { text: string; y: number }[];
  rows: { row: Row; y: number }[];
};

export const LINE_HEIGHT = 1.25;
/** Average width of a letter in the widest face that `system-ui` stands for: a line breaks too early rather than too late. */
const LETTER_EM = 0.6;
const BOLD_LETTER_EM = 0.67;

/** Room for headings and row labels at the left. On a wide picture a heading stands beside its rows, on a narrow one above. */
const left = {
  wide: { heading: 222, label: 78, gap: 18 },
  narrow: { heading: 0, label: 66, gap: 16 },
} as const;

/** A value's parts follow each other on a wide picture and stand in lines on a narrow one. */
export const valueLines = (value: string[], form: ChartForm): string[] =>
  form.name === 'wide' ? [value.join(', ')] : value;

const widestValue = <Row extends LabelledRow>(groups: RowGroup<Row>[], form: ChartForm): number =>
  Math.max(
    ...groups.flatMap(({ rows }) =>
      rows.flatMap(({ value }) => valueLines(value, form).map((line) => line.length)),
    ),
  );

export const placeRows = <Row extends LabelledRow>(
  groups: RowGroup<Row>[],
  form: ChartForm,
  top: number,
  rowHeight: number,
): PlacedRows<Row> => {
  const { heading: beside, label, gap } = left[form.name];
  const line = form.fontSize * LINE_HEIGHT;
  const letters = Math.floor((beside || form.width) / (form.fontSize * BOLD_LETTER_EM));
  const marginRight = Math.ceil(widestValue(groups, form) * form.fontSize * LETTER_EM) + 10;
  const placed: PlacedRows<Row> = {
    marginLeft: beside + label,
    marginRight,
    foot: top,
    headings: [],
    rows: [],
  };
  for (const { heading, rows } of groups) {
    const lines = wrapLines(heading, letters);
    const start = placed.foot;
    const first = beside ? start : start + lines.length * line + 4;
    placed.headings.push({ text: lines.join('\n'), y: beside ? start + (rowHeight - line) / 2 : start });
    for (const [index, row] of rows.entries())
      placed.rows.push({ row, y: first + (index + 0.5) * rowHeight });
    const end = first + rows.length * rowHeight;
    placed.foot = (beside ? Math.max(end, start + lines.length * line + 6) : end) + gap;
  }
  return placed;
};
