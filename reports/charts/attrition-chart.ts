import { formatEstimate, formatUncertainty, quoteItem } from '../format-figure.ts';
import { changesByMeasure, type ChangeGroup } from './change-rows.ts';
import { dotRowsChart, limitsOf } from './dot-rows-chart.ts';
import { dotValue } from './dot-interval-marks.ts';
import { rolePlural } from './role-names.ts';

const UNIT = 'sd-change';

const cellsOf = ({ attrition }: ChangeGroup): string[] =>
  attrition === undefined
    ? []
    : [
        formatEstimate(attrition.stayed.mean, 'score'),
        String(attrition.stayed.n),
        formatEstimate(attrition.lost.mean, 'score'),
        String(attrition.lost.n),
      ];

/** How those who answered both times stood at first against those who were lost. Its table is the attrition table of the report. */
export const attritionChart = dotRowsChart({
  id: 'attrition',
  indicatorId: 'attrition',
  title: 'Did those who were lost begin elsewhere?',
  groups: (input) =>
    changesByMeasure(input).map(({ heading, changes }) => ({
      heading,
      rows: changes.map(({ change: { role, title }, group, figure }) => ({
        role,
        figure,
        label: rolePlural[role],
        value: dotValue(figure, UNIT),
        text: title,
        cells: cellsOf(group),
      })),
    })),
  axis: (rows) => {
    const widest = Math.max(1, ...rows.flatMap(({ figure }) => limitsOf(figure).map(Math.abs)));
    return {
      domain: [-widest, widest],
      ticks: [
        { at: -widest, label: 'lost higher' },
        { at: 0, label: 'alike' },
        { at: widest, label: 'lost lower' },
      ],
    };
  },
  reference: 0,
  sentence: (rows) => {
    const [widest] = rows.toSorted(
      (a, b) => Math.abs(b.figure.result.estimate) - Math.abs(a.figure.result.estimate),
    );
    return widest === undefined
      ? ''
      : `First answers of those who answered again less those of people who did not, in standard deviations; under 0.1 in size counts as alike. Farthest apart: ${rolePlural[widest.role].toLowerCase()} on ${quoteItem(widest.text)}, ${formatEstimate(widest.figure.result.estimate, UNIT)} ${formatUncertainty(widest.figure, UNIT)}.`;
  },
  columns: {
    text: 'Measure',
    estimate: 'Apart at first (SMD)',
    cells: ['Mean, answered again', 'n', 'Mean, lost', 'n lost'],
  },
});
