import * as Plot from '@observablehq/plot';
import type { ChartResult, ChartTable } from './chart.ts';
import { chartDocument, svgText } from './svg-document.ts';

/** The two widths that a chart is drawn for, in CSS pixels: a page on a desk or on paper, and a phone. */
export type ChartForm = { name: 'wide' | 'narrow'; width: number; fontSize: number };
const WIDE: ChartForm = { name: 'wide', width: 760, fontSize: 14 };
const NARROW: ChartForm = { name: 'narrow', width: 350, fontSize: 13 };

type ChartDrawing = {
  id: string;
  title: string;
  sentence: string;
  table: ChartTable;
  /** What Plot is to draw for a form; width, document and class are set here. */
  plot: (form: ChartForm) => Plot.PlotOptions;
};

export const drawChart = (drawing: ChartDrawing): ChartResult => {
  const { id, title, sentence, table } = drawing;
  const narrowSvg = render(drawing, NARROW, `${id}-narrow`);
  return { kind: 'drawn', chart: { id, title, sentence, svg: render(drawing, WIDE, id), narrowSvg, table } };
};

const render = ({ title, sentence, plot }: ChartDrawing, form: ChartForm, id: string): string => {
  const picture = Plot.plot({
    ...plot(form),
    width: form.width,
    document: chartDocument(),
    className: 'chart-picture',
  });
  return svgText(picture, { id, title, sentence, fontSize: form.fontSize });
};
