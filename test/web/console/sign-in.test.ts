import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consoleApp } from '../../../functions/web/console/console-app.ts';
import { withCohort } from '../../with-cohort.ts';
import { aWorld, ORIGIN, type World } from '../../world.ts';
import { press, typedIn } from '../forms.ts';
import { aVisitor, heading, linkNamed, type Visitor } from '../visitor.ts';

const ADMIN = 'ada.admin@example.org';

let world: World;
let visitor: Visitor;
let hour = Date.UTC(2026, 2, 2, 9);
beforeAll(async () => {
  world = await aWorld();
  await withCohort(world, { roster: '' });
});
/** Another hour and another browser for each test: an address gets five mails an hour. */
beforeEach(() => {
  hour += 3_600_000;
  world.stopAt(new Date(hour).toISOString());
  world.mails.length = 0;
  visitor = aVisitor(consoleApp(world.ports));
});

const mailedPath = (): string => {
  const [, path] =
    /https:\/\/[^/]+(\/console\/sign-in\/[a-z0-9]+)/.exec(world.mails.at(-1)?.text ?? '') ?? [];
  if (path === undefined) throw new Error('no link was mailed');
  return path;
};
const ask = async (email = ADMIN) =>
  press(visitor, await visitor.get('/console/sign-in'), { email: [email] });

describe('signing in', () => {
  it('leads from the address over the mail to the programs', async () => {
    expect((await visitor.get('/')).path).toBe('/console/sign-in');
    expect(heading(await ask())).toBe('Look into your mail');
    const confirm = await visitor.get(mailedPath());
    const home = await press(visitor, confirm, {});
    expect(home.path).toBe('/console');
    expect(home.text).toContain('Leadership mentoring');
    expect(home.document.querySelector('header form')?.textContent).toContain(ADMIN);
  });

  it('ends with signing out, for whoever kept the cookie too', async () => {
    await ask();
    await visitor.post(mailedPath(), {});
    const cookie = visitor.cookie();
    const out = await visitor.post('/console/sign-out', {});
    expect(out.path).toBe('/console/sign-in');
    expect((await visitor.get('/console')).path).toBe('/console/sign-in');
    const thief = await consoleApp(world.ports).request(`${ORIGIN}/console`, { headers: { cookie } });
    expect(thief.status).toBe(303);
  });

  it('says the same to an address that has no account, and sends nothing', async () => {
    const known = await ask();
    world.mails.length = 0;
    const unknown = await ask('who@example.org');
    expect(world.mails).toEqual([]);
    expect(unknown.status).toBe(known.status);
    expect(unknown.text.replaceAll('who@example.org', ADMIN)).toBe(known.text);
  });

  it.each(['', 'ada', 'ada@', '"><script>@x'])(
    'asks again for «%s», which is no address, and keeps it',
    async (text) => {
      const page = await ask(text);
      expect(page.status).toBe(422);
      expect(typedIn(page)['email']).toEqual([text]);
      expect(page.document.querySelectorAll('script')).toHaveLength(0);
      expect(world.mails).toEqual([]);
    },
  );

  it('refuses another browser kindly and leaves the link good', async () => {
    await ask();
    const other = await aVisitor(consoleApp(world.ports)).post(mailedPath(), {});
    expect(other.status).toBe(403);
    expect(linkNamed(other, 'Ask for a new link')).toBe('/console/sign-in');
    expect((await visitor.post(mailedPath(), {})).path).toBe('/console');
  });

  it('takes a link once', async () => {
    await ask();
    await visitor.post(mailedPath(), {});
    expect((await visitor.post(mailedPath(), {})).status).toBe(410);
  });

  it('keeps cookies from scripts, from other sites and from plain http', async () => {
    await ask();
    const response = await consoleApp(world.ports).request(`${ORIGIN}${mailedPath()}`, {
      method: 'POST',
      headers: {
        cookie: visitor.cookie(),
        origin: ORIGIN,
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-session=[a-z0-9]{32};/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(attribute);
  });
});

describe('a form that another site sends', () => {
  const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
  it.each([
    ['says another origin', { origin: 'https://evil.example' }, 403],
    ['says that it comes from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['says that it comes from a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['hides its origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['is our own', { origin: ORIGIN }, 303],
    [
      'is our own, whose origin is hidden by its policy',
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      303,
    ],
  ])('which %s', async (_what, says, status) => {
    await ask();
    await visitor.post(mailedPath(), {});
    const before = await world.dump();
    const response = await consoleApp(world.ports).request(`${ORIGIN}/console/sign-out`, {
      method: 'POST',
      headers: { ...FORM, ...says, cookie: visitor.cookie() },
    });
    expect(response.status).toBe(status);
    expect((await world.dump()) === before).toBe(status === 403);
  });

  it('in whatever type a form can have', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      '',
    ]) {
      const response = await consoleApp(world.ports).request(`${ORIGIN}/console/sign-out`, {
        method: 'POST',
        headers: { origin: 'https://evil.example', ...(type === '' ? {} : { 'content-type': type }) },
      });
      expect(response.status, type).toBe(403);
    }
  });
});
