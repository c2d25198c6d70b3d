import type { ChartDefinition } from './chart-definition.ts';
import { drawChart } from './draw-chart.ts';
import { bothEnds, curvesOf, curvesTable, monthsInWords } from './group-curves-words.ts';
import { groupCurves, type GroupCurves, percentDomain } from './group-curves.ts';
import { nothingToShow } from './nothing-to-show.ts';

const id = 'promotion';
const title = 'Promoted, month by month';

/** Cumulative incidence of promotion in both groups, leaving being the other way out (indicators.md B11). */
export const promotionChart: ChartDefinition = {
  id,
  indicatorId: 'promotion',
  draw: (input) => {
    const promotion = input.aggregate.staying?.promotion;
    if (promotion?.state !== 'shown') return nothingToShow(id, title, input.figures);
    const curves = curvesOf(input, promotion.months);
    const last = curves.mentees.at(-1);
    if (last === undefined || last.month === 0) return nothingToShow(id, title, input.figures);
    return drawChart({
      id,
      title,
      sentence: `${monthsInWords(last.month)} after enrolment closed, ${bothEnds(curves)} had been promoted; those who left before count as not promoted.${verdictOn(curves)}`,
      table: curvesTable(curves, 'Promoted'),
      plot: (form) => groupCurves(curves, percentDomain(curves, 0), form),
    });
  },
};

/** What may be said of the difference, at the month for which it was declared. */
const verdictOn = ({ mentees }: GroupCurves): string =>
  mentees.flatMap(({ month, figure }) =>
    figure.sentence === undefined ? [] : [` After ${month} months: ${figure.sentence}`],
  )[0] ?? '';
