import * as z from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { meetingApp } from '../../../functions/web/meetings/meeting-app.ts';
import { participantsApp } from '../../../functions/web/participants-app.ts';
import { mintMeetingLink } from '../../../functions/workflows/mint-meeting-link.ts';
import { rosterOfPairs } from '../../builders/a-roster-file.ts';
import { crashing } from '../../crashing.ts';
import { tokenOf } from '../../with-cohort.ts';
import { ORIGIN } from '../../world.ts';
import { heading } from '../visitor.ts';
import { aMeetingService, main, OPENING, valueOf, type MeetingService } from './a-meeting-service.ts';

const Manifest = z.strictObject({
  id: z.string(),
  name: z.string(),
  short_name: z.string(),
  lang: z.string(),
  dir: z.string(),
  start_url: z.string(),
  scope: z.string(),
  display: z.literal('standalone'),
  background_color: z.string(),
  theme_color: z.string(),
  icons: z.array(z.looseObject({ src: z.string(), type: z.string() })),
});

let service: MeetingService;
let link: string;
const ask = (path: string, init: RequestInit = {}): Response | Promise<Response> =>
  meetingApp(service.world.ports).request(`${ORIGIN}${path}`, init);
beforeAll(async () => {
  service = await aMeetingService();
  link = service.linkOf('mentor.1@example.org');
});

describe('a link to one’s meetings', () => {
  it('is opened by machines without any effect: GET and HEAD change nothing, on every address', async () => {
    await service.log(link);
    const before = await service.world.dump();
    for (const path of [link, `${link}/undo`, `${link}/word`, `${link}/app.webmanifest`, `${link}/else`])
      for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
        const response = await ask(path, { method });
        await response.text();
        expect(response.status, `${method} ${path}`).toBeLessThan(500);
      }
    expect(await service.world.dump()).toBe(before);
  });

  it('works in upper case and with what mail programs glue to it, and leads nowhere when cut off', async () => {
    for (const path of [`${link}.`, link.replace(/[a-z0-9]+$/, (token) => token.toUpperCase()), `${link}%29`])
      expect(heading(await service.visitor.get(path))).toBe('Log a meeting');
    for (const path of [link.slice(0, -4), '/m/nobody', `/m/${'0'.repeat(32)}`]) {
      const page = await service.visitor.get(path);
      expect([page.status, heading(page)]).toEqual([404, 'This link does not work']);
    }
    const sent = await ask(link.slice(0, -4), { method: 'POST', body: new URLSearchParams('x=1') });
    expect(sent.status).toBe(404);
  });

  it('opens no answers, and a link to answers opens no meetings', async () => {
    const answering = tokenOf(service.world, 'mentor.1@example.org');
    expect((await ask(`/m/${answering}`)).status).toBe(404);
    const both = participantsApp(service.world.ports);
    expect((await both.request(`${ORIGIN}/r/${answering}`)).status).toBe(200);
    expect((await both.request(`${ORIGIN}${link}`)).status).toBe(200);
    expect((await both.request(`${ORIGIN}${link.replace('/m/', '/r/')}`)).status).toBe(404);
  });

  it('is kept as a hash', async () => {
    expect(await service.world.dump()).not.toContain(link.slice('/m/'.length));
  });

  it('is good until three months after the cohort, and shows then what a form still holds', async () => {
    const page = await service.visitor.get(link);
    service.world.stopAt('2027-02-28T12:00:00.000Z');
    expect((await ask(link)).status).toBe(200);
    service.world.stopAt('2027-03-01T00:00:00.000Z');
    const over = await service.visitor.get(link);
    expect([over.status, heading(over)]).toEqual([410, 'This link has expired']);
    const late = await service.send(page, { theme: ['Farewell'] });
    expect(late.status).toBe(410);
    expect(main(late)).toContain('Meetings could be logged until 28 February 2027.');
    expect(main(late)).toContain('Farewell');
    service.world.stopAt(OPENING);
  });
});

describe('pages about meetings', () => {
  it('keep to themselves, run no script, and let nobody but the browser see their manifest', async () => {
    for (const path of [link, '/m/nobody', `${link}/app.webmanifest`]) {
      const { headers } = await ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of [
        "default-src 'none'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ])
        expect(policy).toContain(rule);
      expect(policy).not.toMatch(/script-src|unsafe/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
    }
  });

  it('can be put on a home screen', async () => {
    const page = await service.visitor.get(link);
    const path = page.document.querySelector('link[rel=manifest]')?.getAttribute('href') ?? '';
    expect(main(page)).toContain('add it to your home screen');
    const response = await ask(path);
    expect(response.headers.get('content-type')).toContain('application/manifest+json');
    const manifest = Manifest.parse(await response.json());
    expect(manifest).toMatchObject({
      name: 'Leadership mentoring: Log a meeting',
      start_url: link,
      scope: link,
    });
    for (const { src, type } of manifest.icons) {
      const icon = await ask(src);
      expect([icon.status, icon.headers.get('content-type')]).toEqual([200, type]);
      expect((await icon.arrayBuffer()).byteLength).toBeLessThan(3 * 1024);
      expect(icon.headers.get('cache-control')).toContain('immutable');
    }
  });

  it.each([
    ['fr', 'Noter une rencontre', 'La rencontre a eu lieu', '1 mai 2026', 'confirmé'],
    ['es', 'Anotar un encuentro', 'Nos reunimos', '1 de mayo de 2026', 'sin confirmar'],
  ])('speak %s: the form, the manifest, what was logged', async (locale, title, held, date, standing) => {
    const page = await service.visitor.get(`${link}?lang=${locale}`);
    expect(page.document.documentElement.lang).toBe(locale);
    expect(heading(page)).toBe(title);
    const logged = main(await service.send(page));
    expect(logged).toContain(held);
    expect(logged).toContain(date);
    expect(logged).toContain(standing);
    expect(logged).not.toMatch(/\b(Log|meeting|minutes? logged)\b/);
    const manifest = Manifest.parse(await (await ask(`${link}/app.webmanifest?lang=${locale}`)).json());
    expect(manifest).toMatchObject({ lang: locale, start_url: `${link}?lang=${locale}`, scope: link });
  });

  it('take forms of their own size and kind only', async () => {
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await ask(link, json)).status).toBe(415);
    const large = { method: 'POST', body: new URLSearchParams({ theme: 'x'.repeat(300_000) }) };
    expect((await ask(link, large)).status).toBe(413);
  });

  it('say kindly when something breaks, and tell operators without the token', async () => {
    const { ports, logged } = service.world;
    const broken = { ...ports, meetings: crashing(ports.meetings, 'link', { call: 1, when: 'before' }) };
    const response = await meetingApp(broken).request(`${ORIGIN}${link}`);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('nothing is logged twice');
    expect(JSON.stringify(logged.map(({ what, error }) => [what, String(error)]))).not.toContain(
      link.slice(3),
    );
  });
});

describe('each e-mail', () => {
  it('brings a link of its own, and those before it stay good', async () => {
    const fresh = await aMeetingService(rosterOfPairs(1));
    const first = fresh.linkOf('mentee.1@example.org');
    const { participants } = await fresh.world.ports.rosters.get(fresh.cohort.id);
    const mentee = participants.find(({ role }) => role === 'mentee');
    if (mentee === undefined) throw new Error('no mentee');
    const second = await mintMeetingLink(fresh.world.ports, fresh.program, fresh.cohort.id, mentee.id);
    for (const one of [first, new URL(second ?? '').pathname])
      expect(valueOf(await fresh.visitor.get(one), 'outcome')).toBe('held');
    expect(new URL(second ?? '').pathname).not.toBe(first);
  });
});
