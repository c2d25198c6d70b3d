import { formatCount, formatEstimate, formatInterval, formatUncertainty, isShown } from '../format-figure.ts';
import { type ChartInput, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import type { CurveMonth, GroupCurves } from './group-curves.ts';

/** The published months of both groups, from `mentees/month-<m>` and `comparison/month-<m>`. */
export const curvesOf = (
  { figures }: ChartInput,
  months: { mentees: { month: number; atRisk: number }[]; comparison: { month: number; atRisk: number }[] },
): GroupCurves => {
  const side = (key: 'mentees' | 'comparison'): CurveMonth[] =>
    months[key].flatMap(({ month, atRisk }) => {
      const figure = figureAt(figures, key, `month-${month}`);
      return isShown(figure) ? [{ month, atRisk, figure }] : [];
    });
  return { mentees: side('mentees'), comparison: side('comparison') };
};

const written = ({ figure }: CurveMonth): string =>
  `${formatEstimate(figure.result.estimate, 'share')} ${formatUncertainty(figure, 'share')}`;

/** `94% (95% interval …, n = 32) of mentees and 84% (…) of the comparison group` at the end of the curves. */
export const bothEnds = ({ mentees, comparison }: GroupCurves): string => {
  const [own, others] = [mentees.at(-1), comparison.at(-1)];
  return own === undefined || others === undefined
    ? ''
    : `${written(own)} of mentees and ${written(others)} of the comparison group`;
};

/** `eight months` after enrolment closed, in words of the report. */
export const monthsInWords = (month: number): string => (month === 1 ? 'One month' : `${month} months`);

const cells = ({ atRisk, figure: { result } }: CurveMonth): string[] => [
  formatEstimate(result.estimate, 'share'),
  result.interval ? formatInterval(result.interval, 'share') : 'none',
  formatCount(atRisk),
];

export const curvesTable = ({ mentees, comparison }: GroupCurves, what: string): ChartTable => ({
  columns: [
    'Month',
    ...['mentees', 'comparison group'].flatMap((group) => [
      `${what}, ${group}`,
      `95% interval, ${group}`,
      `Observed, ${group}`,
    ]),
  ],
  rows: mentees.flatMap((own) => {
    const others = comparison.find(({ month }) => month === own.month);
    return others === undefined ? [] : [[String(own.month), ...cells(own), ...cells(others)]];
  }),
});
