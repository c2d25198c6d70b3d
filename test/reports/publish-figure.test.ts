import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundForUnit } from '../../reports/publish-figure.ts';

describe('a published number', () => {
  it.each([
    [0.285, 'share', 0.29],
    [0.0049, 'share', 0],
    [1, 'share', 1],
    [2.25, 'score', 2.3],
    [1e-9, 'share', 0],
    [-0.26, 'score', -0.3],
  ] as const)('%d as a %s is %d', (value, unit, published) => {
    expect(roundForUnit(value, unit)).toBe(published);
  });

  it('lies within half a percent of the share and is whole in percent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const published = roundForUnit(share, 'share');
        expect(Math.abs(published - share)).toBeLessThanOrEqual(0.005 + 1e-12);
        expect(published).toBe(Number(published.toFixed(2)));
      }),
    );
  });

  it('keeps the order of what it rounds', () => {
    const score = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(roundForUnit(low, 'score')).toBeLessThanOrEqual(roundForUnit(high, 'score'));
      }),
    );
  });
});
