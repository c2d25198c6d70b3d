import { compareVersions } from './compare-versions.ts';
import type { Lineage } from './check-versions.ts';
import type { ComparabilityNote, Instrument } from './instrument.ts';
import { measuredItems } from './measured-items.ts';
import type { Finding } from './problem.ts';

type PlacedNote = { note: ComparabilityNote; pointer: string };

const codesOf = (instrument: Instrument, itemId: string): readonly string[] | undefined =>
  measuredItems(instrument).find(({ id }) => id === itemId)?.codes;

const unknownCode = (pointer: string, code: string, version: number, codes: readonly string[]): Finding => ({
  code: 'mapping-unknown-code',
  pointer,
  message: `Version ${version} has no response option «${code}» here.`,
  suggestion: `Name one of: ${codes.join(', ') || '(it has none)'}.`,
});

const checkMapping = ({ note, pointer }: PlacedNote, older: Instrument, newer: Instrument): Finding[] => {
  if (note.mapping === undefined) return [];
  const from = codesOf(older, note.item) ?? [];
  const to = codesOf(newer, note.item) ?? [];
  const entries = Object.entries(note.mapping);
  const unknown = entries.flatMap(([old, now]) => [
    ...(from.includes(old) ? [] : [unknownCode(`${pointer}/mapping`, old, older.version, from)]),
    ...(to.includes(now) ? [] : [unknownCode(`${pointer}/mapping/${old}`, now, newer.version, to)]),
  ]);
  const missing = from.filter((code) => note.mapping?.[code] === undefined);
  if (unknown.length > 0 || missing.length === 0) return unknown;
  return [
    {
      code: 'mapping-incomplete',
      pointer: `${pointer}/mapping`,
      message: `Nothing says what became of: ${missing.join(', ')}. Leaving out those who chose it would bend the trend.`,
      suggestion: 'Map every code of the earlier version, or start a new series.',
    },
  ];
};

const checkAgainst = ({ note, pointer }: PlacedNote, older: Instrument, newer: Instrument): Finding[] => {
  const found = compareVersions(older, newer).find(({ itemId }) => itemId === note.item);
  if (found === undefined || found.change === 'added' || found.change === 'removed') {
    return [
      {
        code: 'comparability-unknown-item',
        pointer: `${pointer}/item`,
        message: `«${note.item}» does not take an answer in both version ${older.version} and version ${newer.version}.`,
        suggestion: 'Name an item or row that both versions ask.',
      },
    ];
  }
  if (note.newSeries === true && note.mapping !== undefined) {
    return [
      {
        code: 'comparability-contradicts',
        pointer: `${pointer}/newSeries`,
        message: `«${note.item}» is mapped to the earlier version and starts a new series.`,
        suggestion: 'Keep the mapping or newSeries, not both.',
      },
    ];
  }
  if (found.change !== 'identical') return checkMapping({ note, pointer }, older, newer);
  return [
    {
      code: 'comparability-needless',
      pointer,
      message: `«${note.item}» is the same as in version ${older.version}: there is nothing to say.`,
      suggestion: 'Remove the note.',
    },
  ];
};

const checkNote = (placed: PlacedNote, { instrument, earlier }: Lineage): Finding[] => {
  const older = earlier.find(({ version }) => version === placed.note.comparableWith);
  if (older !== undefined) return checkAgainst(placed, older, instrument);
  return [
    {
      code: 'comparability-unknown-version',
      pointer: `${placed.pointer}/comparableWith`,
      message: `There is no version ${placed.note.comparableWith} before version ${instrument.version}.`,
      suggestion: `Name one of: ${earlier.map(({ version }) => version).join(', ') || '(this is the first)'}.`,
    },
  ];
};

const isRepeated = (notes: readonly ComparabilityNote[], n: number): boolean =>
  notes.findIndex(
    ({ item, comparableWith }) => item === notes[n]?.item && comparableWith === notes[n]?.comparableWith,
  ) < n;

/** The author's words on changes name what exists, and decide. */
export const checkComparability = (lineage: Lineage): Finding[] => {
  const notes = lineage.instrument.comparability ?? [];
  return notes.flatMap((note, n): Finding[] => {
    const pointer = `/comparability/${n}`;
    if (!isRepeated(notes, n)) return checkNote({ note, pointer }, lineage);
    return [
      {
        code: 'comparability-twice',
        pointer,
        message: `There are two words on «${note.item}» and version ${note.comparableWith}.`,
        suggestion: 'Keep one.',
      },
    ];
  });
};
