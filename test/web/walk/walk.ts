import { expect } from 'vitest';
import type { Entry } from '../../../functions/core/instrument/answer.ts';
import { askedItems, sectionsFor } from '../../../functions/core/instrument/asked-items.ts';
import {
  countField,
  entryField,
  nameOfKept,
  type Group,
} from '../../../functions/core/instrument/entry-fields.ts';
import type { Instrument, Section } from '../../../functions/core/instrument/instrument.ts';
import type { Role } from '../../../functions/core/role.ts';
import type { DraftFields } from '../../../functions/core/survey-response.ts';
import { firstButton, press, typedIn } from '../forms.ts';
import type { Page, Visitor } from '../visitor.ts';
import type { Plan } from './a-plan.ts';

/** Somebody on their way through the pages of an instrument. */
export type Walker = {
  instrument: Instrument;
  role: Role;
  visitor: Visitor;
  /** Looks at every page that is shown. */
  look: (page: Page) => void;
  /** Names of earlier entries that a group shows, in its order; groups that show none are absent. */
  kept: Map<string, Entry[]>;
};

const MOST_STEPS = 40;

export const isSection = ({ path, document }: Page): boolean =>
  /\/\d+$/.test(path.replace(/[?#].*/, '')) &&
  document.querySelector('main form input[name=submission]') !== null;

export const sectionOf = ({ instrument, role }: Walker, { path }: Page): Section => {
  const number = Number(/\/(\d+)(?:[?#]|$)/.exec(path)?.[1]);
  const section = sectionsFor(instrument, role)[number - 1];
  if (section === undefined) throw new Error(`${path} is no section of ${instrument.id}`);
  return section;
};

const groupsOf = (section: Section): Group[] =>
  askedItems([section]).filter((item) => item.kind === 'repeating-group');

/** Presses a button of the page, and looks at where it leads. */
const pressing = async (walker: Walker, page: Page, fields: DraftFields, button: string): Promise<Page> => {
  const next = await press(walker.visitor, page, fields, button);
  walker.look(next);
  return next;
};

const keptIn = (group: Group, fields: DraftFields): Entry[] | undefined => {
  const [name] = nameOfKept(group);
  if (name === undefined) return undefined;
  const count = Number(fields[countField(group)]?.[0] ?? 0);
  const names = Array.from({ length: count }, (_, n) => fields[entryField(group, n + 1, name)]?.[0] ?? '');
  return names.every((text) => text === '') ? undefined : names.map((text) => ({ [name]: text }));
};

/** Fills in what the page shows, and leaves what it does not. */
export const filled = (section: Section, page: Page, plan: Plan): DraftFields => {
  const fields = typedIn(page);
  const shown = new Set((fields['shown']?.[0] ?? '').split(' '));
  for (const item of askedItems([section])) {
    const typed = plan.fields[item.id];
    if (typed !== undefined && shown.has(item.id)) fields[item.id] = typed.texts;
    for (const [index, entry] of (plan.groups[item.id] ?? []).entries())
      for (const [id, { texts }] of Object.entries(entry)) {
        const field = `${item.id}.${index + 1}.${id}`;
        if (shown.has(field)) fields[field] = texts;
      }
  }
  return fields;
};

/** The button that brings a group nearer to as many entries as are planned; none when it is there. */
export const entryButton = (walker: Walker, page: Page, section: Section, plan: Plan): string | undefined => {
  const fields = typedIn(page);
  for (const group of groupsOf(section)) {
    if (!(countField(group) in fields)) continue;
    const kept = keptIn(group, fields);
    if (kept !== undefined) {
      walker.kept.set(group.id, kept);
      continue;
    }
    const count = Number(fields[countField(group)]?.[0]);
    const wanted = Math.max(group.minimum, plan.groups[group.id]?.length ?? 0);
    if (count < wanted) return `add:${group.id}`;
    if (count > wanted) return `remove:${group.id}.${count}`;
  }
  return undefined;
};

/**
 * Answers the section on a page: entries are added and removed by their buttons, and what the answers bring up is answered
 * in turn. Ends where `button` leads.
 */
const answerSection = async (
  walker: Walker,
  first: Page,
  plan: Plan,
  button: (page: Page) => string,
): Promise<Page> => {
  const section = sectionOf(walker, first);
  let page = first;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = entryButton(walker, page, section, plan);
    const next = await pressing(walker, page, filled(section, page, plan), change ?? button(page));
    expect(next.status).toBe(200);
    if (!isSection(next) || sectionOf(walker, next).id !== section.id) return next;
    page = next;
  }
  throw new Error(`${first.path} is never done`);
};

/** Answers all sections up to the review and does not send them. Only for what has several pages. */
export const walkToReview = async (walker: Walker, start: Page, plan: Plan): Promise<void> => {
  let page = start;
  for (let step = 0; isSection(page); step += 1) {
    if (step > MOST_STEPS) throw new Error(`${page.path} leads nowhere`);
    const only = firstButton(page) === 'send';
    page = await answerSection(walker, page, plan, (one) => (only ? 'later' : firstButton(one)));
  }
};

/** Types a section, saves it for later, and comes back to the page with all that its answers have brought up. */
export const settle = async (walker: Walker, page: Page, plan: Plan): Promise<Page> => {
  let back = page;
  let before = typedIn(page)['shown']?.[0];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await answerSection(walker, back, plan, () => 'later');
    back = await walker.visitor.get(page.path.replace(/#.*/, ''));
    walker.look(back);
    const shown = typedIn(back)['shown']?.[0];
    if (shown === before) return back;
    before = shown;
  }
  throw new Error(`${page.path} is never done`);
};
