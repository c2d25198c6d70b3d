import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { addToMoment, Timestamp } from '../../core/calendar.ts';
import { page, type Html } from '../components/page.ts';
import { pageHeaders, privateHeaders } from '../security-headers.ts';
import type { LocalPorts, ShownMail } from './local-ports.ts';
import { mailListPage, mailPage } from './mail-pages.ts';
import { waysIn, type WaysIn } from './ways-in.ts';

const wantsJson = (c: Context): boolean => (c.req.header('accept') ?? '').includes('application/json');

/** How far the clock is moved: by an ISO 8601 duration, or to a moment. */
const ClockMove = z.union([
  z.strictObject({ advance: z.string().regex(/^P(?!$)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/) }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
]);

const CLOCK_HELP =
  'Send JSON such as {"advance":"P30D"}, {"advance":"PT12H"} or {"to":"2027-01-05T09:00:00Z"}.';

/** Helper pages of the local composition under `/local/`: mail, clock, ready-made links. */
export const localApp = (deps: LocalPorts): Hono => {
  const app = new Hono();
  app.onError((error, c) => {
    deps.log.error('A local page failed', error);
    return c.json({ error: String(error) }, 500);
  });
  app.use(pageHeaders('no-referrer'), privateHeaders);
  app.get('/local', (c) => c.redirect('/local/links', 302));
  app.get('/local/mail', async (c) => {
    const mails = await deps.mails();
    return wantsJson(c) ? c.json(mails) : c.html(mailListPage(mails));
  });
  app.get('/local/mail/:file', async (c) => showMail(c, await deps.mails(), c.req.param('file')));
  app.get('/local/clock', (c) => c.json({ now: deps.clock.now() }));
  app.post('/local/clock', (c) => moveClock(c, deps));
  app.get('/local/links', async (c) => {
    const ways = await waysIn(deps);
    return wantsJson(c)
      ? c.json(ways)
      : c.html(linksPage(ways, deps.clock.now(), deps.settings.publicOrigin));
  });
  return app;
};

const showMail = (c: Context, mails: ShownMail[], file: string): Response | Promise<Response> => {
  const mail = mails.find((one) => one.file === file);
  if (mail === undefined) return c.text('There is no such mail.', 404);
  return wantsJson(c) ? c.json(mail) : c.html(mailPage(mail));
};

const moveClock = async (c: Context, deps: LocalPorts): Promise<Response> => {
  const move = ClockMove.safeParse(await c.req.json().catch(() => undefined));
  if (!move.success) return c.json({ error: CLOCK_HELP }, 400);
  const before = deps.clock.now();
  const to =
    'to' in move.data ? new Date(move.data.to).toISOString() : addToMoment(before, move.data.advance);
  if (to < before) {
    return c.json({ error: `The clock shows ${before} and only moves forward. ${CLOCK_HELP}` }, 400);
  }
  const runs = await deps.advanceTo(Timestamp.parse(to));
  return c.json({ before, now: deps.clock.now(), runs });
};

const WAYS: [keyof WaysIn, string, string][] = [
  ['mentee', 'Answer as a mentee', 'The newest invitation to a mentee that is still open'],
  ['mentor', 'Answer as a mentor', 'The newest invitation to a mentor that is still open'],
  [
    'meeting',
    'Log a meeting',
    'The newest link of somebody whose match is open; it can be used again and again',
  ],
  ['admin', 'Sign in as an admin', 'Cohorts, rosters and reports; the link works once'],
  ['leader', 'Sign in as a leader', 'Reports without rosters; the link works once'],
];

const wayCard = (url: string | undefined, label: string, what: string): Html =>
  url === undefined
    ? html`<p class="card muted">
        <strong>${label}</strong><br />Nothing of the kind right now: load a roster and move the clock
      </p>`
    : html`<a class="card" href="${url}"
        ><strong>${label}</strong><br /><span class="muted">${what}</span></a
      >`;

const linksPage = (ways: WaysIn, now: string, origin: string): Html =>
  page({
    title: 'Ways in',
    masthead: html`<span>Local service</span><a href="/local/mail">Mail</a>`,
    main: html`<h1>Ways in</h1>
      <p>
        This machine’s service, for trying it out. Its clock shows ${now.slice(0, 16).replace('T', ' ')} UTC.
      </p>
      <div class="cards">${WAYS.map(([way, label, what]) => wayCard(ways[way], label, what))}</div>
      <h2>Move the clock</h2>
      <pre class="card">curl -d '{"advance":"P30D"}' ${origin}/local/clock</pre>`,
  });
