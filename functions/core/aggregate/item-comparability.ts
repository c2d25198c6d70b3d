import { comparability } from '../instrument/comparability.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { ItemDistribution, WaveAggregate } from './aggregate.ts';
import type { WaveFacts } from './cohort-facts.ts';

/** All versions of the wave's instrument that are known, each once. */
const lineageOf = ({ instrument }: WaveFacts, waves: readonly WaveFacts[]): Instrument[] => {
  const known = waves.flatMap((one) => [...(one.earlier ?? []), one.instrument]);
  const versions = known.filter(({ id }) => id === instrument.id).map((one) => [one.version, one] as const);
  return [...new Map(versions).values()];
};

const compared = (
  item: ItemDistribution,
  version: number,
  others: readonly number[],
  lineage: readonly Instrument[],
): ItemDistribution['comparableWith'] =>
  others.map((other) => ({
    version: other,
    verdict: comparability(
      { version: other, itemId: item.itemId },
      { version, itemId: item.itemId },
      lineage,
    ),
  }));

/** The wave with the verdict on each of its items for every earlier version that a wave of the cohort asked. */
export const withComparability = (
  wave: WaveAggregate,
  facts: WaveFacts,
  waves: readonly WaveFacts[],
): WaveAggregate => {
  const { id, version } = facts.instrument;
  const asked = waves.map(({ instrument }) => instrument).filter((one) => one.id === id);
  const others = [...new Set(asked.map((one) => one.version))]
    .filter((one) => one < version)
    .toSorted((a, b) => a - b);
  if (others.length === 0) return wave;
  const lineage = lineageOf(facts, waves);
  return {
    ...wave,
    items: wave.items.map((item) => ({
      ...item,
      comparableWith: compared(item, version, others, lineage),
    })),
  };
};
