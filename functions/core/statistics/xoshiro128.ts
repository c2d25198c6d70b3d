/** Gives the next number each time it is called: in a fixed order for one seed, evenly spread over the open interval 0 to 1. */
export type RandomNumbers = () => number;

type State = readonly [number, number, number, number];

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/**
 * The words (whole numbers from 0 to 2³² - 1) that follow from a state of four words, not all of them 0.
 * Source: Blackman & Vigna (2021), ACM Trans. Math. Softw. 47:36, xoshiro128** 1.1. `xoshiroWords([1, 2, 3, 4])()` is 11520.
 */
export const xoshiroWords = (state: State): (() => number) => {
  let [a, b, c, d] = state;
  return () => {
    const word = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return word;
  };
};

const scrambled = (word: bigint): bigint => {
  const once = BigInt.asUintN(64, (word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n);
  const twice = BigInt.asUintN(64, (once ^ (once >> 27n)) * 0x94d049bb133111ebn);
  return twice ^ (twice >> 31n);
};

/** Four words from a seed, by two steps of SplitMix64: what the authors recommend, so that near seeds begin far apart. */
const stateFrom = (seed: number): State => {
  const step = (count: bigint): bigint =>
    scrambled(BigInt.asUintN(64, BigInt(seed) + count * 0x9e3779b97f4a7c15n));
  const [first, second] = [step(1n), step(2n)];
  const half = (word: bigint): number => Number(BigInt.asUintN(32, word));
  return [half(first), half(first >> 32n), half(second), half(second >> 32n)];
};

/**
 * Numbers that pass for random, the same for the same seed (a whole number) on every machine: a figure that rests on them can be drawn
 * again. Each has 52 bits, from two words, and is neither 0 nor 1. For simulation only: never for a token. Period 2¹²⁸ - 1 words.
 * Source: Blackman & Vigna (2021); seeded after Steele, Lea & Flood (2014), OOPSLA, 453-472.
 * `xoshiro128(1)()` is 0.394672.
 */
export const xoshiro128 = (seed: number): RandomNumbers => {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed of ${seed}`);
  const next = xoshiroWords(stateFrom(seed));
  return () => {
    const high = next() >>> 6;
    return (high * 2 ** 26 + (next() >>> 6) + 0.5) / 2 ** 52;
  };
};
