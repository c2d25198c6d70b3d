import { describe, expect, it } from 'vitest';
import { indicators } from '../../../functions/core/indicators/registry.ts';
import { charts } from '../../../reports/charts/registry.ts';
import { publishIndicator } from '../../../reports/publish-figure.ts';
import { aDistribution, anAggregate, aWaveAggregate, countsOf, tooFew } from '../an-aggregate.ts';
import { failOnConsoleWarnings } from '../no-console-warnings.ts';
import { chartNamed, parseSvg, resultsOf } from './drawn-charts.ts';

failOnConsoleWarnings();

describe('a cohort of which nothing can be shown', () => {
  const hidden = aWaveAggregate(1, {
    dispositions: [{ role: 'mentee', group: tooFew }],
    items: [aDistribution('meets-regularly', 'We meet.', 'mentee', tooFew)],
    goals: [{ role: 'mentee', group: tooFew }],
  });

  it.each([
    [
      'suppressed everywhere',
      anAggregate({
        waves: [hidden],
        matchRetention: tooFew,
        engagement: undefined,
        staying: undefined,
        costs: undefined,
        measured: undefined,
        twoSided: undefined,
      }),
    ],
    [
      'without a wave',
      anAggregate({
        waves: [],
        matchRetention: tooFew,
        engagement: undefined,
        staying: undefined,
        costs: undefined,
        measured: undefined,
        twoSided: undefined,
      }),
    ],
  ])('%s gets a sentence in place of each chart', (_case, aggregate) => {
    for (const result of resultsOf(aggregate)) {
      if (result.kind === 'drawn') throw new Error(`«${result.chart.id}» was drawn`);
      expect(result.sentence).toMatch(/^There is nothing to show here yet\. ./);
    }
  });
});

describe('a side that is too small', () => {
  const aggregate = anAggregate({
    twoSided: undefined,
    waves: [
      aWaveAggregate(1, {
        dispositions: [
          {
            role: 'mentee',
            group: { state: 'shown', counts: { complete: 10, partial: 0, breakOff: 0, nonContact: 2 } },
          },
          { role: 'mentor', group: tooFew },
        ],
        items: [
          aDistribution('meets-regularly', 'We meet.', 'mentee', countsOf(1, 2, 3, 4)),
          aDistribution('meets-regularly', 'We meet.', 'mentor', tooFew),
        ],
      }),
    ],
  });

  it('is named as not shown, and draws no bar, not even one without length', () => {
    const { svg, table } = chartNamed('response-rate', aggregate);
    expect(table.rows[1]?.slice(1)).toEqual(['Mentors', 'not shown', 'not shown']);
    // The surface behind the picture, the mentees' track and the mentees' bar.
    expect(parseSvg(svg).querySelectorAll('rect')).toHaveLength(3);
  });

  it('leaves the checklist to the other side, and the sentence says so', () => {
    const { svg, sentence } = chartNamed('accountability-distribution', aggregate);
    expect(sentence).toContain('Too few mentors answered');
    expect(parseSvg(svg).textContent.replace(sentence, '')).not.toContain('Mentors');
  });

  it('makes a comparison impossible instead of finding no difference', () => {
    const { sentence } = chartNamed('accountability-gap', aggregate);
    expect(sentence).toContain('cannot be compared');
  });
});

describe('a figure that is suppressed although its counts stand in the aggregate', () => {
  it('stays out of the picture, the sentence and the table', () => {
    const chart = charts.find(({ id }) => id === 'accountability-distribution');
    const indicator = indicators.find(({ id }) => id === 'accountability');
    if (chart === undefined || indicator === undefined) throw new Error('missing');
    const aggregate = anAggregate({
      waves: [
        aWaveAggregate(1, {
          items: [
            aDistribution('meets-regularly', 'We meet.', 'mentee', countsOf(0, 0, 8, 8)),
            aDistribution('checks-goals', 'We look.', 'mentee', countsOf(0, 0, 0, 7777)),
          ],
        }),
      ],
    });
    const published = publishIndicator(indicator, aggregate);
    const figures = published.figures.map((figure) =>
      figure.key.endsWith('checks-goals')
        ? { ...figure, parts: [], result: { state: 'suppressed' as const, reason: 'Too few.' } }
        : figure,
    );
    const text = JSON.stringify(chart.draw({ ...published, figures, aggregate }));
    expect(text).not.toMatch(/7,?777|>100%|\(100%\)/);
  });
});
