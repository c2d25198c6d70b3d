import { completeColumns } from './complete-columns.ts';
import { interItemCorrelations } from './inter-item-correlations.ts';
import { oneFactorModel, type OneFactorRefusal } from './one-factor-model.ts';

export type McDonaldOmega =
  | { refused: null; complete: number; omega: number; loadings: number[]; uniquenesses: number[] }
  | { refused: OneFactorRefusal | 'constant-item'; complete: number };

/**
 * The share of the variance of a scale's sum that one common factor makes: omega = (sum of loadings)² / ((sum of loadings)² + sum of
 * uniquenesses), from 0 to 1, of standardised items. Unlike alpha it lets items weigh differently. Rows are people, columns items; people with a missing item are left out.
 * Refused, with the reason, as `oneFactorModel`, and `constant-item` where an item does not vary.
 * Source: McDonald (1999), Test Theory, chapter 6. `mcdonaldOmega([[1, 2, 1], [2, 2, 3], [3, 1, 2], [4, 5, 4], [5, 4, 3]])` has the omega 0.87828.
 */
export const mcdonaldOmega = (rows: readonly (readonly (number | null)[])[]): McDonaldOmega => {
  const { complete, columns } = completeColumns(rows);
  const correlations = interItemCorrelations(columns);
  if (correlations === null) return { refused: 'constant-item', complete };
  const model = oneFactorModel(correlations);
  if (model.refused !== null) return { refused: model.refused, complete };
  const common = model.loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  const unique = model.uniquenesses.reduce((sum, value) => sum + value, 0);
  return { ...model, complete, omega: common / (common + unique) };
};
