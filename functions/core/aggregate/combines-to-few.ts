/** The largest prime below 2²⁶: products of two remainders are whole numbers that a double holds. */
const PRIME = 67_108_859;

const MOST_SUMS = 100_000;

const remainder = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

/** By Fermat: value^(p - 2). */
const inverse = (value: number): number => {
  let [power, base, result] = [PRIME - 2, value, 1];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
};

type BasisRow = { pivot: number; row: number[] };

/** The reduced echelon form of the rows, modulo the prime. */
const echelonForm = (rows: readonly (readonly number[])[]): BasisRow[] => {
  const basis: BasisRow[] = [];
  for (const given of rows) {
    const row = given.map(remainder);
    const takeOff = (from: number[], factor: number, other: readonly number[]): void => {
      if (factor !== 0)
        for (const [at, value] of other.entries())
          if (value !== 0) from[at] = remainder((from[at] ?? 0) - factor * value);
    };
    for (const known of basis) takeOff(row, row[known.pivot] ?? 0, known.row);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = inverse(row[pivot] ?? 1);
    const scaled = row.map((value) => (value * scale) % PRIME);
    for (const known of basis) takeOff(known.row, known.row[pivot] ?? 0, scaled);
    basis.push({ pivot, row: scaled });
  }
  return basis;
};

/**
 * Whether any sum of the rows, each times any number, may come to 1 for a few and 0 for everybody else. `rows` tell, for each group of
 * people, who is in it, by `sizes`: people who are in the same groups stand together. False is certain; true may be a false alarm, when there are too many sums to try.
 *
 * Whoever stands with `minimum` or more must come out 0. Elimination with their columns first leaves a basis of all sums that do so; in
 * its echelon form a sum of zeros and ones is a plain sum of basis rows, of those whose pivots are within the few. Modulo a prime nothing is
 * rounded, and what is a sum in fractions is one modulo the prime too. Source: Denning (1982), Cryptography and Data Security, chapter 6 (linear system attacks).
 */
export const combinesToFew = (
  rows: readonly (readonly number[])[],
  sizes: readonly number[],
  minimum: number,
): boolean => {
  const order = sizes.map((size, index) => ({ size, index })).toSorted((a, b) => b.size - a.size);
  const sorted = order.map(({ size }) => size);
  const basis = echelonForm(rows.map((row) => order.map(({ index }) => row[index] ?? 0)));
  const few = basis.filter(({ pivot }) => (sorted[pivot] ?? 0) < minimum);
  let tries = 0;
  const isFew = (sum: readonly number[]): boolean =>
    sum.every((value) => value <= 1) &&
    sum.reduce((total, value, at) => total + value * (sorted[at] ?? 0), 0) < minimum;
  const search = (from: number, sum: readonly number[], people: number): boolean =>
    few.slice(from).some(({ pivot, row }, index) => {
      tries += 1;
      if (tries > MOST_SUMS) return true;
      const size = people + (sorted[pivot] ?? 0);
      if (size >= minimum) return false;
      const next = sum.map((value, at) => (value + (row[at] ?? 0)) % PRIME);
      return isFew(next) || search(from + index + 1, next, size);
    });
  return search(
    0,
    sizes.map(() => 0),
    0,
  );
};
