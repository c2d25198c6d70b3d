import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { sha256 } from '../../core/digest.ts';
import { requestSignIn, signIn } from '../../workflows/sign-in.ts';
import { textField } from '../components/text-field.ts';
import type { Html } from '../components/page.ts';
import { fieldText, readForm } from '../form-body.ts';
import { consolePage, messagePage } from './console-page.ts';
import type { ConsolePorts } from './console-ports.ts';
import { browserToken, dropSession, keepBrowserToken, keepSession, sessionToken } from './session.ts';

const askAgain = html`<p class="actions">
  <a class="button" href="/console/sign-in">Ask for a new link</a>
</p>`;

const askPage = (typed: string, message?: string): Html =>
  consolePage(
    undefined,
    message === undefined ? 'Sign in' : 'Error: sign in',
    html`<h1>Sign in</h1>
      <p>For admins and leaders. We send you a link; there is no password.</p>
      <form method="post" action="/console/sign-in" novalidate>
        ${textField({
          name: 'email',
          label: 'Your e-mail address',
          type: 'email',
          autocomplete: 'email',
          value: typed,
          problem: message === undefined ? undefined : { field: 'email', message },
        })}
        <div class="actions"><button>Send me a link</button></div>
      </form>`,
    false,
  );

const confirmPage = (token: string): Html =>
  consolePage(
    undefined,
    'Sign in',
    html`<h1>Sign in</h1>
      <p class="lede">One step is left.</p>
      <form method="post" action="/console/sign-in/${token}"><button>Sign in</button></form>`,
    false,
  );

const askForLink = async (c: Context, deps: ConsolePorts): Promise<Response> => {
  const form = await readForm(c);
  const typed = form.kind === 'fields' ? fieldText(form.fields, 'email') : '';
  if (!z.email().safeParse(typed).success) {
    return c.html(askPage(typed, 'Write your address, such as ana@example.org.'), 422);
  }
  const browser = browserToken(c, deps) ?? deps.ids.token();
  await requestSignIn(deps, typed, browser);
  keepBrowserToken(c, deps, browser);
  const text = `If ${typed} has access, a link is on its way. It works once, for 15 minutes, in this browser.`;
  return c.html(messagePage(undefined, 'Look into your mail', text));
};

const OTHER_BROWSER = messagePage(
  undefined,
  'Open it where you asked',
  'This link belongs to the browser in which you asked for it. Open it there, or ask for a new one here.',
  askAgain,
);
const SPENT = messagePage(
  undefined,
  'This link has been used or is too old',
  'A link works once, for 15 minutes.',
  askAgain,
);

const useLink = async (c: Context, deps: ConsolePorts, token: string): Promise<Response> => {
  const outcome = await signIn(deps, token, browserToken(c, deps));
  switch (outcome.kind) {
    case 'signed-in':
      keepSession(c, deps, outcome.sessionToken);
      return c.redirect('/console', 303);
    case 'other-browser':
      return c.html(OTHER_BROWSER, 403);
    case 'spent-or-unknown':
      return c.html(SPENT, 410);
  }
};

/** Sign-in by an e-mailed link. GET shows a button and spends nothing: mail scanners open every link. */
export const signInRoutes = (deps: ConsolePorts): Hono => {
  const app = new Hono();
  app.get('/', (c) => c.html(askPage('')));
  app.post('/', (c) => askForLink(c, deps));
  app.get('/:token', (c) => c.html(confirmPage(c.req.param('token'))));
  app.post('/:token', (c) => useLink(c, deps, c.req.param('token')));
  return app;
};

export const signOut = (deps: ConsolePorts): Hono =>
  new Hono().post('/', async (c) => {
    const token = sessionToken(c, deps);
    if (token !== undefined) await deps.access.endSession(sha256(token));
    dropSession(c, deps);
    return c.redirect('/console/sign-in', 303);
  });
