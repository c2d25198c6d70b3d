/** Two values of one person or match, in one unit. Null is missing. */
export type Pair = { before: number | null; after: number | null };

export type PairedDifferences = {
  before: number[];
  after: number[];
  /** after - before, in the order of the pairs. */
  differences: number[];
  /** Pairs left out because a value is missing. */
  dropped: number;
  /** How far apart two differences may be and still be the same but for rounding. */
  rounding: number;
};

/**
 * The complete pairs and their differences. A difference that is nothing but the rounding of binary fractions (0.3 - 0.1 - 0.2) is
 * made 0; `rounding` tells later steps what else counts as equal: by default 8 units in the last place of the largest value.
 * `differencesOf([{ before: 1, after: 3 }, { before: 2, after: null }]).differences` is [2].
 */
export const differencesOf = (pairs: readonly Pair[], rounding?: number): PairedDifferences => {
  const complete = pairs.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ before, after }],
  );
  const largest = complete.reduce(
    (most, { before, after }) => Math.max(most, Math.abs(before), Math.abs(after)),
    0,
  );
  const noise = rounding ?? 8 * Number.EPSILON * largest;
  return {
    before: complete.map(({ before }) => before),
    after: complete.map(({ after }) => after),
    differences: complete.map(({ before, after }) =>
      Math.abs(after - before) <= noise ? 0 : after - before,
    ),
    dropped: pairs.length - complete.length,
    rounding: noise,
  };
};
