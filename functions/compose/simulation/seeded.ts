import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Ids } from '../../ports.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Chance that can be repeated: the same seed gives the same draws in the same order. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  share: () => number;
  /** A whole number from `from` to `to`, both included. */
  whole: (from: number, to: number) => number;
  happens: (probability: number) => boolean;
  pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
};

export const seededChance = (seed: number): Chance => {
  const generator = xoroshiro128plus(seed);
  const share = () => uniformFloat64(generator);
  const whole = (from: number, to: number) => from + Math.floor(share() * (to - from + 1));
  return {
    share,
    whole,
    happens: (probability) => share() < probability,
    pick: (values) => values[whole(0, values.length - 1)] ?? values[0],
  };
};

/** Ids for a simulation: as long as real ones, and the same for the same seed. Links made of them are no secret. */
export const seededIds = (seed: number): Ids => {
  const chance = seededChance(seed);
  const letters = (count: number) =>
    Array.from({ length: count }, () => ALPHABET.charAt(chance.whole(0, 31))).join('');
  return {
    next: (prefix) => `${prefix}_${letters(24)}`,
    token: () => letters(32),
    receipt: () => `${letters(4)}-${letters(4)}-${letters(4)}`.toUpperCase(),
  };
};
