import { beforeEach, describe, expect, it } from 'vitest';
import { openAt } from '../../with-cohort.ts';
import type { Page } from '../visitor.ts';
import { aConsole, type Console } from './a-console.ts';
import { signedInAs } from './signed-in.ts';

let site: Console;
let path: string;
beforeEach(async () => {
  site = await aConsole();
  path = `/console/programs/${site.program.id}`;
});

const THREE_MONTHS = {
  instrument: ['pulse'],
  amount: ['5'],
  unit: ['M'],
  side: ['after'],
  anchor: ['cohort-start'],
  openForDays: ['14'],
  repeatEvery: [''],
};
const rows = ({ document }: Page): string[] =>
  [...(document.querySelectorAll('#timeline ~ .scroll')[0]?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    (row.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
const said = ({ document }: Page): string =>
  [...document.querySelectorAll('main [role=alert], main .problem')].map((one) => one.textContent).join(' ');
const timeline = async () => (await site.world.ports.programs.get(site.program.id))?.timeline;

describe('the timeline of a program', () => {
  it('takes a line by a form, shows when it comes next, and lets it be removed again', async () => {
    const before = await timeline();
    const added = await site.admin.post(`${path}/timeline`, THREE_MONTHS);
    expect(added.path).toBe(`${path}#timeline`);
    const row = rows(added).find((one) => one.startsWith('Monthly check-in'));
    expect(row).toContain('5 months after the start');
    expect(row).toContain('Spring 2026: 1 July 2026');
    const button = [...added.document.querySelectorAll('button')].find((one) =>
      one.getAttribute('aria-label')?.startsWith('Remove: Monthly check-in'),
    );
    const removed = await site.admin.post(button?.form?.getAttribute('action') ?? '', {});
    expect(removed.path).toBe(`${path}#timeline`);
    expect(await timeline()).toEqual(before);
  });

  it('offers every instrument that is asked on a day, and none that waits for an event', async () => {
    const { document } = await site.admin.get(path);
    const offered = [...document.querySelectorAll('select[name=instrument] option')].map((option) =>
      option.getAttribute('value'),
    );
    const all = site.world.ports.catalogue.latest().map(({ instrument }) => instrument);
    expect(offered).toEqual(all.filter(({ moments }) => moments.length > 0).map(({ id }) => id));
    expect(offered).not.toContain('meeting-log');
  });

  it('says of a line that has been asked that it stays', async () => {
    const [line] = (await timeline()) ?? [];
    expect(rows(await site.admin.get(path))[0]).toContain('Asked once');
    const refused = await site.admin.post(`${path}/timeline/${line?.key}/remove`, {});
    expect(refused.status).toBe(409);
    expect(said(refused)).toContain('has been asked already');
    expect(await timeline()).toEqual([line]);
  });

  it('repeats: every month, each wave under a key of its own', async () => {
    await site.admin.post(`${path}/timeline`, { ...THREE_MONTHS, repeatEvery: ['P1M'] });
    expect(rows(await site.admin.get(path)).join()).toContain('5 months after the start, then every month');
    await openAt(site.world, '2026-07-02T12:00:00.000Z');
    await openAt(site.world, '2026-08-02T12:00:00.000Z');
    const keys = (await site.world.ports.waves.list(site.cohort.id)).map(({ timelineKey }) => timelineKey);
    expect(keys.filter((key) => key.startsWith('pulse-'))).toEqual(['pulse-added-1.1', 'pulse-added-1.2']);
    // A session ends after twelve hours.
    const later = await signedInAs(site.world, 'ada.admin@example.org');
    expect(rows(await later.get(path)).join()).toContain('Asked 2 times');
  });
});

describe('a line that can’t be added', () => {
  it.each([
    ['amount', { amount: ['many'] }, 'Write a whole number'],
    ['amount', { amount: ['-3'] }, 'Write a whole number'],
    ['amount', { amount: ['121'] }, '120'],
    ['openForDays', { openForDays: ['0'] }, ''],
    ['openForDays', { openForDays: ['121'] }, '120'],
    ['openForDays', { repeatEvery: ['P1W'] }, 'still open'],
    ['instrument', { instrument: ['meeting-log'] }, 'after an event'],
    ['instrument', { instrument: ['nonsense'] }, 'Choose one of the instruments'],
    ['amount', { instrument: ['accountability-checklist'], amount: ['3'] }, 'already'],
  ])('is told at its field, %s %j, and what was typed stays', async (field, typed, words) => {
    const before = await site.world.dump();
    const page = await site.admin.post(`${path}/timeline`, { ...THREE_MONTHS, ...typed });
    expect(page.status).toBe(422);
    expect(page.document.title).toMatch(/^Error: /);
    expect(said(page)).toContain(words);
    const marked = [...page.document.querySelectorAll('[aria-invalid=true]')];
    expect(marked.map((one) => one.getAttribute('name'))).toEqual([field]);
    const kept = page.document.querySelector('input[name=amount]')?.getAttribute('value');
    expect(kept).toBe({ ...THREE_MONTHS, ...typed }.amount[0]);
    expect(await site.world.dump()).toBe(before);
  });
});

const value = ({ document }: Page, name: string): string | null | undefined =>
  document.querySelector(`input[name=${name}]`)?.getAttribute('value') ??
  document.querySelector(`select[name=${name}] option[selected]`)?.getAttribute('value');
const formOf = (page: Page): Record<string, string[]> =>
  Object.fromEntries(
    ['seen', 'amount', 'unit', 'side', 'anchor', 'openForDays', 'repeatEvery'].map((name) => [
      name,
      [value(page, name) ?? ''],
    ]),
  );

describe('the page that changes a line', () => {
  let line: string;
  beforeEach(async () => {
    const added = await site.admin.post(`${path}/timeline`, { ...THREE_MONTHS, repeatEvery: ['P1M'] });
    const link = added.document.querySelector('a[aria-label^="Change: Monthly check-in"]');
    line = link?.getAttribute('href') ?? '';
  });

  it('holds the line as it is, and sent as it is changes nothing of it', async () => {
    const before = await timeline();
    const page = await site.admin.get(line);
    const { instrument } = THREE_MONTHS;
    expect({ ...formOf(page), instrument }).toMatchObject({ ...THREE_MONTHS, repeatEvery: ['P1M'] });
    expect((await site.admin.post(line, formOf(page))).path).toBe(`${path}#timeline`);
    expect(await timeline()).toEqual(before);
  });

  it('moves it to another day, and shows when it comes next', async () => {
    const form = formOf(await site.admin.get(line));
    const moved = { ...form, amount: ['6'], side: ['before'], anchor: ['cohort-end'], repeatEvery: [''] };
    const page = await site.admin.post(line, moved);
    expect(rows(page).join()).toContain('6 months before the end');
    expect((await timeline())?.[1]).toMatchObject({ offset: '-P6M', key: 'pulse-added-1' });
    expect((await timeline())?.[1]).not.toHaveProperty('repeatEvery');
  });

  it('tells at its field what can’t be, and keeps what was typed', async () => {
    const before = await site.world.dump();
    const form = formOf(await site.admin.get(line));
    for (const [field, text] of [
      ['amount', 'many'],
      ['openForDays', '29'],
      ['openForDays', '121'],
    ] as const) {
      const page = await site.admin.post(line, { ...form, [field]: [text] });
      expect(page.status).toBe(422);
      expect(page.document.title).toMatch(/^Error: /);
      expect(page.document.querySelector('[aria-invalid=true]')?.getAttribute('name')).toBe(field);
      expect(value(page, field)).toBe(text);
    }
    expect(await site.world.dump()).toBe(before);
  });

  it('shows what somebody else has made of it meanwhile', async () => {
    const form = formOf(await site.admin.get(line));
    await site.admin.post(line, { ...form, amount: ['6'] });
    const late = await site.admin.post(line, { ...form, amount: ['7'] });
    expect(late.status).toBe(409);
    expect(said(late)).toContain('Somebody else changed the timeline');
    expect(value(late, 'amount')).toBe('6');
    expect((await site.admin.post(line, { ...formOf(late), amount: ['7'] })).status).toBe(200);
    expect((await timeline())?.[1]?.offset).toBe('P7M');
  });

  it('offers an interval that the form has not, where the line has it', async () => {
    const program = await site.world.ports.programs.get(site.program.id);
    if (program === undefined) throw new Error('the program is gone');
    const [first, second] = program.timeline;
    if (first === undefined || second === undefined) throw new Error('the lines are gone');
    const everyFiveWeeks = { ...second, offset: 'P1M2W', repeatEvery: 'P5W' };
    await site.world.ports.programs.changeTimeline(program, {
      ...program,
      timeline: [first, everyFiveWeeks],
    });
    const form = formOf(await site.admin.get(line));
    // A month and two weeks is none of one number: it is for the admin to choose another day.
    expect(form).toMatchObject({ amount: [''], repeatEvery: ['P5W'] });
    expect((await site.admin.post(line, form)).status).toBe(422);
    await site.admin.post(line, { ...form, amount: ['6'], unit: ['W'] });
    expect((await timeline())?.[1]).toMatchObject({ offset: 'P6W', repeatEvery: 'P5W' });
  });

  it('is there for no line that has been asked, or is gone', async () => {
    const [asked] = (await timeline()) ?? [];
    const refused = await site.admin.get(`${path}/timeline/${asked?.key}`);
    expect(refused.status).toBe(409);
    expect(said(refused)).toContain('has been asked already');
    await site.admin.post(`${line}/remove`, {});
    expect((await site.admin.get(line)).status).toBe(404);
    expect((await site.admin.post(line, THREE_MONTHS)).status).toBe(404);
  });
});
