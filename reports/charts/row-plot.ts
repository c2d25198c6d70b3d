import * as Plot from '@observablehq/plot';
import { horizontalScale, type Tick } from './axis-marks.ts';
import type { ChartForm } from './draw-chart.ts';
import { legendAbove, type LegendEntry } from './legend-marks.ts';
import { filled, filledAndLined } from './palette.ts';
import {
  LINE_HEIGHT,
  type LabelledRow,
  type PlacedRows,
  placeRows,
  type RowGroup,
  valueLines,
} from './place-rows.ts';

type RowPlotOptions<Row> = {
  groups: RowGroup<Row>[];
  form: ChartForm;
  /** In pixels. A wide row holds one line of words, a narrow one as many as its value has parts. */
  rowHeight: Record<ChartForm['name'], number>;
  /** The ends of the horizontal scale. */
  domain: [number, number];
  ticks: Tick[];
  legend?: LegendEntry[];
  marks: (rows: PlacedRows<Row>['rows']) => Plot.Markish[];
};

/** A picture of labelled rows in groups. The vertical scale is in pixels, so that a row is as high as its words need. */
export const rowPlot = <Row extends LabelledRow>(options: RowPlotOptions<Row>): Plot.PlotOptions => {
  const { groups, form, rowHeight, domain, ticks, legend, marks } = options;
  const marginTop = legend ? 40 : 8;
  const placed = placeRows(groups, form, marginTop, rowHeight[form.name]);
  const { marginLeft, marginRight, foot } = placed;
  const height = foot + (ticks.length === 0 ? 0 : 28);
  return {
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom: height - foot + 4,
    x: { domain, axis: null },
    y: { axis: null, domain: [0, height], range: [0, height] },
    marks: [
      ...horizontalScale(ticks, form),
      ...legendAbove(legend ?? [], form, marginLeft),
      ...marks(placed.rows),
      ...labels(placed, form),
    ],
  };
};

const labels = <Row extends LabelledRow>(
  { headings, rows, marginLeft }: PlacedRows<Row>,
  form: ChartForm,
): Plot.Markish[] => {
  const text = { fontSize: form.fontSize, lineHeight: LINE_HEIGHT, y: 'y' };
  return [
    Plot.text(headings, {
      ...text,
      // An edge in the colour of the paper keeps the rules of the scale away from the words.
      ...filledAndLined('ink', 'surface'),
      strokeWidth: 5,
      text: 'text',
      frameAnchor: 'left',
      lineAnchor: 'top',
      dx: -marginLeft,
      fontWeight: 600,
    }),
    Plot.text(rows, {
      ...text,
      ...filled('muted'),
      text: ({ row }) => row.label,
      frameAnchor: 'left',
      textAnchor: 'end',
      dx: -10,
    }),
    Plot.text(rows, {
      ...text,
      text: ({ row }) => valueLines(row.value, form).join('\n'),
      frameAnchor: 'right',
      textAnchor: 'start',
      dx: 10,
      fontVariant: 'tabular-nums',
    }),
  ];
};
