import type { ChartDefinition } from './chart-definition.ts';
import { drawChart } from './draw-chart.ts';
import { bothEnds, curvesOf, curvesTable, monthsInWords } from './group-curves-words.ts';
import { groupCurves, percentDomain } from './group-curves.ts';
import { nothingToShow } from './nothing-to-show.ts';

const id = 'employee-retention';
const title = 'Still with the organization, month by month';

/** Survival curves of both groups from the day on which enrolment closed, with the people that they rest on (indicators.md B10). */
export const employeeRetentionChart: ChartDefinition = {
  id,
  indicatorId: 'employee-retention',
  draw: (input) => {
    const { staying } = input.aggregate;
    const retention = staying?.employees.state === 'shown' ? staying.employees.retention : undefined;
    if (retention?.design !== 'landmark') return nothingToShow(id, title, input.figures);
    const curves = curvesOf(input, retention.months);
    const last = curves.mentees.at(-1);
    if (last === undefined || last.month === 0) return nothingToShow(id, title, input.figures);
    const domain = percentDomain(curves, 100);
    const cut = domain[0] > 0 ? ` The scale begins at ${domain[0]}%.` : '';
    return drawChart({
      id,
      title,
      sentence: `${monthsInWords(last.month)} after enrolment closed, ${bothEnds(curves)} had not left by their own decision. The groups are shown as they are.${cut}`,
      table: curvesTable(curves, 'Still there'),
      plot: (form) => groupCurves(curves, domain, form),
    });
  },
};
