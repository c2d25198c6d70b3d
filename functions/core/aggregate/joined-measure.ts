import type { Answers } from '../instrument/answer.ts';
import { comparability } from '../instrument/comparability.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { itemsFor } from '../instrument/asked-items.ts';
import type { Role } from '../role.ts';
import type { ClosedWave } from './closed-waves.ts';
import { scorerFor, type Measure, type Scorer } from './measures.ts';

/** A measure as two waves can share it: the items they have in common, and how the answers of either are scored. */
export type JoinedMeasure =
  | {
      kind: 'joined';
      measure: Measure;
      scoreEarlier: Scorer;
      scoreLater: Scorer;
      footnotes: string[];
    }
  | { kind: 'broken'; why: string };

/** With fewer items in common, what is left of a scale would be something else. */
const LEAST_COMMON = { items: 3, share: 0.5 } as const;

type Mapping = Readonly<Record<string, string>>;
type JoinedItem = { id: string; mapping?: Mapping; footnote?: string };

const lineageOf = (a: ClosedWave, b: ClosedWave): Instrument[] => {
  const known = [a, b].flatMap(({ facts }) => [...(facts.earlier ?? []), facts.instrument]);
  return [...new Map(known.map((one) => [one.version, one])).values()];
};

/** The answers to an older version in the codes of the newer one. A code that has none there counts as open. */
const recoded = (answers: Answers, items: readonly JoinedItem[]): Answers => {
  const mapped = items.flatMap(({ id, mapping }) => {
    const code = answers[id];
    return mapping === undefined || typeof code !== 'string' ? [] : [[id, mapping[code] ?? ''] as const];
  });
  return { ...answers, ...Object.fromEntries(mapped) };
};

const enough = (common: number, all: number): boolean =>
  common === all || (common >= LEAST_COMMON.items && common / all >= LEAST_COMMON.share);

const joinItems = (
  older: ClosedWave,
  newer: ClosedWave,
  role: Role,
  measure: Measure,
): { items: JoinedItem[]; why: string } => {
  const asked = new Set(itemsFor(older.instrument, role).map(({ id }) => id));
  const lineage = lineageOf(older, newer);
  const [from, to] = [older.instrument.version, newer.instrument.version];
  let why = `Version ${from} did not ask it.`;
  const items = measure.items.flatMap((id): JoinedItem[] => {
    if (!asked.has(id)) return [];
    const verdict = comparability({ version: from, itemId: id }, { version: to, itemId: id }, lineage);
    switch (verdict.kind) {
      case 'same':
        return [{ id }];
      case 'same-with-footnote':
        return [{ id, footnote: verdict.reason }];
      case 'mapped':
        return [{ id, mapping: verdict.mapping, footnote: verdict.reason }];
      case 'new-series':
        ({ why } = verdict);
        return [];
    }
  });
  return { items, why };
};

/**
 * A measure of the newer version over two waves, on the items that both asked and that the definition says may be joined (indicators.md
 * B9): of a scale, enough of them. Answers to the older version are scored on the options of the newer one.
 */
export const joinMeasure = (
  earlier: ClosedWave,
  later: ClosedWave,
  role: Role,
  measure: Measure,
): JoinedMeasure => {
  const isForward = earlier.instrument.version <= later.instrument.version;
  const [older, newer] = isForward ? [earlier, later] : [later, earlier];
  const { items, why } = joinItems(older, newer, role, measure);
  if (!enough(items.length, measure.items.length)) return { kind: 'broken', why };
  const common = { ...measure, items: items.map(({ id }) => id) };
  const score = scorerFor(newer.instrument, common);
  const scoreOlder: Scorer = items.some(({ mapping }) => mapping !== undefined)
    ? (answers) => score(recoded(answers, items))
    : score;
  return {
    kind: 'joined',
    measure: common,
    scoreEarlier: isForward ? scoreOlder : score,
    scoreLater: isForward ? score : scoreOlder,
    footnotes: [...new Set(items.flatMap(({ footnote }) => footnote ?? []))],
  };
};

/** The measures of the newer version of two waves: what is joined is said in its terms. */
export const newerOf = (earlier: ClosedWave, later: ClosedWave): ClosedWave =>
  earlier.instrument.version <= later.instrument.version ? later : earlier;
