import type { Share } from './newcombe-interval.ts';

const SAME_CHANCE = 1e-7;

/** log chances, relative to the table at hand, of every table with the same margins: by how many successes the first group has. */
const logChances = (first: Share, second: Share): number[] => {
  const successes = first.count + second.count;
  const least = Math.max(0, successes - second.n);
  const most = Math.min(first.n, successes);
  const stepUp = (k: number): number =>
    Math.log((first.n - k) / (k + 1)) + Math.log((successes - k) / (second.n - successes + k + 1));
  const chances = [0];
  for (let k = least; k < most; k += 1) chances.push((chances.at(-1) ?? 0) + stepUp(k));
  const atHand = chances[first.count - least] ?? 0;
  return chances.map((chance) => chance - atHand);
};

/**
 * Two-sided p value of Fisher's exact test for two independent shares: how likely a table at most as likely as this one is, given
 * its margins (chances within 1e-7 of each other count as the same, as in R). From 0 to 1; null where a group is empty.
 * Throws a RangeError where a count is not within its n. Source: Fisher (1935), J. R. Stat. Soc. 98:39-82; as R's fisher.test.
 * `fisherExact({ count: 3, n: 4 }, { count: 1, n: 4 })` is 0.485714.
 */
export const fisherExact = (first: Share, second: Share): number | null => {
  for (const { count, n } of [first, second])
    if (!(count >= 0 && count <= n)) throw new RangeError(`${count} of ${n} is not a share`);
  if (first.n === 0 || second.n === 0) return null;
  const chances = logChances(first, second);
  const largest = chances.reduce((most, chance) => Math.max(most, chance), 0);
  const ascending = chances.toSorted((a, b) => a - b);
  let [asUnlikely, all] = [0, 0];
  for (const chance of ascending) {
    all += Math.exp(chance - largest);
    if (chance <= Math.log1p(SAME_CHANCE)) asUnlikely = all;
  }
  return asUnlikely / all;
};
