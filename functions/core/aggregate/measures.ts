import type { Answers } from '../instrument/answer.ts';
import { itemsFor, optionsOf, type AskedItem } from '../instrument/asked-items.ts';
import type { Instrument, Scale } from '../instrument/instrument.ts';
import { scaleScorer } from '../instrument/score-scales.ts';
import { sensitiveItems } from '../instrument/sensitive-items.ts';
import type { Role } from '../role.ts';
import { MEASURED_BY_NUMBER, MEASURED_BY_ONE_ITEM } from './constructs.ts';

/** One number that a response is turned into: the score of a scale or of a single item, or a number that was given. */
export type Measure = {
  /** Of the scale or the item. */
  id: string;
  title: string;
  kind: 'scale' | 'item' | 'number';
  /** What it measures, in the words of the catalogue; of a scale, what the constructs of its items begin with in common. */
  construct: string | undefined;
  items: readonly string[];
  /** Whether one of the items is about confidentiality or safety. */
  sensitive: boolean;
  /** Whether the items are several looks at one thing. */
  reflective: boolean;
  /** The ends of the scale of the scores; undefined for a number, which has none worth speaking of. */
  ends: { lowest: number; highest: number } | undefined;
};

/** What a construct is about: `mentor benefits: network` is about mentor benefits. */
const subjectOf = (construct: string | undefined): string | undefined => construct?.split(':')[0]?.trim();

const inCommon = (items: readonly AskedItem[]): string | undefined => {
  const subjects = new Set(items.map(({ construct }) => subjectOf(construct)));
  return subjects.size === 1 ? [...subjects][0] : undefined;
};

const endsOf = (instrument: Instrument, items: readonly AskedItem[]): Measure['ends'] => {
  const scores = items.flatMap((item) =>
    'options' in item ? optionsOf(instrument, item.options).flatMap(({ score }) => score ?? []) : [],
  );
  return scores.length === 0 ? undefined : { lowest: Math.min(...scores), highest: Math.max(...scores) };
};

const isAmong = (constructs: readonly string[], { construct }: AskedItem): boolean =>
  construct !== undefined && constructs.includes(construct);

const kindOf = (instrument: Instrument, item: AskedItem): 'item' | 'number' | undefined => {
  if (item.kind === 'number') return isAmong(MEASURED_BY_NUMBER, item) ? 'number' : undefined;
  const isScored = item.kind === 'single-choice' && endsOf(instrument, [item]) !== undefined;
  return isScored && isAmong(MEASURED_BY_ONE_ITEM, item) ? 'item' : undefined;
};

/** Everything that the answers of a role to an instrument measure: its scales, then single items of known constructs. */
export const measuresOf = (instrument: Instrument, role: Role): Measure[] => {
  const asked = itemsFor(instrument, role);
  const sensitive = sensitiveItems(instrument);
  const scales = instrument.scales.flatMap((scale): Measure[] => {
    const items = asked.filter(({ id }) => scale.items.includes(id));
    if (items.length < scale.items.length) return [];
    return [
      {
        id: scale.id,
        title: scale.title,
        kind: 'scale',
        construct: inCommon(items),
        items: scale.items,
        sensitive: scale.items.some((id) => sensitive.has(id)),
        reflective: scale.reflective === true,
        ends: endsOf(instrument, items),
      },
    ];
  });
  const single = asked.flatMap((item): Measure[] => {
    const kind = kindOf(instrument, item);
    if (kind === undefined) return [];
    const about = { id: item.id, title: item.text, construct: item.construct, items: [item.id] };
    const ends = kind === 'item' ? endsOf(instrument, [item]) : undefined;
    return [{ ...about, kind, sensitive: sensitive.has(item.id), reflective: false, ends }];
  });
  return [...scales, ...single];
};

const minimumAnswered = (instrument: Instrument, { id, kind }: Measure): number =>
  kind === 'scale' ? (instrument.scales.find((scale) => scale.id === id)?.minimumAnswered ?? 1) : 1;

/** What a response is worth on a measure of the instrument: null where too little was answered. */
export type Scorer = (answers: Answers) => number | null;

export const scorerFor = (instrument: Instrument, measure: Measure): Scorer => {
  const { id, title, kind, items } = measure;
  if (kind === 'number')
    return (answers) => {
      const given = answers[id];
      return typeof given === 'number' ? given : null;
    };
  const scale: Scale = {
    id,
    title,
    items: [...items],
    scoring: 'mean',
    minimumAnswered: minimumAnswered(instrument, measure),
  };
  const score = scaleScorer(instrument, scale);
  return (answers) => {
    const scored = score(answers);
    return scored.state === 'value' ? scored.value : null;
  };
};
