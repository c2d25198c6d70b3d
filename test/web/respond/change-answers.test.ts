import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import { press, typedIn } from '../forms.ts';
import { aVisitor, heading, linkNamed } from '../visitor.ts';
import { SEALING } from './an-open-link.ts';
import {
  FIRST,
  formsOn,
  peopleWhoAnswer,
  pressOf,
  receiptOn,
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

describe('answers that were sent', () => {
  it('are changed by the same link, count as they were until then, and keep their receipt', async () => {
    const receipt = receiptOn(await one.answer());
    const answered = await one.visitor.get(one.link);
    expect(answered.status).toBe(409);
    expect(words(answered)).toContain('Until 22 May 2026 you can change your answers or take them back.');
    const section = await pressOf(one.visitor, answered, '/change');
    expect(section.path).toBe(`${one.link}/1`);
    expect(words(section)).toContain('The ones you sent on 1 May 2026 count');
    expect(typedIn(section)).toMatchObject(FIRST);
    const second = await press(
      one.visitor,
      section,
      { ...typedIn(section), 'how-often': ['always'], which: [] },
      'next',
    );
    const review = await press(one.visitor, second, typedIn(second), 'next');
    expect(words(review)).toContain('Your changes have not been sent yet.');
    expect((await one.counted()).map(({ answers }) => answers['how-often'])).toEqual(['never']);
    const thanks = await pressOf(one.visitor, review, '/send');
    expect(thanks.status).toBe(200);
    expect(words(thanks)).toContain('Your changed answers have arrived');
    expect(receiptOn(thanks)).toBe(receipt);
    expect(receiptOn(await pressOf(one.visitor, review, '/send'))).toBe(receipt);
    expect((await one.counted()).map(({ answers }) => answers)).toEqual([
      { 'how-often': 'always', why: 'At first', more: 'More' },
    ]);
    expect(heading(await one.visitor.get(one.link))).toBe('You have already answered');
  });

  it('are being changed on another device too, from where it was left', async () => {
    await one.answer();
    const section = await pressOf(one.visitor, await one.visitor.get(one.link), '/change');
    const later = await press(one.visitor, section, { ...typedIn(section), why: ['Second'] }, 'later');
    expect(words(later)).toContain('Your changes are kept, but not sent yet.');
    const other = aVisitor(respondApp(one.wave.world.ports));
    const start = await other.get(one.link);
    expect(start.status).toBe(200);
    expect(heading(start)).toBe('You are changing your answers');
    expect(typedIn(await other.get(linkNamed(start, 'Go on changing')))['why']).toEqual(['Second']);
  });

  it('stay as they are when the change is left, and can be changed anew', async () => {
    await one.answer();
    const section = await pressOf(one.visitor, await one.visitor.get(one.link), '/change');
    await press(one.visitor, section, { ...typedIn(section), why: ['Second'] }, 'next');
    const left = await pressOf(one.visitor, await one.visitor.get(`${one.link}/2`), '/leave-change');
    expect(heading(left)).toBe('You have already answered');
    expect((await one.visitor.get(`${one.link}/1`)).status).toBe(409);
    const again = await pressOf(one.visitor, left, '/change');
    expect(typedIn(again)['why']).toEqual(['At first']);
  });

  it('are not changed by a page from before, which keeps what was typed on it', async () => {
    const old = await one.visitor.get(`${one.link}/1`);
    await one.answer();
    await pressOf(one.visitor, await one.visitor.get(one.link), '/change');
    const refused = await press(
      one.visitor,
      old,
      { ...typedIn(old), ...FIRST, why: ['Typed long ago'] },
      'next',
    );
    expect(refused.status).toBe(409);
    expect(words(refused)).toContain('Typed long ago');
    expect(typedIn(await one.visitor.get(`${one.link}/1`))['why']).toEqual(['At first']);
  });

  it('are changed once from two tabs; the other keeps what was typed on it', async () => {
    await one.answer();
    const section = await pressOf(one.visitor, await one.visitor.get(one.link), '/change');
    const otherTab = await one.visitor.get(`${one.link}/1`);
    const second = await press(one.visitor, section, { ...typedIn(section), why: ['Here'] }, 'next');
    const review = await press(one.visitor, second, typedIn(second), 'next');
    await pressOf(one.visitor, review, '/send');
    const refused = await press(one.visitor, otherTab, { ...typedIn(otherTab), why: ['There'] }, 'next');
    expect(refused.status).toBe(409);
    expect(words(refused)).toContain('There');
    expect((await one.counted()).map(({ answers }) => answers['why'])).toEqual(['Here']);
  });

  it('are told to be past changing where their copy is gone', async () => {
    await one.answer();
    const [own] = await one.counted();
    if (own === undefined) throw new Error('nothing counts');
    await one.wave.world.ports.drafts.remove(own.invitationId);
    const page = await one.visitor.get(one.link);
    expect(words(page)).toContain('They can’t be changed here any more');
    expect(words(page)).toContain('write to The mentoring team, mentoring@example.org');
    expect(formsOn(page)).toEqual([]);
    expect((await one.visitor.post(`${one.link}/change`, {})).status).toBe(409);
  });

  it('are part of figures after the closing: unsent changes are shown to copy, and nothing can be done', async () => {
    await one.answer();
    const section = await pressOf(one.visitor, await one.visitor.get(one.link), '/change');
    await press(one.visitor, section, { ...typedIn(section), why: ['Never sent'] }, 'later');
    one.wave.world.stopAt(SEALING);
    const page = await one.visitor.get(one.link);
    expect(page.status).toBe(409);
    expect(words(page)).toContain('your answers are part of group figures');
    expect(words(page)).toContain('Never sent');
    expect(formsOn(page)).toEqual(['mail-receipt']);
    for (const end of ['change', 'withdraw', 'leave-change'])
      await one.visitor.post(`${one.link}/${end}`, { receipt: ['K7QF-2M9X-4TRB'] });
    expect((await one.counted()).map(({ answers }) => answers['why'])).toEqual(['At first']);
  });
});
