import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeWave } from '../../../functions/workflows/manage-program.ts';
import { press, typedIn } from '../forms.ts';
import { brokenAnchors, heading } from '../visitor.ts';
import { anOpenWave, SEALING, OPENING, type OpenWave } from './an-open-link.ts';

let wave: OpenWave;
let person = 0;
let link: string;
beforeAll(async () => {
  wave = await anOpenWave(24);
});
beforeEach(() => {
  wave.world.stopAt(OPENING);
  person += 1;
  link = wave.linkOf(person);
});

const TEXTS: [string, string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['both kinds of quotation marks', `" onfocus="alert(1)' x`],
  ['the end of a textarea', '</textarea><h1>Hi</h1>'],
  ['an entity', '&lt;b&gt; &amp;amp;'],
  ['emoji', '👩🏽‍💻 🌱'],
  ['letters from right to left', 'مرحبا \u202Eשלום'],
  ['line breaks at the start', '\n\nfirst line is empty'],
  ['more than fits', 'x'.repeat(9000)],
];

describe('what was typed stays on the page after an error, as it was', () => {
  it.each(TEXTS)('%s', async (_what, text) => {
    const page = await press(wave.visitor, await wave.visitor.get(`${link}/1`), {
      name: [text],
      why: [text],
      years: [text.trim()],
    });
    expect(page.status).toBe(422);
    const typed = typedIn(page);
    expect(typed['why']).toEqual([text]);
    // One line has no line breaks.
    expect(typed['name']).toEqual([text.replaceAll('\n', '')]);
    expect(page.document.querySelectorAll('script, main h1')).toHaveLength(1);
    expect(brokenAnchors(page)).toEqual([]);
  });

  it('any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
        const page = await wave.visitor.post(`${link}/1`, { why: [text] });
        expect(page.status).toBe(422);
        expect(typedIn(page)['why']).toEqual([text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD')]);
      }),
      { numRuns: 25 },
    );
  });

  it('and comes back on another day, ticks and all', async () => {
    const typed = { which: ['never', 'always'], recommends: ['7'], started: ['2026-02-03'], name: ['<i>'] };
    await wave.visitor.post(`${link}/1`, typed);
    wave.world.stopAt('2026-05-20T07:00:00.000Z');
    expect(typedIn(await wave.visitor.get(`${link}/1`))).toMatchObject(typed);
  });
});

describe('errors', () => {
  it('are listed at the top and said at the field, which knows of them', async () => {
    const page = await wave.visitor.post(`${link}/1`, {
      years: ['many'],
      started: ['soon'],
      why: ['x'.repeat(21)],
    });
    expect(page.document.title).toMatch(/^Error: /);
    const links = [...page.document.querySelectorAll('.summary a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual(['#f-how-often', '#f-years', '#f-started', '#f-why']);
    for (const id of ['years', 'started', 'why']) {
      const field = page.document.getElementById(`f-${id}`);
      expect(field?.getAttribute('aria-invalid')).toBe('true');
      expect(
        page.document.getElementById(field?.getAttribute('aria-describedby') ?? '')?.textContent,
      ).toMatch(/^Error: /);
    }
  });

  it('of the review lead to the field on its page', async () => {
    const review = await wave.visitor.get(`${link}/review`);
    const page = await press(wave.visitor, review);
    expect(page.status).toBe(422);
    const target = page.document.querySelector('.summary a')?.getAttribute('href') ?? '';
    const [path = '', id = ''] = target.split('#');
    expect((await wave.visitor.get(path)).document.getElementById(id)).not.toBeNull();
  });

  it('do not hold up those who go back or leave', async () => {
    expect((await wave.visitor.post(`${link}/1`, { years: ['many'], direction: ['later'] })).status).toBe(
      200,
    );
    expect(
      (await wave.visitor.post(`${link}/2`, { more: ['x'.repeat(5001)], direction: ['back'] })).path,
    ).toBe(`${link}/1`);
  });
});

describe('a page with far too much on it', () => {
  it('is shown again with all of it, whichever button was pressed, and harms no other page', async () => {
    const far = 'ü'.repeat(40_000);
    for (const direction of ['next', 'back', 'later']) {
      const first = await wave.visitor.post(`${link}/1`, { why: [far], direction: [direction] });
      const second = await wave.visitor.post(`${link}/2`, { more: [far], direction: [direction] });
      expect([first.status, second.status]).toEqual([422, 422]);
      expect(typedIn(first)['why']).toEqual([far]);
      expect(typedIn(second)['more']).toEqual([far]);
    }
    await wave.visitor.post(`${link}/1`, { 'how-often': ['never'] });
    expect(typedIn(await wave.visitor.get(`${link}/1`))['how-often']).toEqual(['never']);
  });
});

describe('when the time is over while somebody writes', () => {
  it('shows what was just typed and what was saved, for them to copy', async () => {
    await wave.visitor.post(`${link}/1`, { 'how-often': ['mostly'], why: ['<b>saved</b>'] });
    wave.world.stopAt(SEALING);
    const page = await wave.visitor.post(`${link}/2`, { more: ['<b>typed</b>'] });
    expect(page.status).toBe(410);
    expect(heading(page)).toBe('This link has expired');
    const shown = [...page.document.querySelectorAll('dd')].map(({ textContent }) => textContent);
    expect(shown).toEqual(['Mostly', '<b>saved</b>', '<b>typed</b>']);
  });

  it('does so on sending, and when the team has closed the questions', async () => {
    const other = await anOpenWave(1);
    const path = other.linkOf(1);
    await other.visitor.post(`${path}/1`, { 'how-often': ['mostly'], why: ['saved'] });
    const review = await other.visitor.get(`${path}/review`);
    const [open] = await other.world.ports.waves.list(other.cohort.id);
    if (open === undefined) throw new Error('no wave opened');
    await closeWave(other.world.ports, open);
    // A page that was open is taken for an hour.
    other.world.stopAt('2026-05-01T08:00:00.000Z');
    const page = await press(other.visitor, review);
    expect(page.status).toBe(410);
    expect(heading(page)).toBe('These questions are closed');
    expect(page.text).toContain('saved');
    expect(await other.world.ports.responses.list(open.id)).toEqual([]);
  });
});
