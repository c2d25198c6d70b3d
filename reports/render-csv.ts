import { stringify } from 'csv-stringify/sync';
import type { Figure } from '../functions/core/indicators/indicator.ts';
import type { CohortReport } from './cohort-report.ts';
import { harmlessCell } from './harmless-cell.ts';

export const csvColumns = [
  'indicator_id',
  'indicator_version',
  'figure',
  'label',
  'unit',
  'state',
  'estimate',
  'lower',
  'upper',
  'level',
  'n',
  'reason',
  'as_of',
  'snapshot',
] as const;

const numbers = ({ result }: Figure) =>
  result.state === 'value'
    ? {
        estimate: result.estimate,
        lower: result.interval?.lower,
        upper: result.interval?.upper,
        level: result.interval?.level,
        n: result.n,
      }
    : {};

/**
 * One line a figure, in UTF-8. Shares are 0 to 1 with two decimals and scores have one: the same rounded numbers as the page
 * and the pictures, because more decimals would give single answers away.
 */
export const renderCsv = (report: CohortReport): string => {
  const rows = report.sections.flatMap(({ indicator, figures }) =>
    figures.map((figure) => ({
      indicator_id: indicator.id,
      indicator_version: indicator.version,
      figure: harmlessCell(figure.key),
      label: harmlessCell(figure.label),
      unit: indicator.unit,
      state: figure.result.state,
      ...numbers(figure),
      reason: figure.result.state === 'value' ? '' : harmlessCell(figure.result.reason),
      as_of: report.asOf,
      snapshot: report.watermark,
    })),
  );
  return stringify(rows, { header: true, columns: [...csvColumns], record_delimiter: 'windows' });
};
