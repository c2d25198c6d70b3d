import { beforeAll, describe, expect, it } from 'vitest';
import { planWaves } from '../../../functions/core/plan-waves.ts';
import type { Role } from '../../../functions/core/role.ts';
import type { DraftFields } from '../../../functions/core/survey-response.ts';
import { openLink } from '../../../functions/workflows/open-link.ts';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import { rosterOfPairs } from '../../builders/a-roster-file.ts';
import { openAt, tokensOf, withCohort, type Populated } from '../../with-cohort.ts';
import { aWorld, type World } from '../../world.ts';
import { filledIn, firstButton, press, typedIn } from '../forms.ts';
import { aVisitor, brokenAnchors, heading, linkNamed, type Page, type Visitor } from '../visitor.ts';

const JOURNEYS: [string, Role][] = [
  ['accountability-checklist', 'mentee'],
  ['accountability-checklist', 'mentor'],
  ['closure-reflection', 'mentee'],
  ['closure-reflection', 'mentor'],
  ['success-measures-mentee', 'mentee'],
  ['success-measures-mentor', 'mentor'],
];

let world: World;
let populated: Populated;
let visitor: Visitor;

beforeAll(async () => {
  world = await aWorld();
  populated = await withCohort(world, { roster: rosterOfPairs(JOURNEYS.length) });
});

it('there is a journey below for everything that a new program asks, and each side that it asks', () => {
  const asked = new Set(
    populated.program.timeline.flatMap(({ instrumentId, audience }) =>
      audience.map((role) => `${instrumentId} ${role}`),
    ),
  );
  expect([...asked].toSorted()).toEqual(JOURNEYS.map((journey) => journey.join(' ')).toSorted());
});

/** The link to an instrument's first wave, which opens. */
const linkTo = async (instrumentId: string, role: Role, number: number): Promise<string> => {
  const planned = planWaves(populated.program, populated.cohort).find(
    ({ entry }) => entry.instrumentId === instrumentId,
  );
  if (planned === undefined) throw new Error(`no wave of ${instrumentId}`);
  await openAt(world, planned.opensAt);
  for (const token of tokensOf(world, `${role}.${number}@example.org`)) {
    const opened = await openLink(world.ports, token);
    if (opened.kind === 'open' && opened.occasion.instrument.id === instrumentId) return `/r/${token}`;
  }
  throw new Error(`${role} ${number} has no link to ${instrumentId}`);
};

const isSection = ({ path, document }: Page): boolean =>
  /\/\d+$/.test(path) && document.querySelector('main form input[name=submission]') !== null;
const withoutForm = ({
  submission: _form,
  shown: _items,
  had_answers: _had,
  ...answers
}: DraftFields): DraftFields => answers;
/** The form's own texts have line feeds; what was posted too. */
const kept = (fields: DraftFields): DraftFields =>
  Object.fromEntries(
    Object.entries(withoutForm(fields)).filter(([, texts]) => texts.some((text) => text !== '')),
  );

/** Answers the section on the page, after an empty try where it may not stay empty. Gives what was typed and the next page. */
const answerSection = async (page: Page, variant: number): Promise<[DraftFields, Page]> => {
  const empty = await press(visitor, page, {}, 'next');
  if (empty.status === 422) {
    expect(empty.document.title).toMatch(/^Error: /);
    expect(empty.document.querySelectorAll('.summary a').length).toBe(
      empty.document.querySelectorAll('p.problem').length,
    );
    expect(brokenAnchors(empty)).toEqual([]);
  }
  const fields = filledIn(empty.status === 422 ? empty : page, variant);
  return [fields, await press(visitor, page, fields, firstButton(page))];
};

describe.each(JOURNEYS)('%s, asked of a %s', (instrumentId, role) => {
  it('is answered from link to receipt by forms alone', async () => {
    const number = JOURNEYS.findIndex(([id, side]) => id === instrumentId && side === role) + 1;
    const link = await linkTo(instrumentId, role, number);
    visitor = aVisitor(respondApp(world.ports));
    const start = await visitor.get(link);
    expect(start.status).toBe(200);
    expect(start.text).toContain('never for fewer than 5 people');
    let page = await visitor.get(linkNamed(start, 'Start'));
    const typed: DraftFields = {};
    let variant = number;
    while (isSection(page)) {
      const section = page;
      const [fields, next] = await answerSection(section, variant);
      Object.assign(typed, kept(fields));
      if (isSection(next)) {
        // Back shows what was typed, and another device too.
        expect(kept(typedIn(await press(visitor, next, {}, 'back')))).toEqual(kept(fields));
        expect(kept(typedIn(await aVisitor(respondApp(world.ports)).get(section.path)))).toEqual(
          kept(fields),
        );
      }
      page = next;
      variant += 1;
    }
    let sent = page;
    if (page.path.endsWith('/review')) {
      expect(heading(page)).toBe('Review and send');
      sent = await press(visitor, page);
    }
    expect(heading(sent)).toBe('Thank you');
    expect(sent.status).toBe(200);
    expect(sent.document.querySelector('.receipt')?.textContent).toMatch(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/);
    const after = await visitor.get(link);
    expect(after.status).toBe(409);
    expect(heading(after)).toBe('You have already answered');
    await expectStored(link, typed);
  });
});

/** Every field that was typed is in the one response, under its item. */
const expectStored = async (link: string, typed: DraftFields): Promise<void> => {
  const opened = await openLink(world.ports, link.slice('/r/'.length));
  if (opened.kind !== 'answered') throw new Error(opened.kind);
  const { invitation, wave } = opened.occasion;
  const responses = (await world.ports.responses.list(wave.id)).filter(
    ({ invitationId }) => invitationId === invitation.id,
  );
  expect(responses).toHaveLength(1);
  const { direction: _button, ...answers } = typed;
  const stored = Object.fromEntries(
    Object.entries(responses[0]?.answers ?? {}).map(([id, answer]) => [
      id,
      Array.isArray(answer) ? answer : [String(answer)],
    ]),
  );
  expect(stored).toEqual(answers);
};

describe('a form of several pages', () => {
  it('that is sent again by a reload or a second press gives the same receipt', async () => {
    const link = await linkTo('closure-reflection', 'mentee', 5);
    visitor = aVisitor(respondApp(world.ports));
    let page = await visitor.get(`${link}/1`);
    while (isSection(page)) [, page] = await answerSection(page, 1);
    const review = page;
    const pages = await Promise.all(Array.from({ length: 10 }, () => press(visitor, review)));
    const receipts = pages.map(({ document }) => document.querySelector('.receipt')?.textContent);
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200));
    expect(new Set(receipts).size).toBe(1);
    const reloaded = await press(visitor, review);
    expect(reloaded.document.querySelector('.receipt')?.textContent).toBe(receipts[0]);
  });

  it('is left for later and goes on where it was left', async () => {
    const link = await linkTo('success-measures-mentor', 'mentor', 5);
    visitor = aVisitor(respondApp(world.ports));
    const [, second] = await answerSection(await visitor.get(`${link}/1`), 3);
    const saved = await press(visitor, second, {}, 'later');
    expect(heading(saved)).toBe('Saved for later');
    const start = await visitor.get(linkNamed(saved, 'Go on now'));
    expect(linkNamed(start, 'Continue where you stopped')).toBe(`${link}/2`);
  });
});
