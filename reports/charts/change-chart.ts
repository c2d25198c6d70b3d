import { formatEstimate, formatUncertainty, quoteItem } from '../format-figure.ts';
import { changesByMeasure } from './change-rows.ts';
import { dotRowsChart, limitsOf, type ShownRow } from './dot-rows-chart.ts';
import { dotValue } from './dot-interval-marks.ts';
import { rolePlural } from './role-names.ts';

const UNIT = 'score-change';

/** Half a step at least, so that small changes look small. */
const widestOf = (rows: ShownRow[]): number =>
  Math.max(0.5, ...rows.flatMap(({ figure }) => limitsOf(figure).map(Math.abs)));

const told = ({ role, text, figure }: ShownRow): string =>
  `${rolePlural[role].toLowerCase()} on ${quoteItem(text)}, ${formatEstimate(figure.result.estimate, UNIT)} ${formatUncertainty(figure, UNIT)}`;

/** Several measures are looked at together, so what is said is how many moved, and by how much the widest did. */
const sentenceFor = (rows: ShownRow[]): string => {
  const apart = rows.filter(({ figure }) => {
    const [lower, upper] = limitsOf(figure);
    return figure.result.interval !== undefined && (lower > 0 || upper < 0);
  });
  const [widest] = apart.toSorted(
    (a, b) => Math.abs(b.figure.result.estimate) - Math.abs(a.figure.result.estimate),
  );
  if (widest === undefined)
    return 'No detectable change in anything that was asked twice: every interval includes no change, or there is none to go by.';
  return `On ${apart.length} of ${rows.length} comparisons the interval leaves out no change; the widest is ${told(widest)}.`;
};

/** How far the same people moved on each measure, with no change in the middle. */
export const changeChart = dotRowsChart({
  id: 'change-by-measure',
  indicatorId: 'change',
  title: 'How far the same people have moved',
  groups: (input) =>
    changesByMeasure(input).map(({ heading, changes }) => ({
      heading,
      rows: changes.map(({ change: { role, title }, figure }) => ({
        role,
        figure,
        label: rolePlural[role],
        value: dotValue(figure, UNIT),
        text: title,
        cells: [figure.label],
      })),
    })),
  axis: (rows) => {
    const widest = widestOf(rows);
    return {
      domain: [-widest, widest],
      ticks: [
        { at: -widest, label: formatEstimate(-widest, UNIT) },
        { at: 0, label: 'no change' },
        { at: widest, label: formatEstimate(widest, UNIT) },
      ],
    };
  },
  sentence: sentenceFor,
  columns: { text: 'Measure', estimate: 'Change', cells: ['What is compared'] },
});
