import type { Role } from '../role.ts';
import { askedItems, itemOptions, sectionsFor, type AskedItem } from './asked-items.ts';
import type { Instrument } from './instrument.ts';
import type { Item, ResponseOption } from './item.ts';
import { sensitiveItems } from './sensitive-items.ts';
import { visibleSections } from './visible-items.ts';

/** A question that an e-mail can ask: one tap on an option opens the page with that answer filled in. */
export type OneTapItem = {
  id: string;
  kind: 'options' | 'yes-no-unsure' | 'points';
  /** The question over the rows of a scale, of which this is the first. */
  lead: string | undefined;
  text: string;
  /** As the page offers them: answers are their codes. */
  options: Pick<ResponseOption, 'code' | 'label'>[];
  /** What the first and the last point mean. */
  ends: { low: string; high: string } | undefined;
};

/** The answer that a tap stands for. */
export type Tap = { itemId: string; code: string };

type Form = Pick<OneTapItem, 'kind' | 'options' | 'ends'>;

/** How an item is tapped; undefined for one that one tap can't answer. */
const formOf = (instrument: Instrument, item: AskedItem): Form | undefined => {
  switch (item.kind) {
    case 'single-choice':
      return { kind: 'options', options: itemOptions(instrument, item), ends: undefined };
    case 'yes-no-unsure':
      return { kind: item.kind, options: itemOptions(instrument, item), ends: undefined };
    case 'rating': {
      const points = Array.from({ length: item.to - item.from + 1 }, (_, index) => String(item.from + index));
      return {
        kind: 'points',
        options: points.map((point) => ({ code: point, label: point })),
        ends: { low: item.lowLabel, high: item.highLabel },
      };
    }
    case 'several-choices':
    case 'ranking':
    case 'number':
    case 'date':
    case 'short-text':
    case 'long-text':
    case 'repeating-group':
      return undefined;
  }
};

const raisesFollowUp = (item: AskedItem): boolean =>
  'raisesFollowUpOn' in item && item.raisesFollowUpOn !== undefined;

const leadOf = (item: Item | undefined): string | undefined =>
  item?.kind === 'scale-rows' ? item.text : undefined;

/**
 * The first item that a role is asked, if it is closed and lies in the first section; undefined otherwise. An address goes
 * through the hands of mail programs and scanners, so it carries no answer that is about confidentiality or safety, or that asks for
 * help. What the two sides agree on has no first answer: the other may have proposed it.
 */
export const oneTapItem = (instrument: Instrument, role: Role): OneTapItem | undefined => {
  const section = visibleSections(sectionsFor(instrument, role).slice(0, 1), {});
  const [item] = askedItems(section);
  if (item === undefined || instrument.betweenSides === 'agreement') return undefined;
  if (raisesFollowUp(item) || sensitiveItems(instrument).has(item.id)) return undefined;
  const form = formOf(instrument, item);
  const lead = leadOf(section[0]?.items.find(({ kind }) => kind !== 'statement'));
  return form && { id: item.id, lead, text: item.text, ...form };
};

/** `how-often:never`, as it stands in an address. */
export const tapText = ({ itemId, code }: Tap): string => `${itemId}:${code}`;

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** Mail programs change case and glue signs to the end of an address. */
const TAP = new RegExp(`^(${SLUG}):(${SLUG})[^a-z0-9]*$`);

/** The answer that an address asks to be filled in; undefined for any but one that the e-mail may offer. */
export const readTap = (instrument: Instrument, role: Role, text: string): Tap | undefined => {
  const [, itemId, code] = TAP.exec(text.trim().toLowerCase()) ?? [];
  if (itemId === undefined || code === undefined) return undefined;
  const item = oneTapItem(instrument, role);
  return item?.id === itemId && item.options.some((option) => option.code === code)
    ? { itemId, code }
    : undefined;
};
