import type { CohortAggregate } from '../functions/core/aggregate/aggregate.ts';
import type { Figure, Indicator, IndicatorResult } from '../functions/core/indicators/indicator.ts';

/**
 * Decimal places that a published number keeps: whole percents, means to a tenth (indicators.md B13). Rounding once,
 * before anything is drawn or written, is what makes picture, page and CSV agree and keeps single answers out of the decimals.
 */
const decimals = {
  share: 2,
  score: 1,
  'score-change': 1,
  count: 0,
  days: 0,
  'share-change': 2,
  'days-change': 0,
  ratio: 2,
  'net-score': 0,
  years: 1,
  'years-change': 1,
  't-score': 0,
  't-score-change': 0,
  'sd-change': 2,
  money: 0,
  return: 0,
  months: 0,
  kappa: 2,
} as const satisfies Record<Indicator['unit'], number>;

/** Halves go up, on the decimal number as it is written: 0.285 is 0.29 although its binary form lies below. */
const roundTo = (value: number, places: number): number =>
  Number(`${Math.round(Number(`${value}e${places}`))}e-${places}`);

export const roundForUnit = (value: number, unit: Indicator['unit']): number =>
  // Exponents cannot be appended to a number that is already written with one; such a small one rounds to 0.
  Math.abs(value) < 1e-6 ? 0 : roundTo(value, decimals[unit]);

const publishedResult = (result: IndicatorResult, unit: Indicator['unit']): IndicatorResult => {
  if (result.state !== 'value') return result;
  const { interval } = result;
  return {
    ...result,
    estimate: roundForUnit(result.estimate, unit),
    ...(interval && {
      interval: {
        ...interval,
        lower: roundForUnit(interval.lower, unit),
        upper: roundForUnit(interval.upper, unit),
      },
    }),
  };
};

/** An indicator with its figures as every format of a report shows them. */
export type PublishedIndicator = { indicator: Indicator; figures: Figure[] };

export const publishIndicator = (indicator: Indicator, aggregate: CohortAggregate): PublishedIndicator => ({
  indicator,
  figures: indicator
    .compute(aggregate)
    .map((figure) => ({ ...figure, result: publishedResult(figure.result, indicator.unit) })),
});
