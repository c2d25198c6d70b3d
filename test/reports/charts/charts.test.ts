import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../reports/charts/chart.ts';
import { charts } from '../../../reports/charts/registry.ts';
import { aDistribution, anAggregate, aWaveAggregate, countsOf } from '../an-aggregate.ts';
import { failOnConsoleWarnings } from '../no-console-warnings.ts';
import { chartNamed, drawn, parseSvg } from './drawn-charts.ts';

const svgsOf = ({ id, svg, narrowSvg = '' }: Chart): [string, string][] => [
  [id, svg],
  [`${id}-narrow`, narrowSvg],
];

failOnConsoleWarnings();

describe('every chart', () => {
  const all = drawn(anAggregate());

  it('is drawn from a cohort with data', () => {
    expect(all.map(({ id }) => id)).toEqual(charts.map(({ id }) => id));
  });

  it.each(all.flatMap(svgsOf))('%s is well-formed, named and described', (id, svg) => {
    const root = parseSvg(svg);
    const [title, sentence] = (root.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((name) => root.querySelector(`#${name}`)?.textContent);
    const chart = all.find((candidate) => id.startsWith(candidate.id));
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(root.getAttribute('role')).toBe('img');
    expect([title, sentence]).toEqual([chart?.title, chart?.sentence]);
  });

  it.each(all.flatMap(svgsOf))(
    '%s has no style attribute, no warning sign and no broken number',
    (_id, svg) => {
      expect(svg).not.toMatch(/ style=|NaN|undefined|null|Infinity|⚠/);
    },
  );

  it('gives every element on one page its own id, prefixed by its chart', () => {
    const ids = all.flatMap(svgsOf).flatMap(([prefix, svg]) => {
      const root = parseSvg(svg);
      const own = [root, ...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(own.every((id) => id.startsWith(prefix))).toBe(true);
      return own;
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says its figure, its n and its uncertainty in its sentence', () => {
    for (const { id, sentence } of all) {
      expect(sentence).toMatch(/n\u00a0=\u00a0\d+|% of \d+/);
      expect(sentence, id).toMatch(/95% interval|no interval/);
      expect(sentence).not.toMatch(/no effect/i);
    }
  });

  it('has a table whose rows are as long as its heading', () => {
    for (const { table } of all) {
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });

  it('draws the same bytes the second time', () => {
    expect(drawn(anAggregate())).toEqual(all);
  });
});

describe('the gap between the two sides', () => {
  const gapBetween = (mentee: number[], mentor: number[]): string =>
    chartNamed(
      'accountability-gap',
      anAggregate({
        twoSided: undefined,
        waves: [
          aWaveAggregate(1, {
            items: [
              aDistribution('meets-regularly', 'We meet.', 'mentee', countsOf(...mentee)),
              aDistribution('meets-regularly', 'We meet.', 'mentor', countsOf(...mentor)),
            ],
          }),
        ],
      }),
    ).sentence;

  it('is that within matches where these are known', () => {
    const { sentence, table } = chartNamed('accountability-gap', anAggregate());
    expect(sentence).toContain('on 1 of 2 items mentors and mentees of the same match lie apart');
    expect(sentence).toContain(
      '“We meet as often as we agreed”, where mentors answer higher: +0.5 (95% interval +0.2 to +0.8',
    );
    expect(table.rows[0]?.at(-1)).toBe('+0.5 (+0.2 to +0.8)');
  });

  it('is called a difference when the intervals lie apart', () => {
    expect(gapBetween([20, 20, 2, 1], [1, 2, 20, 20])).toContain('where mentees answer lower');
  });

  it('is not detectable when they overlap', () => {
    expect(gapBetween([2, 5, 9, 8], [2, 5, 8, 9])).toContain('no detectable difference');
  });
});

describe('an open wave', () => {
  it('shows who has answered so far, and is not the wave that the sentence speaks of', () => {
    const open = aWaveAggregate(2, { title: 'Month 6', timelineKey: 'month-6', state: 'open', items: [] });
    const { sentence, table } = chartNamed(
      'response-rate',
      anAggregate({ waves: [aWaveAggregate(1), open] }),
    );
    expect(sentence).toMatch(/^Accountability checklist, month 3, /);
    expect(table.rows.map(([survey]) => survey)).toContain('Month 6 (so far)');
  });
});
