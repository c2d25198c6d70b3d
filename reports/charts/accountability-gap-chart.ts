import { accountabilityGap } from '../../functions/core/indicators/accountability-gap.ts';
import { viewKey, viewsOf } from '../../functions/core/indicators/two-sided-figures.ts';
import {
  formatCount,
  formatEstimate,
  formatInterval,
  formatRange,
  formatSample,
  isShown,
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
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { type DotRow, dotIntervalMarks, dotValue } from './dot-interval-marks.ts';
import { drawChart } from './draw-chart.ts';
import { dumbbellBars, optionTicks } from './dumbbell.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { type PairedGap, pairedGapSentence } from './paired-gaps.ts';
import { publishIndicator } from '../publish-figure.ts';
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
    const gaps = pairedGapsOf(newest, input);
    const groups = newest.items.map((item) => ({ heading: item.text, rows: rowsOf(item) }));
    return drawChart({
      id,
      title,
      sentence: pairedGapSentence(newest.wave.title, gaps) ?? sentenceFor(newest),
      table: tableOf(newest.items, gaps),
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 26, narrow: 40 },
          domain: [lowestScore(newest.items), highestScore(newest.items)],
          ticks: optionTicks(newest.items[0]?.roles[0]?.distribution.options ?? [], form),
          marks: (rows) => [dumbbellBars(rows), ...dotIntervalMarks(rows, 1)],
        }),
    });
  },
};

/** The published gaps within matches of the wave, as far as there are any. */
const pairedGapsOf = ({ wave }: NewestAnswers, { aggregate }: ChartInput): PairedGap[] => {
  const { figures } = publishIndicator(accountabilityGap, aggregate);
  return viewsOf(aggregate, ['accountability'])
    .filter(({ kind, mentee }) => kind === 'item' && mentee.timelineKey === wave.timelineKey)
    .flatMap((view) => {
      const figure = figureAt(figures, viewKey(view));
      return isShown(figure) ? [{ view, figure }] : [];
    });
};

const rowsOf = (item: ItemAnswers): DotRow[] =>
  item.roles.map(({ role, figure }) => ({
    role,
    figure,
    label: rolePlural[role],
    value: dotValue(figure, 'score'),
  }));

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
 * Without gaps within matches, a difference is named only where the two intervals lie apart. That is stricter than a test at 5 %, which suits eleven items
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

const gapCell = (itemId: string, gaps: readonly PairedGap[]): string => {
  const found = gaps.find(({ view }) => view.mentee.measureId === itemId)?.figure.result;
  if (found === undefined) return NOT_SHOWN;
  const range = found.interval ? ` (${formatRange(found.interval, 'score-change')})` : '';
  return `${formatEstimate(found.estimate, 'score-change')}${range}`;
};

const tableOf = (items: ItemAnswers[], gaps: readonly PairedGap[]): ChartTable => ({
  columns: ['Item', 'Role', 'Mean', '95% interval', 'n', 'Mentors less mentees of the same match'],
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
      gapCell(item.itemId, gaps),
    ]),
  ),
});
