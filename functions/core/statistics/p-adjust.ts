/** p values from 0 to 1; null marks a test that could not be made: it stays null and does not count. */
type PValues = readonly (number | null)[];

/** Scales each p value by its place among the smallest, 1 … m, then keeps the order with a running extreme from one end. */
const adjust = (
  values: PValues,
  scaled: (p: number, place: number, tests: number) => number,
  from: 'smallest' | 'largest',
): (number | null)[] => {
  const order = values
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .toSorted((a, b) => a.p - b.p || a.index - b.index)
    .map(({ p, index }, place, { length }) => ({ index, value: scaled(p, place + 1, length) }));
  const adjusted: (number | null)[] = values.map(() => null);
  let extreme = from === 'smallest' ? 0 : 1;
  for (const { index, value } of from === 'smallest' ? order : order.toReversed()) {
    extreme = from === 'smallest' ? Math.min(1, Math.max(extreme, value)) : Math.min(extreme, value);
    adjusted[index] = extreme;
  }
  return adjusted;
};

/** p times the number of tests, at most 1: the plain bound on any false finding. Source: Dunn (1961). `bonferroni([0.01, 0.04])` is [0.02, 0.08]. */
export const bonferroni = (values: PValues): (number | null)[] =>
  adjust(values, (p, _place, tests) => p * tests, 'smallest');

/**
 * Adjusted p values that bound the chance of any false finding, for a few declared tests (up to 5). As strict as Bonferroni's for the
 * smallest p, less so for the rest. Source: Holm (1979), Scand. J. Stat. 6:65-70; as R's p.adjust. `holm([0.01, 0.04])` is [0.02, 0.04].
 */
export const holm = (values: PValues): (number | null)[] =>
  adjust(values, (p, place, tests) => p * (tests - place + 1), 'smallest');

/**
 * Adjusted p values that bound the expected share of false findings among those found, for lists of items. Independent or positively
 * dependent tests. Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57:289-300; as R's p.adjust.
 * `benjaminiHochberg([0.01, 0.04])` is [0.02, 0.04].
 */
export const benjaminiHochberg = (values: PValues): (number | null)[] =>
  adjust(values, (p, place, tests) => (p * tests) / place, 'largest');
