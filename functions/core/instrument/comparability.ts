import * as z from 'zod';
import { compareVersions } from './compare-versions.ts';
import type { ComparabilityNote, Instrument } from './instrument.ts';

/** Whether answers to an item of one version may stand beside answers to the same item of another, and on what terms. */
export const Comparability = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same') }),
  /** The reason is told wherever the two are shown together. */
  z.object({ kind: z.literal('same-with-footnote'), reason: z.string() }),
  /** Codes of the older version to the codes of the newer one that mean the same. */
  z.object({
    kind: z.literal('mapped'),
    mapping: z.record(z.string(), z.string()),
    reason: z.string(),
  }),
  /** Why the two can't be joined, in a sentence. */
  z.object({ kind: z.literal('new-series'), why: z.string() }),
]);
export type Comparability = z.infer<typeof Comparability>;

/** An item in one version of its instrument. */
export type ItemOfVersion = { version: number; itemId: string };

type Joined = Exclude<Comparability, { kind: 'new-series' }>;

const SAME: Comparability = { kind: 'same' };
const newSeries = (why: string): Comparability => ({ kind: 'new-series', why });

const noteOn = (newer: Instrument, itemId: string, older: Instrument): ComparabilityNote | undefined =>
  newer.comparability?.find((note) => note.item === itemId && note.comparableWith === older.version);

/** What to say where the author has said nothing. */
const WITHOUT_WORD = {
  reworded: (_older: Instrument, { version }: Instrument) =>
    `Version ${version} words it differently, and nobody has said that it means the same.`,
  rescaled: (_older: Instrument, { version }: Instrument) =>
    `Version ${version} has other response options or another range, and nobody has said how they compare.`,
  added: ({ version }: Instrument) => `Version ${version} did not ask it.`,
  removed: (_older: Instrument, { version }: Instrument) => `Version ${version} does not ask it.`,
} as const;

/** Compares two versions directly. */
const directly = (older: Instrument, newer: Instrument, itemId: string): Comparability => {
  const found = compareVersions(older, newer).find((one) => one.itemId === itemId);
  if (found === undefined) return newSeries(`Neither version ${older.version} nor ${newer.version} asks it.`);
  const { change, askedOfOthers } = found;
  if (change === 'identical') {
    const reason = `From version ${newer.version} on, other people are asked it than before.`;
    return askedOfOthers ? { kind: 'same-with-footnote', reason } : SAME;
  }
  const note = noteOn(newer, itemId, older);
  if (note === undefined || change === 'added' || change === 'removed')
    return newSeries(WITHOUT_WORD[change](older, newer));
  if (note.newSeries === true) return newSeries(note.reason);
  if (change === 'reworded') return { kind: 'same-with-footnote', reason: note.reason };
  if (note.mapping === undefined) return newSeries(WITHOUT_WORD.rescaled(older, newer));
  return { kind: 'mapped', mapping: note.mapping, reason: note.reason };
};

const both = (...reasons: string[]): string => [...new Set(reasons)].join(' ');

/** Codes that the second mapping does not know are lost on the way. */
const through = (first: Record<string, string>, second: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(first).flatMap(([from, middle]) => {
      const to = second[middle];
      return to === undefined ? [] : [[from, to]];
    }),
  );

const chain = (first: Joined, second: Joined): Joined => {
  if (first.kind === 'same') return second;
  if (second.kind === 'same') return first;
  const reason = both(first.reason, second.reason);
  if (first.kind === 'mapped')
    return second.kind === 'mapped'
      ? { kind: 'mapped', mapping: through(first.mapping, second.mapping), reason }
      : { ...first, reason };
  return { ...second, reason };
};

const RANK = { same: 0, 'same-with-footnote': 1, mapped: 2 } as const;

/** The way from version to version that loses least; each step is a version's word on any earlier one. */
const bestWay = (versions: readonly Instrument[], itemId: string): Comparability => {
  const ways: (Joined | undefined)[] = [SAME];
  for (const [n, newer] of versions.entries()) {
    if (n === 0) continue;
    const arriving = versions.slice(0, n).flatMap((older, o): Joined[] => {
      const way = ways[o];
      const step = directly(older, newer, itemId);
      return way === undefined || step.kind === 'new-series' ? [] : [chain(way, step)];
    });
    ways[n] = arriving.toSorted((a, b) => RANK[a.kind] - RANK[b.kind])[0];
  }
  return ways.at(-1) ?? newSeries('');
};

/** The last step that breaks the series says why. */
const whyBroken = (versions: readonly Instrument[], itemId: string): Comparability => {
  for (let n = versions.length - 1; n > 0; n -= 1) {
    const [older, newer] = [versions[n - 1], versions[n]];
    if (older === undefined || newer === undefined) continue;
    const step = directly(older, newer, itemId);
    if (step.kind === 'new-series') return step;
  }
  return newSeries('The versions between do not lead from one to the other.');
};

/**
 * The one thing that a trend asks: may answers to an item of an older version be joined with those of a newer one? Give all
 * versions of the instrument there are from the one to the other, in any order: an item that changed twice is followed through
 * the version between. The order of the two does not matter; a mapping always leads from the older to the newer.
 */
export const comparability = (
  a: ItemOfVersion,
  b: ItemOfVersion,
  lineage: readonly Instrument[],
): Comparability => {
  if (a.itemId !== b.itemId) return newSeries('They are different items.');
  const [from, to] = [a.version, b.version].toSorted((x, y) => x - y);
  const versions = lineage
    .filter(({ version }) => version >= (from ?? version) && version <= (to ?? version))
    .toSorted((x, y) => x.version - y.version);
  if (versions[0]?.version !== from || versions.at(-1)?.version !== to)
    throw new Error(`«${a.itemId}»: the lineage lacks version ${from} or ${to}`);
  if (from === to) return SAME;
  const way = bestWay(versions, a.itemId);
  return way.kind === 'new-series' ? whyBroken(versions, a.itemId) : way;
};
