import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import { press, typedIn } from '../forms.ts';
import { heading } from '../visitor.ts';
import { CLOSING, OPENING } from './an-open-link.ts';
import {
  FIRST,
  peopleWhoAnswer,
  pressOf,
  receiptOn,
  typedInForm,
  words,
  type Answering,
} from './people-who-answer.ts';

let next: () => Answering;
let one: Answering;
beforeAll(async () => {
  next = await peopleWhoAnswer(8);
});
beforeEach(() => {
  one = next();
});

describe('the receipt', () => {
  it('says until when something can be done, and comes by e-mail from either page', async () => {
    const thanks = await one.answer();
    expect(words(thanks)).toContain('Until 22 May 2026 you can change or withdraw your answers');
    for (const page of [thanks, await one.visitor.get(one.link)]) {
      const coming = await pressOf(one.visitor, page, '/mail-receipt');
      expect([coming.status, heading(coming)]).toEqual([200, 'Your receipt is on its way']);
    }
    expect(await one.wave.world.ports.receiptWishes.listUnsent(OPENING)).toMatchObject([
      { receipt: receiptOn(thanks) },
    ]);
  });

  it('stays the same when the page is loaded again', async () => {
    const section = await one.visitor.get(`${one.link}/1`);
    const second = await press(one.visitor, section, { ...typedIn(section), ...FIRST }, 'next');
    const review = await press(one.visitor, second, typedIn(second), 'next');
    const receipts = [await press(one.visitor, review), await press(one.visitor, review)].map(receiptOn);
    expect(new Set(receipts).size).toBe(1);
    expect(await one.counted()).toHaveLength(1);
  });
});

describe('the hour after the closing', () => {
  it('shows closed pages by address and takes forms that were open, page by page, up to the receipt', async () => {
    const section = await one.visitor.get(`${one.link}/1`);
    one.wave.world.stopAt(CLOSING);
    expect((await one.visitor.get(`${one.link}/1`)).status).toBe(410);
    const second = await press(one.visitor, section, { ...typedIn(section), ...FIRST }, 'next');
    expect(second.status).toBe(200);
    const back = await one.visitor.post(`${one.link}/2`, {
      ...typedInForm(second, '/2'),
      direction: ['back'],
    });
    expect(typedInForm(back, '/1')).toMatchObject(FIRST);
    const review = await one.visitor.post(`${one.link}/2`, {
      ...typedInForm(second, '/2'),
      more: ['Late'],
      direction: ['next'],
    });
    expect(review.status).toBe(200);
    const thanks = await pressOf(one.visitor, review, '/send');
    expect(heading(thanks)).toBe('Thank you');
    expect(words(thanks)).not.toContain('you can change or withdraw');
    expect((await one.counted()).map(({ answers }) => answers['more'])).toEqual(['Late']);
  });

  it('shows mistakes on the page, and what was typed to who stops', async () => {
    const section = await one.visitor.get(`${one.link}/1`);
    one.wave.world.stopAt(CLOSING);
    const wrong = await press(one.visitor, section, { ...typedIn(section), why: ['x'.repeat(21)] }, 'next');
    expect(wrong.status).toBe(422);
    const stopped = await press(one.visitor, section, { ...typedIn(section), why: ['Unsent'] }, 'later');
    expect(stopped.status).toBe(410);
    expect(words(stopped)).toContain('Unsent');
  });
});

it('an address that a form was sent to leads to the start, in its language', async () => {
  for (const end of ['send', 'change', 'leave-change', 'mail-receipt']) {
    expect((await one.visitor.get(`${one.link}/${end}`)).path).toBe(one.link);
    const spoken = await respondApp(one.wave.world.ports).request(`${one.link}/${end}?lang=fr`);
    expect(spoken.headers.get('location')).toBe(`${one.link}?lang=fr`);
  }
});
