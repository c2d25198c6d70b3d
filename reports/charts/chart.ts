/** A table that says in words and numbers all that its chart shows. The first cell of a row is its heading. */
export type ChartTable = { columns: string[]; rows: string[][] };

/** A finished chart: the picture, one sentence that says what it shows, and its table twin. */
export type Chart = {
  /** Stable: names the file and prefixes every id inside the svg. */
  id: string;
  title: string;
  sentence: string;
  svg: string;
  /** The same picture drawn for a phone: text keeps its size, so labels move above what they name. */
  narrowSvg?: string;
  table: ChartTable;
};

/** A chart, or the sentence that stands in its place while there is nothing to show. */
export type ChartResult =
  { kind: 'drawn'; chart: Chart } | { kind: 'nothing-to-show'; id: string; title: string; sentence: string };
