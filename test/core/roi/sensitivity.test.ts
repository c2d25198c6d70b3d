import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyReturn, sensitivity, type ReturnInputs } from '../../../functions/core/roi/sensitivity.ts';

/** The worked example of indicators.md B12: 200 mentees, 90.0 % against 84.0 %. */
const EXAMPLE: ReturnInputs = {
  participants: 200,
  salary: 60_000,
  difference: { least: 0.006, likely: 0.06, most: 0.102 },
  replacementFraction: { least: 0.16, likely: 0.21, most: 0.33 },
  isolation: { least: 0.5, likely: 1, most: 1 },
  cost: { least: 80_000, likely: 90_000, most: 110_000 },
};

describe('sensitivity', () => {
  it('gives the published example: 68 % at the likely values, -83 % to +185 % over the interval of the difference', () => {
    expect(likelyReturn(EXAMPLE, 12)).toMatchObject({
      roiPercent: expect.closeTo(68, 6),
      avoidedExits: expect.closeTo(12, 6),
    });
    const difference = sensitivity(EXAMPLE, 12).find(({ input }) => input === 'difference');
    expect(difference?.atLeast).toBeCloseTo(-83.2, 1);
    expect(difference?.atMost).toBeCloseTo(185.6, 1);
  });

  it('puts first what moves the return most', () => {
    expect(sensitivity(EXAMPLE, 12).map(({ input }) => input)).toEqual([
      'difference',
      'replacementFraction',
      'isolation',
      'cost',
    ]);
  });

  it('is empty where the program may cost nothing', () => {
    expect(sensitivity({ ...EXAMPLE, cost: { least: 0, likely: 1, most: 2 } }, 12)).toEqual([]);
  });

  it('holds the return at the likely values between the ends of each input', () => {
    const range = (least: number, most: number) =>
      fc
        .tuple(
          fc.double({ min: least, max: most, noNaN: true }),
          fc.double({ min: least, max: most, noNaN: true }),
          fc.double({ min: least, max: most, noNaN: true }),
        )
        .map((three) => {
          const [low = 0, likely = 0, high = 0] = three.toSorted((a, b) => a - b);
          return { least: low, likely, most: high };
        });
    fc.assert(
      fc.property(
        range(-1, 1),
        range(0.01, 2),
        range(0, 1),
        range(1, 1e6),
        (difference, replacementFraction, isolation, cost) => {
          const inputs = { ...EXAMPLE, difference, replacementFraction, isolation, cost };
          const likely = likelyReturn(inputs, 12).roiPercent ?? Number.NaN;
          const slack = 1e-9 * Math.max(1, Math.abs(likely));
          for (const { atLeast, atMost } of sensitivity(inputs, 12)) {
            expect(Math.min(atLeast, atMost)).toBeLessThanOrEqual(likely + slack);
            expect(Math.max(atLeast, atMost)).toBeGreaterThanOrEqual(likely - slack);
          }
        },
      ),
    );
  });
});
