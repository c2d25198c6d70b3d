import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ports } from '../../../functions/ports.ts';
import { crashing } from '../../crashing.ts';
import { openAt } from '../../with-cohort.ts';
import { press, typedIn } from '../forms.ts';
import { aVisitor, heading, type Page, type Visitor } from '../visitor.ts';
import {
  answerPage,
  aRoom,
  expectGoodLink,
  expectOneResponse,
  expectQuietLog,
  finish,
  onePage,
  OPENING,
  receiptOn,
  someAnswers,
  twoPages,
  type Room,
} from './a-room.ts';

const PEOPLE = 40;

describe.each([
  ['one page', onePage],
  ['two pages', twoPages],
])('with questions on %s', (_pages, instrument) => {
  let room: Room;
  let person = 0;
  let link: string;
  beforeAll(async () => {
    room = await aRoom(instrument(), PEOPLE);
  });
  beforeEach(() => {
    room.world.stopAt(OPENING);
    room.world.logged.length = 0;
    person += 1;
    link = room.linkOf(person);
  });
  const isOnePage = instrument().sections.length === 1;

  /** The page whose button sends all answers, with all of them in it or behind it. */
  const lastPage = async (who: Visitor, variant: number): Promise<[Page, Record<string, string[]>]> => {
    const first = await who.get(`${link}/1`);
    if (isOnePage) return [first, { ...typedIn(first), ...someAnswers(variant), direction: ['send'] }];
    await answerPage(who, first, variant);
    const review = await who.get(`${link}/review`);
    return [review, typedIn(review)];
  };
  const send = (who: Visitor, [page, fields]: [Page, Record<string, string[]>]): Promise<Page> =>
    press(who, page, fields);

  it('a double click, or ten, is one response with one receipt', async () => {
    const who = room.device();
    const last = await lastPage(who, 1);
    const pages = await Promise.all(Array.from({ length: 10 }, () => send(who, last)));
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200));
    await expectOneResponse(room, person, pages.map(receiptOn), 1);
  });

  it('two tabs of the same page: whichever comes first counts, and the other shows what it can’t send', async () => {
    const [one, other] = [room.device(), room.device()];
    const first = await lastPage(one, 1);
    const second = await lastPage(other, 2);
    const pages = await Promise.all([send(one, first), send(other, second)]);
    const [thanks, late] = pages.toSorted((a, b) => a.status - b.status);
    expect([thanks?.status, late?.status]).toEqual([200, 409]);
    await expectOneResponse(room, person, [thanks && receiptOn(thanks)]);
    if (isOnePage) expect(late?.text).toMatch(/Because of [12]/);
  });

  it('a second device that goes on with the first one’s draft finishes it', async () => {
    const phone = room.device();
    const page = await phone.get(`${link}/1`);
    await press(phone, page, { ...typedIn(page), ...someAnswers(3) }, 'later');
    const laptop = room.device();
    const resumed = await laptop.get(`${link}/1`);
    expect(typedIn(resumed)).toMatchObject(someAnswers(3));
    const thanks = await finish(room, person, 3);
    await expectOneResponse(room, person, [receiptOn(thanks)], 3);
  });

  it('back after sending, and reload, show that the answers are in', async () => {
    const who = room.device();
    const last = await lastPage(who, 1);
    const thanks = await send(who, last);
    for (const path of [link, `${link}/1`, `${link}/2`, `${link}/review`, `${link}/send`]) {
      const page = await who.get(path);
      expect([page.status, heading(page)]).toEqual([409, 'You have already answered']);
    }
    expect(receiptOn(await send(who, last))).toBe(receiptOn(thanks));
    await expectOneResponse(room, person, [receiptOn(thanks)], 1);
  });

  it('an old link works beside the one of a reminder, and both lead to the same draft and receipt', async () => {
    await openAt(room.world, '2026-05-11T22:00:00.000Z');
    const fresh = room.linkOf(person);
    expect(fresh).not.toBe(link);
    const who = room.device();
    const page = await who.get(`${link}/1`);
    await press(who, page, { ...typedIn(page), ...someAnswers(2) }, 'later');
    expect(typedIn(await who.get(`${fresh}/1`))).toMatchObject(someAnswers(2));
    const thanks = await finish(room, person, 2);
    expect((await who.get(link)).status).toBe(409);
    await expectOneResponse(room, person, [receiptOn(thanks)], 2);
  });

  it('a clock that goes back loses and doubles nothing', async () => {
    const who = room.device();
    const last = await lastPage(who, 1);
    room.world.stopAt('2026-04-20T07:00:00.000Z');
    const thanks = await send(who, last);
    room.world.stopAt('2026-05-02T07:00:00.000Z');
    await expectOneResponse(room, person, [receiptOn(thanks), receiptOn(await send(who, last))], 1);
  });

  const DEATHS: [string, (ports: Ports) => Partial<Ports>][] = (['before', 'after'] as const).flatMap(
    (when) => [
      [
        `${when} the response is stored`,
        (ports) => ({ responses: crashing(ports.responses, 'put', { call: 1, when }) }),
      ],
      [
        `${when} the invitation is marked`,
        (ports) => ({ invitations: crashing(ports.invitations, 'markAnswered', { call: 1, when }) }),
      ],
      [
        `${when} the copy is kept`,
        (ports) => ({ drafts: crashing(ports.drafts, 'keepSent', { call: 1, when }) }),
      ],
      [
        `${when} the cohort is marked`,
        (ports) => ({ dirty: crashing(ports.dirty, 'mark', { call: 1, when }) }),
      ],
    ],
  );

  it.each(DEATHS)(
    'a process that dies %s, and a person who sends again, make one response',
    async (_what, dying) => {
      const last = await lastPage(room.device(), 1);
      const first = await send(aVisitor(room.appWith(dying(room.world.ports))), last);
      const again = await send(room.device(), last);
      const receipts = [first, again].flatMap((page) => receiptOn(page) ?? []);
      expect(receiptOn(again)).toBeDefined();
      await expectOneResponse(room, person, receipts, 1);
    },
  );

  it.each(DEATHS)(
    'a process that dies %s, and a person who opens the link anew, make one response',
    async (_what, dying) => {
      const last = await lastPage(room.device(), 1);
      const seen = receiptOn(await send(aVisitor(room.appWith(dying(room.world.ports))), last));
      const start = await room.device().get(link);
      const shown = start.status === 200 ? receiptOn(await finish(room, person, 1)) : undefined;
      const stored = await room.storedOf(person);
      expect(stored).toHaveLength(1);
      for (const receipt of [seen, shown]) expect([stored[0]?.receipt, undefined]).toContain(receipt);
      expectQuietLog(room);
    },
  );

  it('a process that dies while a page is saved loses nothing that the next try sends', async () => {
    for (const when of ['before', 'after'] as const) {
      const { ports } = room.world;
      for (const dying of [
        { drafts: crashing(ports.drafts, 'savePage', { call: 1, when }) },
        { invitations: crashing(ports.invitations, 'markStarted', { call: 1, when }) },
      ]) {
        const who = aVisitor(room.appWith(dying));
        const page = await who.get(`${link}/1`);
        await press(who, page, { ...typedIn(page), ...someAnswers(1) }, 'later');
      }
    }
    await expectGoodLink(room, person);
  });
});
