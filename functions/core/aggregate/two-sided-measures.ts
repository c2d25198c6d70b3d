import { itemsFor, type AskedItem } from '../instrument/asked-items.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { ResponseOption } from '../instrument/item.ts';
import { sensitiveItems } from '../instrument/sensitive-items.ts';
import type { Role } from '../role.ts';
import { closedOptions } from './closed-options.ts';
import { ACCOUNTABILITY, COMPETENCIES, SHARED_SUCCESS } from './constructs.ts';
import { measuresOf, scorerFor, type Measure, type Scorer } from './measures.ts';
import type { TwoSidedView } from './two-sided.ts';

type Family = TwoSidedView['family'];

/** Something that a role is asked and that the other side may be asked too: an item with scores, or a scale. */
export type TwoSidedMeasure = {
  id: string;
  text: string;
  kind: 'item' | 'scale';
  family: Family;
  /** Equal on both sides if, and only if, both are asked the same on the same options. */
  sameness: string;
  ends: { lowest: number; highest: number };
  sensitive: boolean;
  score: Scorer;
  /** The scores of an item's options in their order, to count steps by. */
  steps: readonly number[];
};

const families: Record<Family, readonly string[]> = {
  accountability: ACCOUNTABILITY,
  success: SHARED_SUCCESS,
  competencies: COMPETENCIES,
};

const familyOf = (constructs: readonly (string | undefined)[]): Family | undefined => {
  const isIn = (family: Family): boolean =>
    constructs.every((construct) => construct !== undefined && families[family].includes(construct));
  if (constructs.length === 0) return undefined;
  return isIn('accountability')
    ? 'accountability'
    : isIn('success')
      ? 'success'
      : isIn('competencies')
        ? 'competencies'
        : undefined;
};

/** The options with scores, lowest first: an option without one («I can’t say») is no step of the scale. */
const scoredOptions = (options: readonly ResponseOption[]): { code: string; score: number }[] =>
  options
    .flatMap(({ code, score }) => (score === undefined ? [] : [{ code, score }]))
    .toSorted((a, b) => a.score - b.score);

const itemMeasure = (instrument: Instrument, item: AskedItem): TwoSidedMeasure[] => {
  const family = familyOf([item.construct]);
  const options = scoredOptions(item.kind === 'single-choice' ? (closedOptions(instrument, item) ?? []) : []);
  const [first, last] = [options[0], options.at(-1)];
  if (family === undefined || first === undefined || last === undefined || first.score === last.score)
    return [];
  const { id, text, construct } = item;
  const ends = { lowest: first.score, highest: last.score };
  const sensitive = sensitiveItems(instrument).has(id);
  const measure: Measure = {
    id,
    title: text,
    kind: 'item',
    construct,
    items: [id],
    sensitive,
    reflective: false,
    ends,
  };
  const sameness = JSON.stringify([construct, options]);
  const steps = [...new Set(options.map(({ score }) => score))];
  return [
    {
      id,
      text,
      kind: 'item',
      family,
      sameness,
      ends,
      sensitive,
      score: scorerFor(instrument, measure),
      steps,
    },
  ];
};

const scaleMeasure = (
  instrument: Instrument,
  items: readonly AskedItem[],
  scale: Measure,
): TwoSidedMeasure[] => {
  const own = items.filter(({ id }) => scale.items.includes(id));
  const constructs = own.map(({ construct }) => construct);
  const family = familyOf(constructs);
  const { id, title, ends, sensitive } = scale;
  if (scale.kind !== 'scale' || family === undefined || ends === undefined) return [];
  const sameness = JSON.stringify([constructs.toSorted((a = '', b = '') => (a < b ? -1 : 1)), ends]);
  return [
    {
      id,
      text: title,
      kind: 'scale',
      family,
      sameness,
      ends,
      sensitive,
      score: scorerFor(instrument, scale),
      steps: [],
    },
  ];
};

/** What a role is asked that belongs to one of the families: the scales first, then the items in their order. */
export const twoSidedMeasures = (instrument: Instrument, role: Role): TwoSidedMeasure[] => {
  const items = itemsFor(instrument, role);
  return [
    ...measuresOf(instrument, role).flatMap((scale) => scaleMeasure(instrument, items, scale)),
    ...items.flatMap((item) => itemMeasure(instrument, item)),
  ];
};
