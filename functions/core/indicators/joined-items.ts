import type { ItemDistribution, WaveAggregate } from '../aggregate/aggregate.ts';
import type { Comparability } from '../instrument/comparability.ts';

/** The answers of one role to one item in one wave. */
export type ItemInWave = { wave: WaveAggregate; item: ItemDistribution };

/** What the aggregate says of joining the two, whichever of them asked the newer version. */
export const verdictOn = (a: ItemInWave, b: ItemInWave): Comparability => {
  const [older, newer] = a.wave.instrument.version <= b.wave.instrument.version ? [a, b] : [b, a];
  const { version } = older.wave.instrument;
  if (version === newer.wave.instrument.version) return { kind: 'same' };
  const found = newer.item.comparableWith?.find((one) => one.version === version);
  return found?.verdict ?? { kind: 'new-series', why: 'Nothing says how the two versions compare.' };
};

/** The item with its answers counted under the options of another version. */
const recoded = (
  item: ItemDistribution,
  options: ItemDistribution['options'],
  mapping: Readonly<Record<string, string>>,
): ItemDistribution => {
  const { group } = item;
  if (group.state === 'suppressed') return { ...item, options };
  const counts = options.map(({ code }) =>
    item.options.reduce((sum, old, o) => sum + (mapping[old.code] === code ? (group.counts[o] ?? 0) : 0), 0),
  );
  const n = counts.reduce((sum, count) => sum + count, 0);
  // Likeness among the answers of one person stays, and what it did to the old scores says nothing of the new ones.
  const clustered = group.clustered && { ...group.clustered, se: null, lower: null, upper: null };
  return {
    ...item,
    options,
    group: { state: 'shown', n, counts, ...(clustered === undefined ? {} : { clustered }) },
  };
};

/** Both on the options of the newer version, given a verdict that joins them. */
export const onSameOptions = (
  a: ItemInWave,
  b: ItemInWave,
  verdict: Comparability,
): [ItemInWave, ItemInWave] => {
  if (verdict.kind !== 'mapped') return [a, b];
  const aIsOlder = a.wave.instrument.version < b.wave.instrument.version;
  return aIsOlder
    ? [{ ...a, item: recoded(a.item, b.item.options, verdict.mapping) }, b]
    : [a, { ...b, item: recoded(b.item, a.item.options, verdict.mapping) }];
};
