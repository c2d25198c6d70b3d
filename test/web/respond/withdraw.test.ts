import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { press, typedIn } from '../forms.ts';
import { brokenAnchors, heading, linkNamed } from '../visitor.ts';
import { CLOSING } from './an-open-link.ts';
import { FIRST, peopleWhoAnswer, pressOf, receiptOn, words, type Answering } from './people-who-answer.ts';

let next: () => Answering;
let one: Answering;
beforeAll(async () => {
  next = await peopleWhoAnswer(6);
});
beforeEach(() => {
  one = next();
});

describe('taking answers back', () => {
  it('asks for the code of the receipt, explains itself, and leaves nothing that counts', async () => {
    const receipt = receiptOn(await one.answer());
    const page = await one.visitor.get(linkNamed(await one.visitor.get(one.link), 'Withdraw my answers'));
    expect(page.status).toBe(200);
    expect(words(page)).toContain('Your answers to these questions then count nowhere, at once.');
    expect(page.text).not.toContain(receipt);
    for (const [code, advice] of [
      ['', 'Type the code of your receipt.'],
      ['WRNG-WRNG-WRNG', 'This is not the code of your receipt.'],
    ] as const) {
      const wrong = await press(one.visitor, page, { receipt: [code] });
      expect(wrong.status).toBe(422);
      expect(wrong.document.title).toMatch(/^Error: /);
      expect(words(wrong)).toContain(advice);
      expect(brokenAnchors(wrong)).toEqual([]);
      expect(typedIn(wrong)['receipt']).toEqual([code]);
    }
    const done = await press(one.visitor, page, { receipt: [receipt.toLowerCase().replaceAll('-', '')] });
    expect(done.status).toBe(200);
    expect(heading(done)).toBe('Your answers are withdrawn');
    expect(await one.counted()).toEqual([]);
    for (const end of ['', '/1', '/2', '/review', '/withdraw']) {
      const after = await one.visitor.get(`${one.link}${end}`);
      expect([after.status, heading(after)]).toEqual([410, 'Your answers are withdrawn']);
    }
    for (const end of ['/1', '/send', '/change', '/withdraw', '/mail-receipt'])
      expect((await one.visitor.post(`${one.link}${end}`, FIRST)).status).toBe(410);
    expect(await one.counted()).toEqual([]);
  });

  it('stops after five wrong codes within an hour', async () => {
    const receipt = receiptOn(await one.answer());
    const tries = [];
    for (let n = 0; n < 6; n += 1)
      tries.push((await one.visitor.post(`${one.link}/withdraw`, { receipt: ['WRNG-WRNG-WRNG'] })).status);
    expect(tries).toEqual([422, 422, 422, 422, 422, 429]);
    const wait = await one.visitor.post(`${one.link}/withdraw`, { receipt: [receipt] });
    expect(heading(wait)).toBe('Please wait an hour');
    expect(await one.counted()).toHaveLength(1);
  });

  it('is possible while they are being changed, and for an hour after the closing', async () => {
    const receipt = receiptOn(await one.answer());
    await pressOf(one.visitor, await one.visitor.get(one.link), '/change');
    one.wave.world.stopAt(CLOSING);
    const answered = await one.visitor.get(one.link);
    expect(words(answered)).toContain('For a short while you can still take them back.');
    const page = await one.visitor.get(linkNamed(answered, 'Withdraw my answers'));
    expect((await press(one.visitor, page, { receipt: [receipt] })).status).toBe(200);
    expect(await one.counted()).toEqual([]);
  });

  it('leads to the questions where nothing was sent', async () => {
    expect((await one.visitor.get(`${one.link}/withdraw`)).path).toBe(one.link);
    expect((await one.visitor.post(`${one.link}/withdraw`, { receipt: ['x'] })).path).toBe(one.link);
    expect((await one.visitor.post(`${one.link}/change`, {})).path).toBe(one.link);
  });
});
