import * as Plot from '@observablehq/plot';
import {
  formatCount,
  formatEstimate,
  formatInterval,
  formatRange,
  formatSample,
  quoteItem,
  type ShownFigure,
} from '../format-figure.ts';
import {
  hiddenRolesSentence,
  highestScore,
  type ItemAnswers,
  lowestScore,
  newestAnswers,
  type NewestAnswers,
} from './accountability-items.ts';
import type { Tick } from './axis-marks.ts';
import type { ChartDefinition } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { type DotRow, dotIntervalMarks, dotValue } from './dot-interval-marks.ts';
import { type ChartForm, drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { lined } from './palette.ts';
import { NOT_SHOWN, rolePlural } from './role-names.ts';
import { rowPlot } from './row-plot.ts';

const id = 'accountability-gap';
const title = 'Where mentees and mentors see it differently';

/** A dumbbell an item: both means, each on its interval. */
export const accountabilityGapChart: ChartDefinition = {
  id,
  indicatorId: 'accountability',
  draw: (input) => {
    const newest = newestAnswers(input);
    if (newest === undefined) return nothingToShow(id, title, input.figures);
    const groups = newest.items.map((item) => ({ heading: item.text, rows: rowsOf(item) }));
    return drawChart({
      id,
      title,
      sentence: sentenceFor(newest),
      table: tableOf(newest.items),
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 26, narrow: 40 },
          domain: [lowestScore(newest.items), highestScore(newest.items)],
          ticks: ticksOf(newest.items, form),
          marks: (rows) => [connections(rows), ...dotIntervalMarks(rows, 1)],
        }),
    });
  },
};

const rowsOf = (item: ItemAnswers): DotRow[] =>
  item.roles.map(({ role, figure }) => ({
    role,
    figure,
    label: rolePlural[role],
    value: dotValue(figure, 'score'),
  }));

/** On a narrow picture only the ends are named: the names between would run into each other. */
const ticksOf = (items: ItemAnswers[], form: ChartForm): Tick[] => {
  const ticks = (items[0]?.roles[0]?.distribution.options ?? []).flatMap(({ label, score }) =>
    score === undefined ? [] : [{ at: score, label }],
  );
  const isNamed = (index: number): boolean =>
    form.name === 'wide' || index === 0 || index === ticks.length - 1;
  return ticks.map(({ at, label }, index) => ({ at, label: isNamed(index) ? label : '' }));
};

/** The bar of the dumbbell: from one role's mean to the other's, next row. */
const connections = (placed: { row: DotRow; y: number }[]): Plot.Markish => {
  const ends = placed.flatMap(({ row, y }, index) => {
    const next = placed[index + 1];
    return row.role === 'mentee' && next?.row.role === 'mentor' && row.figure && next.row.figure
      ? [{ x1: row.figure.result.estimate, y1: y, x2: next.row.figure.result.estimate, y2: next.y }]
      : [];
  });
  return Plot.link(ends, {
    ...lined('muted'),
    x1: 'x1',
    y1: 'y1',
    x2: 'x2',
    y2: 'y2',
    strokeDasharray: '2 3',
  });
};

type Gap = { item: ItemAnswers; mentee: ShownFigure; mentor: ShownFigure; size: number };

const gapsOf = (items: ItemAnswers[]): Gap[] =>
  items
    .flatMap((item) => {
      const mentee = item.roles.find(({ role }) => role === 'mentee')?.figure;
      const mentor = item.roles.find(({ role }) => role === 'mentor')?.figure;
      if (!mentee || !mentor) return [];
      return [{ item, mentee, mentor, size: Math.abs(mentee.result.estimate - mentor.result.estimate) }];
    })
    .sort((a, b) => b.size - a.size);

/**
 * A difference is named only where the two intervals lie apart. That is stricter than a test at 5 %, which suits eleven items
 * looked at together (indicators.md B14), and holds for partners who tend to agree as well.
 */
const liesApart = ({ mentee, mentor }: Gap): boolean => {
  const [a, b] = [mentee.result.interval, mentor.result.interval];
  return a !== undefined && b !== undefined && (a.lower > b.upper || b.lower > a.upper);
};

const side = (name: string, { result }: ShownFigure): string => {
  const interval = result.interval ? `${formatInterval(result.interval, 'score')}, ` : '';
  return `${name} ${formatEstimate(result.estimate, 'score')} (${interval}${formatSample(result.n)})`;
};

const sentenceFor = (newest: NewestAnswers): string => {
  const { wave, items } = newest;
  const gaps = gapsOf(items);
  const widest = gaps.find(liesApart) ?? gaps[0];
  if (widest === undefined)
    return `${wave.title}: mentees and mentors cannot be compared.${hiddenRolesSentence(newest)}`;
  const means = `${side('mentees', widest.mentee)}, ${side('mentors', widest.mentor)}`;
  const apart = gaps.filter(liesApart).length;
  if (apart === 0)
    return `${wave.title}: no detectable difference between mentees and mentors on any item, as their intervals overlap on all; the widest gap is ${quoteItem(widest.item.text)}: ${means}.`;
  const mentees = widest.mentee.result.estimate > widest.mentor.result.estimate ? 'higher' : 'lower';
  return `${wave.title}: on ${apart} of ${gaps.length} items the two sides lie apart; most on ${quoteItem(widest.item.text)}, where mentees answer ${mentees}: ${means}.`;
};

const tableOf = (items: ItemAnswers[]): ChartTable => ({
  columns: ['Item', 'Role', 'Mean', '95% interval', 'n'],
  rows: items.flatMap((item) =>
    item.roles.map(({ role, figure }) => [
      item.text,
      rolePlural[role],
      ...(figure
        ? [
            formatEstimate(figure.result.estimate, 'score'),
            figure.result.interval ? formatRange(figure.result.interval, 'score') : 'none',
            formatCount(figure.result.n),
          ]
        : [NOT_SHOWN, NOT_SHOWN, NOT_SHOWN]),
    ]),
  ),
});
