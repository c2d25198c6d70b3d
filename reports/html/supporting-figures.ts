import { html } from 'hono/html';
import type { ReportSection } from '../cohort-report.ts';
import { NOT_SHOWN } from '../charts/role-names.ts';
import { formatCount, formatEstimate, formatRange, isShown } from '../format-figure.ts';
import { dataTable } from './data-table.ts';

/** The further figures of a question in one table; those that a picture shows have its table already. */
export const supportingFigures = (question: string, supporting: readonly ReportSection[]) => {
  const rows = supporting
    .filter(({ charts }) => charts.length === 0)
    .flatMap(({ indicator, figures }) =>
      figures.map((figure) => [
        `${indicator.title}: ${figure.label}`,
        ...(isShown(figure)
          ? [
              formatEstimate(figure.result.estimate, indicator.unit),
              figure.result.interval ? formatRange(figure.result.interval, indicator.unit) : 'none',
              formatCount(figure.result.n),
            ]
          : [NOT_SHOWN, NOT_SHOWN, NOT_SHOWN]),
      ]),
    );
  if (rows.length === 0) return '';
  return html`<div class="definition">
    <h3>More on this</h3>
    ${dataTable({ columns: ['Figure', 'Value', '95% interval', 'n'], rows }, `Further figures: ${question}`)}
  </div>`;
};
