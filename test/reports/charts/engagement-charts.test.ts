import { describe, expect, it } from 'vitest';
import type { EngagementAggregate } from '../../../functions/core/aggregate/engagement-aggregate.ts';
import { anAggregate, tooFew } from '../an-aggregate.ts';
import { failOnConsoleWarnings } from '../no-console-warnings.ts';
import { chartNamed, parseSvg, resultsOf } from './drawn-charts.ts';

failOnConsoleWarnings();

const shown = anAggregate().engagement;
const withEngagement = (changed: Partial<EngagementAggregate>) =>
  anAggregate({ engagement: { ...shown, ...changed } });

describe('meetings kept up, month by month', () => {
  it('has a dot for each group of months, names joined months, and ends its table with the whole', () => {
    const { svg, sentence, table } = chartNamed('cadence-coverage', anAggregate());
    expect(parseSvg(svg).querySelectorAll('circle')).toHaveLength(10);
    expect(parseSvg(svg).textContent).toContain('10–12');
    expect(sentence).toMatch(/72% .*in month 1 in 81% .*in months 10–12 in 62% /);
    expect(table.rows.at(-1)).toEqual(['All months', '72%', '95% interval 64% to 79%', '60']);
  });

  it('draws no interval where there is none', () => {
    const [first] = shown?.coverageMonths ?? [];
    if (first === undefined) throw new Error('there are no months');
    const { table } = chartNamed(
      'cadence-coverage',
      withEngagement({ coverageMonths: [{ ...first, lower: null, upper: null }] }),
    );
    expect(table.rows[0]).toEqual(['1', '81%', 'none', '60']);
  });

  it('gives the reason instead of a picture where too few matches are old enough', () => {
    const found = resultsOf(withEngagement({ coverage: tooFew, cadences: tooFew, coverageMonths: [] })).find(
      (result) => result.kind === 'nothing-to-show' && result.id === 'cadence-coverage',
    );
    expect(found).toMatchObject({ sentence: expect.stringContaining('Fewer than 5 matches') });
  });
});

describe('how far people came', () => {
  it('leaves out of the picture what is not shown of a side, and says so beside it', () => {
    const funnel = (shown?.funnel ?? []).map((step) =>
      step.role === 'mentor' && step.stage === 'end-survey'
        ? { ...step, ofEnrolled: tooFew, ofPrevious: tooFew }
        : step,
    );
    const { svg, table } = chartNamed('engagement-funnel', withEngagement({ funnel }));
    expect(table.rows.at(-1)?.slice(1)).toEqual(['Mentors', ...Array.from({ length: 4 }, () => 'not shown')]);
    // Hollow diamonds are the mentors’, at three stages.
    expect(parseSvg(svg).querySelectorAll('path.fill-surface, .fill-surface path')).toHaveLength(3);
  });

  it('says in its table how many got here of those at the stage before', () => {
    const { table } = chartNamed('engagement-funnel', anAggregate());
    expect(table.rows[0]?.at(-1)).toBe('first stage');
    expect(table.rows[2]?.at(-1)).toMatch(/^95% \(95% interval .*n\u00a0=\u00a058\)$/);
  });
});
