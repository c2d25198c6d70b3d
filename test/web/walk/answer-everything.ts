import fc from 'fast-check';
import { expect } from 'vitest';
import { askedItems, itemsFor } from '../../../functions/core/instrument/asked-items.ts';
import { isRequired, visibleItems } from '../../../functions/core/instrument/visible-items.ts';
import type { Answers } from '../../../functions/core/instrument/answer.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import type { Role } from '../../../functions/core/role.ts';
import { fieldAnchor } from '../../../functions/web/components/error-summary.ts';
import { firstButton, press, typedIn } from '../forms.ts';
import { brokenAnchors, type Page } from '../visitor.ts';
import { hasConditions, planFor, storedOf, type Plan } from './a-plan.ts';
import { faultsOf, type Fault } from './faults.ts';
import { isSection, sectionOf, settle, walkToReview, type Walker } from './walk.ts';

/** What somebody answers, what they would have answered first, and a number that decides where on a page they slip. */
export type Script = { plan: Plan; firstThoughts: Plan | undefined; slip: number };

/** Which share of the faults somebody makes: number `turn`, from 0, of `of`. */
export type Share = { turn: number; of: number };

const MOST_SECTIONS = 6;

export const scriptFor = (instrument: Instrument, role: Role): fc.Arbitrary<Script> =>
  fc.record({
    plan: planFor(instrument, role),
    firstThoughts: hasConditions(instrument) ? planFor(instrument, role) : fc.constant(undefined),
    slip: fc.nat(),
  });

/** What has to be so after something was refused. */
export type Unharmed = { nothingStored: () => Promise<void>; draft: () => Promise<unknown> };

const expectRefused = async (walker: Walker, page: Page, fault: Fault, unharmed: Unharmed): Promise<void> => {
  const before = await unharmed.draft();
  const refused = await press(walker.visitor, page, { ...typedIn(page), ...fault.sends }, firstButton(page));
  walker.look(refused);
  const told = { fault: fault.name, at: fault.at, status: refused.status };
  await unharmed.nothingStored();
  if (fault.as === 'forgery') {
    expect(told).toEqual({ ...told, status: 400 });
    expect(await unharmed.draft()).toEqual(before);
    return;
  }
  expect(told).toEqual({ ...told, status: 422 });
  const anchors = [...refused.document.querySelectorAll('.summary a')].map((link) =>
    link.getAttribute('href'),
  );
  expect(anchors).toEqual([`#${fieldAnchor(fault.at)}`]);
  expect(brokenAnchors(refused)).toEqual([]);
  const field = refused.document.getElementById(fieldAnchor(fault.at));
  expect(field?.closest('[aria-invalid=true]')).not.toBeNull();
};

/** The faults that can be made on a page that shows everything. */
const faultsOn = (walker: Walker, page: Page, answers: Answers): Fault[] => {
  const shown = typedIn(page);
  const names = new Set((shown['shown']?.[0] ?? '').split(' '));
  return askedItems([sectionOf(walker, page)])
    .filter(({ id }) => names.has(id))
    .flatMap((item) => faultsOf(walker.instrument, item, isRequired(item, answers), shown));
};

/** One of each sort of fault, however many places there are for it; of the sorts the share that is asked for. */
const chosen = (faults: readonly Fault[], slip: number, { turn, of }: Share): Fault[] =>
  [...new Set(faults.map(({ name }) => name))]
    .filter((_, index) => index % of === turn)
    .flatMap((sort) => {
      const ofSort = faults.filter(({ name }) => name === sort);
      return ofSort.slice(slip % ofSort.length).slice(0, 1);
    });

/** Answers every page, with a share of all faults on each that are refused first. Gives the page that the last one leads to. */
const answerAndSlip = async (
  walker: Walker,
  start: Page,
  { plan, slip }: Script,
  share: Share,
  unharmed: Unharmed,
): Promise<Page> => {
  let page = start;
  for (let section = 0; section < MOST_SECTIONS; section += 1) {
    if (!isSection(page)) return page;
    const whole = await settle(walker, page, plan);
    const faults = faultsOn(walker, whole, storedOf(walker.instrument, walker.role, plan, walker.kept));
    for (const fault of chosen(faults, slip, share)) await expectRefused(walker, whole, fault, unharmed);
    page = await press(walker.visitor, whole, typedIn(whole), firstButton(whole));
    walker.look(page);
    expect(page.status).toBe(200);
  }
  return page;
};

/** The whole way from the first section to the page after sending, and what has to be stored of it. */
export const answerEverything = async (
  walker: Walker,
  firstPage: () => Promise<Page>,
  script: Script,
  share: Share,
  unharmed: Unharmed,
): Promise<{ sent: Page; expected: Answers }> => {
  if (script.firstThoughts !== undefined) await walkToReview(walker, await firstPage(), script.firstThoughts);
  const last = await answerAndSlip(walker, await firstPage(), script, share, unharmed);
  const expected = storedOf(walker.instrument, walker.role, script.plan, walker.kept);
  if (!last.path.includes('/review')) return { sent: last, expected };
  await unharmed.nothingStored();
  const asked = visibleItems(itemsFor(walker.instrument, walker.role), expected);
  expect(last.document.querySelectorAll('.answers > dt').length).toBe(asked.length);
  const sent = await press(walker.visitor, last);
  walker.look(sent);
  return { sent, expected };
};
