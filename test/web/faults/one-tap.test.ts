import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { press, typedIn } from '../forms.ts';
import { heading, linkNamed, type Page, type Visitor } from '../visitor.ts';
import {
  aRoom,
  expectGoodLink,
  expectOneResponse,
  onePage,
  pressOn,
  receiptOn,
  someAnswers,
  twoPages,
  type Room,
} from './a-room.ts';

const ticked = (page: Page): string[] =>
  [...page.document.querySelectorAll('main input:checked')].map(
    (input) => `${input.getAttribute('name')}:${input.getAttribute('value')}`,
  );
const words = ({ document }: Page): string =>
  (document.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' ');

describe.each([
  ['one page', onePage],
  ['two pages', twoPages],
])('a tap in the e-mail about %s', (_pages, instrument) => {
  let room: Room;
  let person = 0;
  let who: Visitor;
  let link: string;
  const tap = (code: string): Promise<Page> => who.get(`${link}/1?answer=how-often:${code}`);
  beforeAll(async () => {
    room = await aRoom(instrument(), 12);
  });
  beforeEach(() => {
    person += 1;
    who = room.device();
    link = room.linkOf(person);
  });

  it('is offered for each answer, in text and in HTML, and for none of the second question', () => {
    const codes = room
      .mailedTo(person)
      .flatMap((path) => /answer=(.*)$/.exec(path)?.[1] ?? [])
      .map((answer) => answer.replace('how-often:', ''));
    expect(codes).toEqual([
      'never',
      'sometimes',
      'mostly',
      'always',
      'never',
      'sometimes',
      'mostly',
      'always',
    ]);
  });

  it('opens the page with the answer filled in, keeps nothing, and tells what the start page tells', async () => {
    const before = await room.world.dump();
    const page = await tap('mostly');
    expect(page.status).toBe(200);
    expect(ticked(page)).toEqual(['how-often:mostly']);
    expect(words(page)).toContain('Your first answer is filled in. Nothing has been kept or sent yet');
    const folded = page.document.querySelector('main details');
    expect(folded?.hasAttribute('open')).toBe(false);
    for (const said of ['never for fewer than 5 people', 'About 2 minutes', '22 May 2026', 'voluntary'])
      expect(folded?.textContent.replaceAll(/\s+/g, ' ')).toContain(said);
    expect(linkNamed(page, 'To the start page')).toBe(link);
    expect(await room.world.dump()).toBe(before);
    expect(linkNamed(page, 'français')).toBe(`${link}/1?lang=fr&answer=how-often:mostly`);
    expect(ticked(await who.get(linkNamed(page, 'français')))).toEqual(['how-often:mostly']);
    await expectGoodLink(room, person);
  });

  it('is sent with the other answers, as any answer is', async () => {
    const page = await tap('always');
    const { 'how-often': _filled, ...others } = someAnswers(3);
    let next = await press(
      who,
      page,
      { ...typedIn(page), ...others },
      instrument().sections.length > 1 ? 'next' : 'send',
    );
    if (next.path.endsWith('/2')) next = await press(who, next, typedIn(next), 'next');
    if (next.path.endsWith('/review')) next = await press(who, next);
    await expectOneResponse(room, person, [receiptOn(next)]);
    expect((await room.storedOf(person))[0]?.answers).toMatchObject({ 'how-often': 'always', met: 'yes' });
  });

  it('does not put itself in the place of a kept answer without saying so', async () => {
    const fresh = await who.get(`${link}/1`);
    await press(who, fresh, { ...typedIn(fresh), ...someAnswers(0) }, 'later');
    const page = await tap('always');
    expect(ticked(page)).toEqual(['how-often:always', 'met:yes']);
    expect(words(page)).toContain('Here you had chosen «Never» before.');
    expect(words(await tap('never'))).not.toContain('Here you had chosen');
    expect(ticked(await who.get(`${link}/1`))).toEqual(['how-often:never', 'met:yes']);
  });

  it.each(['how-often:nothing', 'met:yes', 'why:x', 'how-often', '', '<script>', 'how-often:never:x'])(
    'that says «%s», which no e-mail offers, is the page as it is',
    async (answer) => {
      const page = await who.get(`${link}/1?answer=${encodeURIComponent(answer)}`);
      expect(page.status).toBe(200);
      expect(ticked(page)).toEqual([]);
      expect(words(page)).not.toContain('filled in');
      expect(page.text).not.toContain('&lt;script');
    },
  );
});

describe('a machine that opens a tap and presses the button', () => {
  it.each([
    ['of one page', onePage],
    ['of two pages', twoPages],
  ])('%s answers in nobody’s place', async (_pages, instrument) => {
    const room = await aRoom(instrument(), 2);
    for (const path of room.mailedTo(1)) {
      const who = room.device();
      const stopped = await pressOn(who, await who.get(path.replace(/(\/r\/[a-z0-9]+)$/, '$1/1')));
      expect(receiptOn(stopped)).toBeUndefined();
      expect(stopped.status).toBe(422);
    }
    await expectGoodLink(room, 1);
  });

  it('is told from a person by a tick, with which that one answer is sent', async () => {
    const room = await aRoom(twoPages(), 1);
    const who = room.device();
    const asked = await pressOn(who, await who.get(`${room.linkOf(1)}/1?answer=how-often:mostly`));
    expect(heading(asked)).toBe('Review and send');
    expect(words(asked)).toContain('Only your answer from the e-mail is filled in');
    const sent = await press(who, asked, { ...typedIn(asked), only_this: ['yes'] });
    await expectOneResponse(room, 1, [receiptOn(sent)]);
    expect((await room.storedOf(1))[0]?.answers).toEqual({ 'how-often': 'mostly' });
  });

  it('is nobody who chose another answer: that is sent without a question', async () => {
    const room = await aRoom(onePage(), 1);
    const who = room.device();
    const page = await who.get(`${room.linkOf(1)}/1?answer=how-often:mostly`);
    const sent = await press(who, page, { ...typedIn(page), 'how-often': ['always'] }, 'send');
    await expectOneResponse(room, 1, [receiptOn(sent)]);
  });
});
