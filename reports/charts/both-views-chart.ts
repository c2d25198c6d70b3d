import type { TwoSidedView } from '../../functions/core/aggregate/two-sided.ts';
import { bothViewsGap } from '../../functions/core/indicators/both-views-gap.ts';
import { viewKey, viewsOf } from '../../functions/core/indicators/two-sided-figures.ts';
import { formatCount, formatEstimate, formatRange, isShown, type ShownFigure } from '../format-figure.ts';
import { publishIndicator } from '../publish-figure.ts';
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { dotIntervalMarks, dotValue } from './dot-interval-marks.ts';
import { drawChart } from './draw-chart.ts';
import { dumbbellBars, optionTicks } from './dumbbell.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { pairedGapSentence, type PairedGap } from './paired-gaps.ts';
import { NOT_SHOWN, rolePlural, rolesInOrder } from './role-names.ts';
import { rowPlot } from './row-plot.ts';

/** What both sides are asked about: each family has options, and so an axis, of its own. */
type Subject = { id: string; title: string; family: TwoSidedView['family']; lead: string };

type Row = {
  view: TwoSidedView;
  mentee: ShownFigure | undefined;
  mentor: ShownFigure | undefined;
  gap: ShownFigure | undefined;
};

/** The newest wave that has something to show, so that no item comes twice. */
const newestOf = (rows: readonly Row[], { aggregate }: ChartInput): Row[] => {
  const places = aggregate.waves.map(({ timelineKey }) => timelineKey);
  const placeOf = ({ view }: Row): number => places.indexOf(view.mentee.timelineKey);
  const last = Math.max(...rows.map(placeOf));
  return rows.filter((row) => placeOf(row) === last);
};

const rowsOf = (input: ChartInput, family: Subject['family']): Row[] => {
  const items = viewsOf(input.aggregate, [family]).filter(({ kind }) => kind === 'item');
  const gaps = publishIndicator(bothViewsGap, input.aggregate).figures;
  const shownAt = (figures: typeof gaps, ...path: string[]): ShownFigure | undefined => {
    const figure = figureAt(figures, ...path);
    return isShown(figure) ? figure : undefined;
  };
  const rows = items.map((view) => ({
    view,
    mentee: shownAt(input.figures, viewKey(view), 'mentee'),
    mentor: shownAt(input.figures, viewKey(view), 'mentor'),
    gap: shownAt(gaps, viewKey(view)),
  }));
  const shown = rows.filter(({ mentee, mentor }) => mentee !== undefined || mentor !== undefined);
  return newestOf(shown, input);
};

const optionsOf = ({ view }: Row, { aggregate }: ChartInput) =>
  aggregate.waves
    .find(({ timelineKey }) => timelineKey === view.mentee.timelineKey)
    ?.items.find(({ itemId, role }) => itemId === view.mentee.measureId && role === 'mentee')?.options ?? [];

const sentenceFor = (rows: readonly Row[], lead: string): string => {
  const gaps: PairedGap[] = rows.flatMap(({ view, gap }) =>
    gap === undefined ? [] : [{ view, figure: gap }],
  );
  const said = pairedGapSentence(lead, gaps);
  if (said !== undefined) return said;
  const n = rows.flatMap(({ mentee, mentor }) => [mentee, mentor]).find((one) => one !== undefined)?.result.n;
  return `${lead}: too few matches are known from both sides to compare them, so there is no interval (n\u00a0=\u00a0${formatCount(n ?? 0)} on one side).`;
};

const tableOf = (rows: readonly Row[]): ChartTable => ({
  columns: ['Item', 'Role', 'Mean', '95% interval', 'n', 'Mentors less mentees of the same match'],
  rows: rows.flatMap((row) =>
    rolesInOrder.map((role) => {
      const { gap, view, [role]: figure } = row;
      const interval = gap?.result.interval;
      const range = interval ? ` (${formatRange(interval, 'score-change')})` : '';
      return [
        view[role].text,
        rolePlural[role],
        ...(figure
          ? [
              formatEstimate(figure.result.estimate, 'score'),
              figure.result.interval ? formatRange(figure.result.interval, 'score') : 'none',
              formatCount(figure.result.n),
            ]
          : [NOT_SHOWN, NOT_SHOWN, NOT_SHOWN]),
        gap ? `${formatEstimate(gap.result.estimate, 'score-change')}${range}` : NOT_SHOWN,
      ];
    }),
  ),
});

/** A dumbbell for each thing that both sides are asked: both means, each on its interval. */
const chartOn = ({ id, title, family, lead }: Subject): ChartDefinition => ({
  id,
  indicatorId: 'both-views',
  draw: (input) => {
    const rows = rowsOf(input, family);
    const [first] = rows;
    if (first === undefined) return nothingToShow(id, title, input.figures);
    const groups = rows.map((row) => ({
      heading: row.view.mentee.text,
      rows: rolesInOrder.map((role) => ({
        role,
        figure: row[role],
        label: rolePlural[role],
        value: dotValue(row[role], 'score'),
      })),
    }));
    return drawChart({
      id,
      title,
      sentence: sentenceFor(rows, lead),
      table: tableOf(rows),
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 26, narrow: 40 },
          domain: [
            Math.min(...rows.map(({ view }) => view.ends.lowest)),
            Math.max(...rows.map(({ view }) => view.ends.highest)),
          ],
          ticks: optionTicks(optionsOf(first, input), form),
          marks: (placed) => [dumbbellBars(placed), ...dotIntervalMarks(placed, 1)],
        }),
    });
  },
});

export const bothViewsChart = chartOn({
  id: 'both-views',
  title: 'What both sides say came of it',
  family: 'success',
  lead: 'What came of the mentoring',
});

export const skillsFromBothSidesChart = chartOn({
  id: 'skills-from-both-sides',
  title: 'The mentee’s skills, as mentees and mentors see them',
  family: 'competencies',
  lead: 'The mentee’s skills',
});
