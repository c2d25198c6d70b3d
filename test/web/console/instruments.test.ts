import { beforeAll, describe, expect, it } from 'vitest';
import { aConsole, type Console } from './a-console.ts';
import { ORIGIN } from '../../world.ts';
import { sectionsFor } from '../../../functions/core/instrument/asked-items.ts';
import { consoleApp } from '../../../functions/web/console/console-app.ts';
import { conditionalItems } from '../../../functions/web/console/preview-conditions.ts';
import { heading, linkNamed, type Page } from '../visitor.ts';

let site: Console;
beforeAll(async () => {
  site = await aConsole();
});

const words = ({ document }: Page): string => (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');
const open = (path: string) => site.leader.get(`/console/instruments${path}`);

describe('the gallery', () => {
  it('is a link away from the programs, and lists every instrument', async () => {
    const home = await site.leader.get('/console');
    const gallery = await site.leader.get(linkNamed(home, 'Instruments: everything that can be asked'));
    for (const { instrument } of site.world.ports.catalogue.latest())
      expect(linkNamed(gallery, instrument.title)).toBe(`/console/instruments/${instrument.id}`);
    expect(words(gallery)).toContain('1 month after the start, then every month');
    expect(words(gallery)).toContain('After a meeting');
  });

  it('is no link for somebody without a program', async () => {
    const home = await site.founder.get('/console');
    expect(home.text).not.toContain('/console/instruments');
  });
});

describe('the page of an instrument', () => {
  it('leads to the pages of each role and to the codebook, and names what changed between versions', async () => {
    const page = await open('/accountability-checklist');
    expect(words(page)).toContain('As a mentor');
    expect(words(page)).toContain('As a mentee');
    expect(words(page)).toMatch(/Version 2: [^V]*1 reworded/);
    expect((await site.leader.get(linkNamed(page, 'Read the codebook'))).status).toBe(200);
  });

  it('is to be had for an earlier version', async () => {
    const page = await open('/accountability-checklist.v1');
    expect(linkNamed(page, 'Version 2')).toBe('/console/instruments/accountability-checklist.v2');
    expect(page.text).toContain('accountability-checklist.v1/preview/mentor');
  });
});

describe('a preview', () => {
  it('speaks the language that is asked for, says in English that it is one, and says whose page it is', async () => {
    const page = await open('/pulse/preview/mentee?lang=fr');
    expect(page.document.documentElement.lang).toBe('fr');
    const notice = page.document.querySelector('aside');
    expect(notice?.getAttribute('lang')).toBe('en');
    expect(notice?.textContent).toContain('as a mentee sees it');
  });

  it('shows what depends on other answers, and tells on which', async () => {
    const page = await open('/meeting-log/preview/mentor/2');
    expect(words(page)).toContain('How many minutes did you meet?');
    expect(words(page)).toContain('is asked if «What happened?» is «We met»');
  });

  it('marks each item that depends on other answers in its place, those of entries and rows too', async () => {
    const marked = ({ document }: Page) =>
      [...document.querySelectorAll('form p.hint[lang=en]')].map((note) => [
        note.textContent,
        note.nextElementSibling?.querySelector('legend, label')?.textContent?.replaceAll(/\s+/g, ' '),
      ]);
    const condition = 'Asked if «What happened?» is «We met».';
    expect(marked(await open('/meeting-log/preview/mentor/2'))).toContainEqual([
      condition,
      'How many minutes did you meet?',
    ]);
    const french = marked(await open('/meeting-log/preview/mentor/2?lang=fr'));
    expect(french.map(([note]) => note)).toContain(condition);
    expect(marked(await open('/meeting-log/preview/mentor/1'))).toEqual([]);
    for (const { instrument } of site.world.ports.catalogue.latest())
      for (const role of instrument.audience)
        for (const [index, { items }] of sectionsFor(instrument, role).entries()) {
          const page = await open(`/${instrument.id}/preview/${role}/${index + 1}`);
          const summary = page.document.querySelector('aside summary')?.textContent ?? '(0)';
          const places = conditionalItems(instrument, items).length;
          // A group shows its items in each of its entries.
          const shown = new Set(marked(page).map((pair) => pair.join()));
          expect(shown.size, `${instrument.id} ${role} ${index + 1}`).toBe(places);
          expect(summary).toContain(`(${places})`);
        }
  });

  it('shows an entry of a group, and examples of what was entered before', async () => {
    expect(words(await open('/goal-plan/preview/mentee/2'))).toContain('What is your goal?');
    expect(words(await open('/smart-goal-check/preview/mentee/1'))).toContain('Goal A');
  });

  it('leads on by the buttons of its forms, and keeps nothing', async () => {
    const before = await site.world.dump();
    const root = '/console/instruments/meeting-log.v1/preview/mentor';
    const press = (direction: string) =>
      site.leader.post(`${root}/1?lang=es`, { direction: [direction], outcome: ['held'] });
    expect((await press('next')).path).toBe(`${root}/2?lang=es`);
    expect((await press('back')).path).toBe(`${root}?lang=es`);
    expect((await press('later')).path).toBe(`${root}/1?lang=es`);
    expect((await site.leader.post(`${root}/send`, {})).path).toBe(root);
    expect(await site.world.dump()).toBe(before);
  });

  it('is there for every page of every instrument, for each role and language, and no link of it is broken', async () => {
    const seen = new Map<string, number>();
    const app = consoleApp(site.world.ports);
    const follow = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      const response = await app.request(`${ORIGIN}${path}`, { headers: { cookie: site.leader.cookie() } });
      const text = await response.text();
      seen.set(path, response.status);
      expect(text, path).not.toMatch(/href="\/r\/|action="\/r\/|\{\{|\[object/);
      for (const [, link = ''] of text.matchAll(/href="(\/console\/instruments[^"#]*)"/g))
        if (!link.endsWith('.csv')) await follow(link);
    };
    await follow('/console/instruments');
    expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
    for (const { instrument } of site.world.ports.catalogue.latest())
      for (const role of instrument.audience)
        for (const locale of ['en', 'es', 'fr'])
          for (const page of ['', '/1', '/review'])
            expect(
              seen.get(
                `/console/instruments/${instrument.id}.v${instrument.version}/preview/${role}${page}?lang=${locale}`,
              ),
              `${instrument.id} ${role} ${locale} ${page}`,
            ).toBe(200);
  });
});

describe('a preview side by side', () => {
  const sources = ({ document }: Page): string[] =>
    [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('src') ?? '');

  it('shows every page of every instrument twice, as a phone and as a desktop show it', async () => {
    for (const { instrument } of site.world.ports.catalogue.latest())
      for (const role of instrument.audience) {
        const page = await open(`/${instrument.id}/preview/${role}/side-by-side`);
        const pages = sources(page);
        expect(pages.length, instrument.id).toBe(2 * (sectionsFor(instrument, role).length + 2));
        expect(new Set(pages).size).toBe(pages.length / 2);
        for (const source of new Set(pages)) {
          const framed = await site.leader.get(source);
          expect(framed.status, source).toBe(200);
          expect(framed.document.querySelector('aside')).toBeNull();
        }
        for (const frame of page.document.querySelectorAll('iframe')) {
          expect(frame.getAttribute('loading')).toBe('lazy');
          expect(frame.getAttribute('title')).toMatch(/, (phone|desktop)$/);
        }
      }
  });

  it('is a link away from the page of the instrument, and from each page of the preview', async () => {
    const page = await open('/pulse');
    const link = linkNamed(page, 'Phone and desktop, side by side');
    expect(link).toBe('/console/instruments/pulse.v1/preview/mentor/side-by-side');
    expect(linkNamed(await open('/pulse/preview/mentee/1?lang=es'), 'Side by side')).toBe(
      '/console/instruments/pulse.v1/preview/mentee/side-by-side?lang=es',
    );
  });

  it('changes role and language, and keeps the other', async () => {
    const french = await open('/pulse/preview/mentor/side-by-side?lang=fr');
    expect(sources(french).every((source) => source.endsWith('?lang=fr'))).toBe(true);
    const mentee = await site.leader.get(linkNamed(french, 'mentee'));
    expect(mentee.path).toContain('/mentee/side-by-side?lang=fr');
    const spanish = await site.leader.get(linkNamed(mentee, 'español'));
    expect(spanish.path).toContain('/mentee/side-by-side?lang=es');
    const here = [...spanish.document.querySelectorAll('[aria-current]')].map((one) => one.textContent);
    expect(here).toEqual(['mentee', 'español']);
    expect(sources(spanish)[2]).toMatch(/mentee\/framed\/1\?lang=es$/);
  });

  it('leads on within its frames, by links and by forms', async () => {
    const start = await open('/meeting-log/preview/mentor/framed?lang=es');
    const first = linkNamed(start, 'Empezar');
    expect(first).toBe('/console/instruments/meeting-log.v1/preview/mentor/framed/1?lang=es');
    const next = await site.leader.post(first, { direction: ['next'] });
    expect(next.path).toBe('/console/instruments/meeting-log.v1/preview/mentor/framed/2?lang=es');
  });

  it('is not there for a role that is not asked', async () => {
    expect((await open('/good-practice-mentor/preview/mentee/side-by-side')).status).toBe(404);
  });
});

describe('the codebook', () => {
  it('is one file with a style of its own and nothing else', async () => {
    const page = await open('/accountability-checklist/codebook');
    expect(heading(page)).toMatch(/accountability/i);
    expect(page.headers.get('content-security-policy')).toContain('sandbox');
    expect(page.text).not.toMatch(/<script|src=/);
    expect(words(page)).toContain('Version 2');
    expect(words(page)).toContain('the same as in version 1');
  });

  it('is a download of lines with codes, labels and scores', async () => {
    const { text, headers } = await open('/accountability-checklist/codebook.csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('accountability-checklist-codebook.csv');
    expect(text).toContain(
      'never | sometimes | mostly | always,Never | Sometimes | Mostly | Always,0 | 1 | 2 | 3',
    );
  });
});
