import { formatSample, quoteItem } from '../format-figure.ts';
import { changesByMeasure, changeTold, type ChangeGroup } from './change-rows.ts';
import type { ChartDefinition } from './chart-definition.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { rolePlural } from './role-names.ts';
import { rowPlot } from './row-plot.ts';
import { kindColours, percentOf, stackedMarks } from './stacked-rows.ts';

const id = 'change-direction';
const title = 'How many moved up, and how many down';
const KINDS = ['Lower', 'The same', 'Higher'] as const;

const countsOf = ({ worse, same, improved }: ChangeGroup): number[] => [worse, same, improved];

/** A full bar a measure: a mean alone hides whether all moved a little or some a lot. */
export const changeDirectionChart: ChartDefinition = {
  id,
  indicatorId: 'change',
  draw: (input) => {
    const groups = changesByMeasure(input).map(({ heading, changes }) => ({
      heading,
      rows: changes.map((shown) => ({
        shown,
        label: rolePlural[shown.change.role],
        value: [formatSample(shown.group.pairs)],
        counts: countsOf(shown.group),
        text: shown.change.title,
      })),
    }));
    const rows = groups.flatMap((group) => group.rows);
    const [first] = rows;
    if (first === undefined) return nothingToShow(id, title, input.figures);
    const share = (kind: number): string => `${percentOf(first.counts[kind] ?? 0, first.counts)}%`;
    return drawChart({
      id,
      title,
      sentence: `Of ${first.label.toLowerCase()} on ${quoteItem(first.text)}, ${share(2)} stand higher than at first, ${share(1)} the same and ${share(0)} lower; on average ${changeTold(first.shown)}.`,
      table: {
        columns: ['Measure', 'Who', 'n', ...KINDS],
        rows: rows.map(({ text, label, counts }) => [
          text,
          label,
          String(counts.reduce((sum, count) => sum + count, 0)),
          ...counts.map((count) => `${count} (${percentOf(count, counts)}%)`),
        ]),
      },
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 30, narrow: 32 },
          domain: [0, 100],
          ticks: [],
          legend: kindColours(KINDS),
          marks: (placed) => stackedMarks(placed, KINDS.length, form.name),
        }),
    });
  },
};
