import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { indicators } from '../../functions/core/indicators/registry.ts';
import { cohortReport } from '../../reports/cohort-report.ts';
import { csvColumns, renderCsv } from '../../reports/render-csv.ts';
import { anAggregate, aWaveAggregate, tooFew } from './an-aggregate.ts';

const Rows = z.array(z.record(z.string(), z.string()));
const rowsOf = (overrides: object = {}) =>
  Rows.parse(parse(renderCsv(cohortReport(anAggregate(overrides))), { columns: true }));

describe('the figures as CSV', () => {
  it('has one line a figure, each with its definition, its day and its snapshot', () => {
    const report = cohortReport(anAggregate());
    const rows = rowsOf();
    expect(rows).toHaveLength(report.sections.flatMap(({ figures }) => figures).length);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual([...csvColumns]);
      const { version } = indicators.find(({ id }) => id === row['indicator_id']) ?? {};
      expect(row).toMatchObject({
        as_of: '2027-02-01',
        snapshot: report.watermark,
        indicator_version: String(version),
      });
    }
  });

  it('rounds shares to whole percents and scores to a tenth; a change has a sign', () => {
    const form: Record<string, RegExp> = {
      share: /^\d(\.\d{1,2})?$/,
      score: /^\d(\.\d)?$/,
      'score-change': /^-?\d(\.\d)?$/,
      count: /^\d+$/,
      days: /^\d+$/,
    };
    for (const { unit = '', estimate } of rowsOf().filter(({ state }) => state === 'value'))
      expect(estimate).toMatch(form[unit] ?? /^-?\d+(\.\d+)?$/);
  });

  it('gives a reason in place of numbers that are withheld', () => {
    const [row] = rowsOf({ matchRetention: tooFew, waves: [] }).filter(
      ({ indicator_id }) => indicator_id === 'match-retention',
    );
    expect(row).toMatchObject({ state: 'suppressed', estimate: '', lower: '', upper: '', n: '' });
    expect(row?.reason).toMatch(/^Fewer than 5 /);
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', ' =1', '\t=1'])(
    'makes %j a text that no spreadsheet runs',
    (text) => {
      const rows = rowsOf({ waves: [aWaveAggregate(1, { title: text })] });
      expect(rows.filter(({ label }) => label?.startsWith("'"))).not.toHaveLength(0);
      expect(rows.some(({ label = '' }) => /^\s*[=+\-@]/.test(label))).toBe(false);
    },
  );
});
