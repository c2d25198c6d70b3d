import { beforeAll, describe, expect, it } from 'vitest';
import { answersApp } from '../../functions/web/console/answers-app.ts';
import { consoleApp } from '../../functions/web/console/console-app.ts';
import { respondApp } from '../../functions/web/respond/respond-app.ts';
import { tokenOf } from '../with-cohort.ts';
import { ORIGIN } from '../world.ts';
import { aConsole, type Console } from './console/a-console.ts';
import type { Visitor } from './visitor.ts';

let site: Console;
let link: string;
beforeAll(async () => {
  site = await aConsole();
  link = `/r/${tokenOf(site.world, 'mentee.1@example.org')}`;
});

const ask = (path: string, init: RequestInit = {}, who?: Visitor): Response | Promise<Response> => {
  const address = path
    .replace('<link>', link)
    .replace('<program>', site.program.id)
    .replace('<cohort>', site.cohort.id);
  const { ports } = site.world;
  const app = address.startsWith('/r/')
    ? respondApp(ports)
    : address.startsWith('/console/answers/')
      ? answersApp(ports)
      : consoleApp(ports);
  const headers = new Headers(init.headers);
  if (who !== undefined) headers.set('cookie', who.cookie());
  return app.request(`${ORIGIN}${address}`, { ...init, headers });
};

const FORM = {
  method: 'POST',
  body: 'x=1',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
};
const REQUESTS: [string, RequestInit][] = [
  ['<link>', {}],
  ['<link>/1', {}],
  ['<link>/1', FORM],
  ['<link>/1/draft', FORM],
  ['<link>/1', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
  ['<link>/review', {}],
  ['<link>/7', {}],
  ['/r/unknown', {}],
  ['/r/', {}],
  ['/healthz', {}],
  ['/', {}],
  ['/nothing', {}],
  ['/console', {}],
  ['/console/sign-in', {}],
  ['/console/sign-in', { ...FORM, headers: { ...FORM.headers, origin: 'https://evil.example' } }],
  ['/console/sign-in/unknown', FORM],
  ['/console/programs/<program>', {}],
  ['/console/cohorts/<cohort>', {}],
  ['/console/cohorts/<cohort>/roster', {}],
  ['/console/cohorts/<cohort>/files/none', {}],
  ['/console/cohorts/unknown/report', {}],
  ['/console/answers/<cohort>/pulse', {}],
  ['/console/answers/<cohort>/nonsense/responses.csv', {}],
  ['/console/answers/nothing', {}],
  ['/console/instruments/pulse', {}],
  ['/console/instruments/pulse/preview/mentor', {}],
  ['/console/instruments/pulse/preview/mentor/1', {}],
  ['/console/instruments/pulse/preview/mentor/side-by-side', {}],
  ['/console/instruments/pulse/preview/mentor/framed/99', {}],
  ['/console/instruments/nonsense/preview/mentor/framed', {}],
];

describe('every response but a report', () => {
  it.each(REQUESTS)(
    '%s %o runs no script of others, is framed by nobody, kept nowhere and tells no address',
    async (path, init) => {
      for (const who of [undefined, site.admin, site.leader, site.foreigner]) {
        const { headers } = await ask(path, init, who);
        const policy = headers.get('content-security-policy') ?? '';
        for (const rule of [
          "default-src 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
        ])
          expect(policy).toContain(rule);
        // The answering pages' script is a file of ours and speaks to us alone.
        const isAnswering = path.startsWith('<link>') || path.startsWith('/r/');
        const scripts = policy.match(/script-src[^;]*|connect-src[^;]*/g) ?? [];
        expect(scripts).toEqual(isAnswering ? ["script-src 'self'", "connect-src 'self'"] : []);
        expect(policy).not.toContain('unsafe');
        const told = isAnswering ? 'no-referrer' : 'same-origin';
        expect(headers.get('referrer-policy')).toBe(told);
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('x-robots-tag')).toContain('noindex');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('x-frame-options')).toBe('DENY');
        expect(headers.get('strict-transport-security')).toContain('max-age=');
        expect(headers.get('x-powered-by')).toBeNull();
      }
    },
  );
});

describe('a page of a preview that is made for frames', () => {
  const framed = '/console/instruments/pulse/preview/mentor/framed';

  it.each(['', '/1', '/review'])(
    '%s is framed by pages of ours alone, and closed otherwise',
    async (page) => {
      const { status, headers } = await ask(`${framed}${page}`, {}, site.leader);
      expect(status).toBe(200);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of ["default-src 'none'", "frame-ancestors 'self'", "form-action 'self'"])
        expect(policy).toContain(rule);
      expect(policy).not.toMatch(/script-src|frame-src|unsafe/);
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    },
  );

  it('is framed by nobody for those who may not see it', async () => {
    for (const who of [undefined, site.founder]) {
      const { status, headers } = await ask(framed, {}, who);
      expect(status).not.toBe(200);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  it('stands on a page that alone may hold frames, of ours', async () => {
    const policyOf = async (path: string) =>
      (await ask(path, {}, site.leader)).headers.get('content-security-policy');
    expect(await policyOf(framed.replace('framed', 'side-by-side'))).toContain("frame-src 'self'");
    expect(await policyOf('/console/instruments/pulse')).not.toContain('frame-src');
  });
});

describe('a report', () => {
  it.each(['report', 'files/report.html', 'files/figures.csv', 'files/manifest.json'])(
    '%s is closed in itself',
    async (file) => {
      const { status, headers } = await ask(`/console/cohorts/<cohort>/${file}`, {}, site.leader);
      expect(status).toBe(200);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of ["default-src 'none'", "form-action 'none'", "frame-ancestors 'none'", 'sandbox'])
        expect(policy).toContain(rule);
      expect(policy).not.toContain('script-src');
      expect(policy).not.toContain('allow-');
      // Browsers refuse a sandboxed page with this one.
      expect(headers.get('cross-origin-opener-policy')).toBeNull();
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
    },
  );

  it('shows itself as a page, and downloads under a name that says what it is', async () => {
    const [read, csv] = [
      await ask('/console/cohorts/<cohort>/report', {}, site.leader),
      await ask('/console/cohorts/<cohort>/files/figures.csv', {}, site.leader),
    ];
    expect(read.headers.get('content-disposition')).toBeNull();
    expect(read.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toBe(
      'attachment; filename="spring-2026-2026-05-01-figures.csv"',
    );
  });

  it('is served byte for byte as it lies on the shelf', async () => {
    const response = await ask('/console/cohorts/<cohort>/files/report.html', {}, site.admin);
    const body = await response.text();
    expect([...site.world.files.values()].map((file) => file.body)).toContain(body);
    expect(body).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)[^"' ]+\.(js|css|png|woff2?)/);
  });
});

const apps = () => [respondApp(site.world.ports), consoleApp(site.world.ports), answersApp(site.world.ports)];

describe('the helper pages of one’s own machine', () => {
  it.each(['/local', '/local/mail', '/local/links', '/local/clock'])(
    '%s is in no app that the cloud has',
    async (path) => {
      for (const app of apps())
        for (const method of ['GET', 'POST'])
          expect(
            (await app.request(`${ORIGIN}${path}`, { method, headers: { cookie: site.admin.cookie() } }))
              .status,
          ).toBe(404);
    },
  );

  it('are no route at all', () => {
    const routes = apps().flatMap((app) => app.routes.map(({ path }) => path));
    expect(routes.filter((path) => path.startsWith('/local'))).toEqual([]);
    expect(routes.length).toBeGreaterThan(10);
  });
});
