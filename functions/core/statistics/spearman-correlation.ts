import { midranks } from './midranks.ts';
import { correlationWith, pearsonR, type Correlation } from './pearson-correlation.ts';

/**
 * How closely two columns rise together: Pearson's r of the midranks. Columns of the same length without missing values; p from
 * t(n - 2). Source: Spearman (1904); limits after Bonett & Wright (2000), Psychometrika 65:23-28, se of atanh r = √((1 + r² / 2) / (n - 3)).
 * `spearmanCorrelation([1, 2, 9, 4], [1, 3, 7, 4]).r` is 1.
 */
export const spearmanCorrelation = (
  x: readonly number[],
  y: readonly number[],
  confidence = 0.95,
): Correlation =>
  correlationWith(
    pearsonR(midranks(x).ranks, midranks(y).ranks),
    x.length,
    (r, n) => Math.sqrt((1 + (r * r) / 2) / (n - 3)),
    confidence,
  );
