import type { Entry } from '../../core/instrument/answer.ts';
import type { AskedItem } from '../../core/instrument/asked-items.ts';
import type { Group } from '../../core/instrument/entry-fields.ts';
import type { ResponseOption } from '../../core/instrument/item.ts';
import { isVisible } from '../../core/instrument/visible-items.ts';
import type { DraftFields } from '../../core/survey-response.ts';

/** What somebody wrote in earlier instruments, by the name under which it is kept. */
export type Kept = ReadonlyMap<string, readonly Entry[]>;

/** Each in its own words: goals are told apart by them. */
const GOALS = [
  'Lead a project meeting on my own',
  'Present our results to the department',
  'Learn to read a budget',
  'Find two people to ask about research',
  'Plan my next step in nursing',
] as const;

const groupsAmong = (items: readonly AskedItem[]): Group[] =>
  items.filter((item) => item.kind === 'repeating-group');

const keptFor = (group: Group, kept: Kept): readonly Entry[] => kept.get(group.entriesFrom?.kept ?? '') ?? [];

/** Who has a plan looks back at it, who has none makes one: the option that leads there, where the item decides between the two. */
export const leadingOption = (
  item: AskedItem,
  options: readonly ResponseOption[],
  items: readonly AskedItem[],
  kept: Kept,
): ResponseOption | undefined => {
  const groups = groupsAmong(items);
  const back = groups.filter((group) => keptFor(group, kept).length > 0);
  const wanted = back.length > 0 ? back : groups.filter(({ keptAs }) => keptAs !== undefined);
  const leads = options.filter(({ code }) => wanted.some((group) => isVisible(group, { [item.id]: code })));
  return leads.length < options.length ? leads[0] : undefined;
};

/** What of an entry is known beforehand: the goal's own words, or the name of the kept goal that it looks back at. */
export const wordsOf = (group: Group, index: number, kept: Kept): DraftFields => {
  const name = group.entriesFrom?.nameFrom;
  const earlier = keptFor(group, kept)[index];
  if (name !== undefined && earlier !== undefined) return { [name]: [String(earlier[name] ?? '')] };
  const title = group.items.find(({ kind }) => kind === 'short-text');
  if (group.keptAs === undefined || title === undefined) return {};
  return { [title.id]: [GOALS[index % GOALS.length] ?? GOALS[0]] };
};

/** How many entries are looked back at; undefined where none was kept. */
export const entriesToRevisit = (group: Group, kept: Kept): number | undefined =>
  Math.min(keptFor(group, kept).length, group.maximum) || undefined;

/** Most begin below what they expect of themselves, and not all get there. */
const STANDS_BELOW: Readonly<Record<string, number>> = { 'baseline level': 0.45, 'current level': 0.2 };

export const moodAbout = ({ construct }: AskedItem, mood: number): number =>
  Math.max(0, mood - (STANDS_BELOW[construct ?? ''] ?? 0));
