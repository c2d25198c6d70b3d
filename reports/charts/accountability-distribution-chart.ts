import * as Plot from '@observablehq/plot';
import { formatCount, formatEstimate, formatSample } from '../format-figure.ts';
import {
  type ItemAnswers,
  type RoleAnswers,
  extremesSentence,
  newestAnswers,
} from './accountability-items.ts';
import type { ChartDefinition } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { filled, stepColours } from './palette.ts';
import { NOT_SHOWN, rolePlural } from './role-names.ts';
import type { LabelledRow } from './place-rows.ts';
import { rowPlot } from './row-plot.ts';

const id = 'accountability-distribution';
const title = 'How often, as mentees and mentors see it';
/** A narrower segment has no room for its number; the table has it. */
const NARROWEST_LABELLED = { wide: 7, narrow: 15 } as const;

type Segment = { option: number; count: number; percent: number; from: number; to: number };
type Row = LabelledRow & { segments: Segment[] };

/** Never to Always, a full bar a role: a mean alone hides whether people agree (indicators.md, report rules). */
export const accountabilityDistributionChart: ChartDefinition = {
  id,
  indicatorId: 'accountability',
  draw: (input) => {
    const newest = newestAnswers(input);
    const options = newest?.items[0]?.roles[0]?.distribution.options ?? [];
    if (newest === undefined) return nothingToShow(id, title, input.figures);
    const groups = newest.items.map((item) => ({ heading: item.text, rows: item.roles.map(rowOf) }));
    return drawChart({
      id,
      title,
      sentence: extremesSentence(newest),
      table: tableOf(newest.items),
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 30, narrow: 32 },
          domain: [0, 100],
          ticks: [],
          legend: options.map(({ label }, index) => ({
            label,
            colour: stepColours(index, options.length).fill,
          })),
          marks: (rows) => segmentMarks(rows, options.length, NARROWEST_LABELLED[form.name]),
        }),
    });
  },
};

const segmentsOf = ({ distribution: { group } }: RoleAnswers): Segment[] => {
  if (group.state === 'suppressed' || group.n === 0) return [];
  let before = 0;
  return group.counts.map((count, option) => {
    const from = (before / group.n) * 100;
    before += count;
    return {
      option,
      count,
      percent: Math.round((count / group.n) * 100),
      from,
      to: (before / group.n) * 100,
    };
  });
};

const rowOf = (answers: RoleAnswers): Row => ({
  label: rolePlural[answers.role],
  value: [answers.figure ? formatSample(answers.figure.result.n) : NOT_SHOWN],
  segments: answers.figure ? segmentsOf(answers) : [],
});

const segmentMarks = (rows: { row: Row; y: number }[], options: number, narrowest: number): Plot.Markish[] =>
  Array.from({ length: options }, (_, option) => {
    const colours = stepColours(option, options);
    const segments = rows.flatMap(({ row, y }) =>
      row.segments
        .filter((segment) => segment.option === option && segment.count > 0)
        .map((s) => ({ ...s, y })),
    );
    return [
      Plot.rect(segments, {
        ...filled(colours.fill),
        x1: 'from',
        x2: 'to',
        y1: ({ y }) => y - 12,
        y2: ({ y }) => y + 12,
        inset: 0.5,
      }),
      Plot.text(
        segments.filter((segment) => segment.percent >= narrowest),
        {
          ...filled(colours.text),
          x: ({ from, to }) => (from + to) / 2,
          y: 'y',
          text: ({ percent }) => `${percent}%`,
          fontSize: 13,
          fontVariant: 'tabular-nums',
        },
      ),
    ];
  });

const tableOf = (items: ItemAnswers[]): ChartTable => {
  const options = items[0]?.roles[0]?.distribution.options ?? [];
  return {
    columns: ['Item', 'Role', 'n', ...options.map((option) => option.label), 'Mean'],
    rows: items.flatMap((item) =>
      item.roles.map((answers) => [
        item.text,
        rolePlural[answers.role],
        ...(answers.figure
          ? [
              formatCount(answers.figure.result.n),
              ...segmentsOf(answers).map(({ count, percent }) => `${count} (${percent}%)`),
              formatEstimate(answers.figure.result.estimate, 'score'),
            ]
          : [NOT_SHOWN, ...options.map(() => NOT_SHOWN), NOT_SHOWN]),
      ]),
    ),
  };
};
