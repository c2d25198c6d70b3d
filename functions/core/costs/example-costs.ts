import { COST_COLUMNS, type CostColumnName } from './cost-columns.ts';

/** One row of a costs file. No cell has a comma or a quotation mark. */
export type CostFileRow = Partial<Record<CostColumnName, string>>;

/** The rows as a CSV file with every column. */
export const costsFile = (rows: readonly CostFileRow[]): string => {
  const columns = COST_COLUMNS.map(({ name }) => name);
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
};

/** Invented amounts of a program with some thirty matches; the shares of the salary are those of Boushey & Glynn (2012). */
export const exampleCostsFile = (): string =>
  costsFile([
    { kind: 'platform', amount: '4800', currency: 'EUR', period: '2026-01-12/2026-10-12', what: 'Licence' },
    {
      kind: 'administration',
      hours: '160',
      hourly_rate: '38',
      low: '5000',
      high: '8000',
      what: 'Coordinator',
    },
    { kind: 'training', amount: '2400', what: 'Two workshops for mentors' },
    { kind: 'events', amount: '1500', low: '1200', high: '2000', what: 'Kick-off and closing' },
    { kind: 'mentor-time', hours: '260', hourly_rate: '62', what: 'Meetings and preparation' },
    { kind: 'mentee-time', hours: '260', hourly_rate: '36', what: 'Meetings and preparation' },
    { kind: 'evaluation', hours: '40', hourly_rate: '38', what: 'Surveys and report' },
    { kind: 'salary', amount: '46000', what: 'Mean yearly salary of the mentees' },
    { kind: 'replacement-fraction', amount: '0.21', low: '0.16', high: '0.33', what: 'Boushey & Glynn 2012' },
    { kind: 'isolation', amount: '0.75', low: '0.5', high: '1', what: 'Estimate of the steering group' },
  ]);
