import type { MeasuredLevel } from '../../functions/core/aggregate/measured-aggregate.ts';
import { waveTitle } from '../../functions/core/indicators/measured-figures.ts';
import { formatEstimate, formatUncertainty, isShown, type ShownFigure } from '../format-figure.ts';
import { percentTicks } from './axis-marks.ts';
import { type ChartInput, figureAt } from './chart-definition.ts';
import { dotRowsChart, type DotTableRow, limitsOf, type ShownRow } from './dot-rows-chart.ts';
import { dotValue } from './dot-interval-marks.ts';
import { rolePlural } from './role-names.ts';

const shownFigure = (input: ChartInput, ...path: string[]): ShownFigure | undefined => {
  const found = figureAt(input.figures, ...path);
  return isShown(found) ? found : undefined;
};

/** The levels that an indicator has a figure for, in the order of the waves. */
const levelsOf = (input: ChartInput): MeasuredLevel[] =>
  (input.aggregate.measured?.levels ?? []).filter(
    ({ timelineKey, role, measureId }) => figureAt(input.figures, timelineKey, role, measureId) !== undefined,
  );

const rowOf = (
  input: ChartInput,
  level: Pick<MeasuredLevel, 'timelineKey' | 'role'>,
  id: string,
  text: string,
) => {
  const { timelineKey, role } = level;
  const figure = shownFigure(input, timelineKey, role, id);
  const value = dotValue(figure, input.indicator.unit);
  return { role, figure, label: rolePlural[role], value, text };
};

const told = ({ text, figure }: ShownRow, { indicator: { unit } }: ChartInput): string =>
  `${text}: ${formatEstimate(figure.result.estimate, unit)} ${formatUncertainty(figure, unit)}`;

const newestTold = (rows: ShownRow[], input: ChartInput): string => {
  const newest = rows.at(-1);
  return newest ? `${told(newest, input)}.` : '';
};

/** The newest wave's items of the scale with something to show, the whole first. */
const benefitGroups = (input: ChartInput) => {
  const scale = levelsOf(input).findLast(({ group }) => group.state === 'shown');
  if (scale === undefined) return [];
  const wave = input.aggregate.waves.find(({ timelineKey }) => timelineKey === scale.timelineKey);
  const items =
    wave?.items.filter(({ itemId, role }) => role === scale.role && scale.itemIds.includes(itemId)) ?? [];
  const parts = [
    { id: scale.measureId, text: 'All together' },
    ...items.map(({ itemId, text }) => ({ id: itemId, text })),
  ];
  return parts.map(({ id, text }) => ({ heading: text, rows: [rowOf(input, scale, id, text)] }));
};

export const mentorBenefitsChart = dotRowsChart({
  id: 'mentor-benefits',
  indicatorId: 'mentor-benefits',
  title: 'How far mentors have moved forward themselves',
  groups: benefitGroups,
  axis: (rows) => {
    const lowest = Math.min(1, ...rows.map(({ figure }) => Math.floor(limitsOf(figure)[0])));
    const highest = Math.max(5, ...rows.map(({ figure }) => Math.ceil(limitsOf(figure)[1])));
    const ticks = Array.from({ length: highest - lowest + 1 }, (_, step) => ({
      at: lowest + step,
      label: String(lowest + step),
    }));
    return { domain: [lowest, highest], ticks };
  },
  sentence: ([whole], input) => (whole ? `${told(whole, input)}, on steps from 1 to 5.` : ''),
  columns: { text: 'What', estimate: 'Mean' },
});

export const intentionToStayChart = dotRowsChart({
  id: 'intention-to-stay',
  indicatorId: 'intention-to-stay',
  title: 'How many more years people think they will stay',
  groups: (input) =>
    levelsOf(input).map((level) => {
      const heading = waveTitle(input.aggregate, level.timelineKey);
      return { heading, rows: [rowOf(input, level, level.measureId, heading)] };
    }),
  axis: (rows) => {
    const reach = Math.max(1, ...rows.map(({ figure }) => Math.ceil(limitsOf(figure)[1])));
    return {
      domain: [0, reach],
      ticks: [
        { at: 0, label: '0' },
        { at: reach, label: `${reach} years` },
      ],
    };
  },
  sentence: newestTold,
  columns: { text: 'Survey', estimate: 'Mean' },
});

/** Each quality of the newest survey in which goals were checked. */
const qualityGroups = (input: ChartInput): { heading: string; rows: DotTableRow[] }[] => {
  const checks = input.aggregate.measured?.goalChecks.findLast(({ group }) => group.state === 'shown');
  if (checks?.group.state !== 'shown') return [];
  const { timelineKey, role, group } = checks;
  const row = (text: string, ...path: string[]): DotTableRow => {
    const figure = shownFigure(input, timelineKey, role, ...path);
    return { role, figure, label: rolePlural[role], value: dotValue(figure, 'share'), text };
  };
  return [
    { heading: 'All questions together', rows: [row('All questions together')] },
    ...group.qualities.map(({ itemId, text }) => ({ heading: text, rows: [row(text, itemId)] })),
  ];
};

export const smartCompletenessChart = dotRowsChart({
  id: 'smart-completeness',
  indicatorId: 'smart-completeness',
  title: 'What goals have when they are set',
  groups: qualityGroups,
  axis: (_rows, form) => ({ domain: [0, 104], ticks: percentTicks(form) }),
  scale: 100,
  sentence: ([all, ...qualities], input) => {
    if (all === undefined) return '';
    const [rarest] = qualities.toSorted((a, b) => a.figure.result.estimate - b.figure.result.estimate);
    const whole = `Questions about goals answered with yes, ${told({ ...all, text: 'all together' }, input)}`;
    return rarest
      ? `${whole}; least often “${rarest.text}”, ${told({ ...rarest, text: 'yes' }, input)}.`
      : `${whole}.`;
  },
  columns: { text: 'Question', estimate: 'Share of yes' },
});
