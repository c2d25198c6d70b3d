import type { PinnedInstrument } from '../wave.ts';
import type { Role } from '../role.ts';
import { askedBy, askedItems, itemOptions, type AskedItem } from './asked-items.ts';
import { compareVersions } from './compare-versions.ts';
import { comparability, type Comparability } from './comparability.ts';
import { conditionInWords } from './condition-in-words.ts';
import type { Instrument } from './instrument.ts';
import type { ItemKind, ResponseOption } from './item.ts';
import { columnNames } from './response-table.ts';
import { sensitiveItems } from './sensitive-items.ts';
import { withFallbacks } from './text-facts.ts';

/** What one version of an instrument asks in one item, and how its answers are written down. */
export type CodebookRow = {
  version: number;
  /** Of an item of an entry `goals/goal`. */
  itemId: string;
  /** The columns of the export that hold its answers; none for a group itself. */
  variables: string[];
  section: string;
  /** The head of a block before each of its rows. Facts are given by their fallbacks. */
  text: string;
  help: string;
  kind: ItemKind;
  options: ResponseOption[];
  /** What an answer without options can be: `0 to 10 (0: Not at all, 10: Very)`. */
  range: string;
  required: string;
  roles: readonly Role[];
  /** When it is asked; '' for always. */
  condition: string;
  construct: string;
  /** Its answers need more people to be shown: see sensitive-items. */
  sensitive: boolean;
  /** Titles of the scales that it counts in. */
  scales: string[];
  /** How it compares with the version before; '' in the first. */
  comparability: string;
};

export type CodebookVersion = {
  instrument: Instrument;
  hash: string;
  rows: CodebookRow[];
  /** Items that the version before asked and this one does not. */
  removed: string[];
};

/** All versions of one instrument, the newest first. */
export type Codebook = { id: string; title: string; versions: CodebookVersion[] };

const RANGES: { [Kind in AskedItem['kind']]: (item: Extract<AskedItem, { kind: Kind }>) => string } = {
  'single-choice': () => 'one code',
  'yes-no-unsure': () => 'one code',
  'several-choices': ({ atMost }) => `several codes${atMost === undefined ? '' : `, at most ${atMost}`}`,
  ranking: () => 'all codes, first choice first',
  rating: ({ from, to, lowLabel, highLabel }) =>
    `${from} to ${to} (${from}: ${withFallbacks(lowLabel)}, ${to}: ${withFallbacks(highLabel)})`,
  number: ({ minimum, maximum, step, unit }) =>
    `${minimum} to ${maximum}${unit === undefined ? '' : ` ${withFallbacks(unit)}`}${step === 1 ? '' : `, in steps of ${step}`}`,
  date: () => 'year-month-day',
  'short-text': ({ maxLength }) => `one line, up to ${maxLength} characters`,
  'long-text': ({ maxLength }) => `text, up to ${maxLength} characters`,
  'repeating-group': ({ minimum, maximum }) => `${minimum} to ${maximum} entries of the items below`,
};

const rangeOf = <Kind extends AskedItem['kind']>(
  kind: Kind,
  item: Extract<AskedItem, { kind: Kind }>,
): string => {
  const range: (typeof RANGES)[Kind] = RANGES[kind];
  return range(item);
};

/** What the rows of one version have in common. */
type Context = { instrument: Instrument; versions: readonly Instrument[] };

/** Where an item stands: in which section, under which head, in the entries of which group. */
type Place = { section: string; stem: string; within: string; scope: readonly AskedItem[] };

const requiredInWords = ({ required, requiredWhen }: AskedItem, { instrument }: Context, place: Place) => {
  if (required) return 'yes';
  return requiredWhen === undefined ? 'no' : `if ${conditionInWords(requiredWhen, instrument, place.scope)}`;
};

const joined = (verdict: Comparability, version: number): string => {
  switch (verdict.kind) {
    case 'same':
      return `the same as in version ${version}`;
    case 'same-with-footnote':
      return `joined with version ${version}: ${verdict.reason}`;
    case 'mapped':
      return `joined with version ${version}, whose codes become ${Object.entries(verdict.mapping)
        .map(([from, to]) => `${from} → ${to}`)
        .join(', ')}: ${verdict.reason}`;
    case 'new-series':
      return `a new series: ${verdict.why}`;
  }
};

const previousOf = ({ instrument, versions }: Context): Instrument | undefined =>
  versions.findLast(({ version }) => version < instrument.version);

const comparedInWords = (context: Context, itemId: string): string => {
  const older = previousOf(context);
  if (older === undefined) return '';
  const { instrument, versions } = context;
  const change = compareVersions(older, instrument).find((one) => one.itemId === itemId)?.change;
  if (change === 'added') return `new in version ${instrument.version}`;
  const before = { version: older.version, itemId };
  const verdict = comparability(before, { version: instrument.version, itemId }, versions);
  return change === 'identical' || change === undefined
    ? joined(verdict, older.version)
    : `${change}; ${joined(verdict, older.version)}`;
};

const rowOf = (context: Context, place: Place, item: AskedItem): CodebookRow => {
  const { instrument, versions } = context;
  const itemId = place.within + item.id;
  const words = [place.stem, item.text].filter((text) => text !== '').map(withFallbacks);
  return {
    version: instrument.version,
    itemId,
    variables: columnNames(itemId, instrument.version, versions),
    section: withFallbacks(place.section),
    text: words.join(' – '),
    help: withFallbacks(item.help ?? ''),
    kind: item.kind,
    options: itemOptions(instrument, item),
    range: rangeOf(item.kind, item),
    required: requiredInWords(item, context, place),
    roles: item.roles ?? instrument.audience,
    condition:
      item.visibleWhen === undefined ? '' : conditionInWords(item.visibleWhen, instrument, place.scope),
    construct: item.construct ?? '',
    sensitive: sensitiveItems(instrument).has(place.within === '' ? item.id : place.within.slice(0, -1)),
    scales: instrument.scales.filter(({ items }) => items.includes(itemId)).map(({ title }) => title),
    comparability: comparedInWords(context, itemId),
  };
};

const rowsOf = (context: Context): CodebookRow[] => {
  const scope = askedItems(context.instrument.sections);
  return context.instrument.sections.flatMap(({ title, items }) =>
    items.flatMap((item) => {
      const stem = item.kind === 'scale-rows' ? item.text : '';
      const place: Place = { section: title, stem, within: '', scope };
      const rows = askedBy(item).map((asked) => rowOf(context, place, asked));
      if (item.kind !== 'repeating-group') return rows;
      const inside: Place = { section: title, stem: '', within: `${item.id}/`, scope: item.items };
      return [...rows, ...item.items.map((entryItem) => rowOf(context, inside, entryItem))];
    }),
  );
};

const removedIn = (context: Context): string[] => {
  const older = previousOf(context);
  if (older === undefined) return [];
  return compareVersions(older, context.instrument)
    .filter(({ change }) => change === 'removed')
    .map(({ itemId }) => itemId);
};

/**
 * What the answers to an instrument mean, item by item and version by version. Give all of its versions, at least one; throws
 * without any.
 */
export const codebook = (
  published: readonly { instrument: Instrument; pin: Pick<PinnedInstrument, 'hash'> }[],
): Codebook => {
  const sorted = published.toSorted((a, b) => a.instrument.version - b.instrument.version);
  const versions = sorted.map(({ instrument }) => instrument);
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error('A codebook needs a version of an instrument.');
  return {
    id: newest.id,
    title: withFallbacks(newest.title),
    versions: sorted.toReversed().map(({ instrument, pin }) => {
      const context = { instrument, versions };
      return { instrument, hash: pin.hash, rows: rowsOf(context), removed: removedIn(context) };
    }),
  };
};
