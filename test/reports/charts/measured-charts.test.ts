import { describe, expect, it } from 'vitest';
import type { MeasuredAggregate } from '../../../functions/core/aggregate/measured-aggregate.ts';
import { aMeasuredAggregate } from '../a-measured-cohort.ts';
import { anAggregate } from '../an-aggregate.ts';
import { failOnConsoleWarnings } from '../no-console-warnings.ts';
import { chartNamed, parseSvg, resultsOf } from './drawn-charts.ts';

failOnConsoleWarnings();

const withMeasured = (changed: Partial<MeasuredAggregate>) =>
  anAggregate({ measured: { ...aMeasuredAggregate(), ...changed } });

describe('change', () => {
  it('has a row for each measure and side that is shown, none for a new series', () => {
    const { table } = chartNamed('change-by-measure', anAggregate());
    expect(table.rows.map((row) => row.slice(0, 5))).toEqual([
      ['Competencies', 'Mentees', '+0.5', '+0.3 to +0.7', '36'],
      ['Competencies', 'Mentors', '+0.1', '−0.1 to +0.4', '31'],
    ]);
  });

  it('draws where people stood only where nobody could be worked out from it', () => {
    const { table, svg } = chartNamed('change-levels', anAggregate());
    expect(table.rows).toEqual([['Competencies', 'Mentees', '1', '5', '2.9', '3.4', '36']]);
    expect(parseSvg(svg).textContent).not.toContain('Mentors');
    const without = withMeasured({ changes: aMeasuredAggregate().changes.slice(1) });
    expect(
      resultsOf(without).find((result) => result.kind !== 'drawn' && result.id === 'change-levels'),
    ).toMatchObject({
      sentence: expect.stringContaining('could be worked out'),
    });
  });

  it('counts who moved up and who moved down', () => {
    const { table, sentence } = chartNamed('change-direction', anAggregate());
    expect(table.rows[0]).toEqual(['Competencies', 'Mentees', '36', '4 (11%)', '7 (19%)', '25 (69%)']);
    expect(sentence).toContain('69% stand higher than at first');
  });

  it('tells in the attrition table where those who were lost began', () => {
    const { table } = chartNamed('attrition', anAggregate());
    expect(table.rows[0]?.slice(2)).toEqual(['+0.24', '−0.53 to +1.01', '44', '2.9', '36', '2.7', '8']);
    // Too few mentors for it: the report says so among what is not shown.
    expect(table.rows).toHaveLength(1);
  });
});

describe('recommendation', () => {
  it('shows how few answered without a score, and a score with its interval where enough did', () => {
    const { table, svg } = chartNamed('recommends', anAggregate());
    expect(table.rows.map((row) => row.slice(2))).toEqual([
      ['41', '7 (17%)', '12 (29%)', '22 (54%)', '+37', '+12 to +57'],
      ['14', '3 (21%)', '5 (36%)', '6 (43%)', 'not shown', 'not shown'],
    ]);
    expect(parseSvg(svg).textContent).toContain('+37');
  });

  it('has neither bar nor number for a side that is too small', () => {
    const [mentees] = aMeasuredAggregate().recommendations;
    if (mentees === undefined) throw new Error('missing');
    const aggregate = withMeasured({
      recommendations: [mentees, { ...mentees, role: 'mentor', group: { state: 'suppressed' } }],
    });
    const { table, svg } = chartNamed('recommends', aggregate);
    expect(table.rows[1]?.slice(2)).toEqual([
      'not shown',
      'not shown',
      'not shown',
      'not shown',
      'not shown',
      'not shown',
    ]);
    // The surface behind the picture, three swatches' bars of one side.
    expect(parseSvg(svg).querySelectorAll('rect')).toHaveLength(4);
  });
});

describe('goals', () => {
  it('are drawn by the level that was reached, worst first', () => {
    const { table } = chartNamed('goal-levels', anAggregate());
    expect(table.rows).toEqual([['Mentees', '4 (6%)', '13 (18%)', '25 (35%)', '20 (28%)', '9 (13%)']]);
    expect(chartNamed('goal-scaling', anAggregate()).sentence).toContain('is 53 (95% interval 50 to 57');
  });

  it('leave out a quality that too few spoke of', () => {
    const { table, svg } = chartNamed('smart-completeness', anAggregate());
    expect(table.rows.map(([question]) => question)).toEqual([
      'All questions together',
      'Is it clear what you want?',
      'Can you reach it?',
    ]);
    expect(parseSvg(svg).textContent).not.toContain('Will it ask more');
  });
});
