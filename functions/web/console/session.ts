import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { User } from '../../core/access.ts';
import { signedInUser } from '../../workflows/sign-in.ts';
import type { ConsolePorts } from './console-ports.ts';

export type ConsoleEnv = { Variables: { user: User } };
type SessionPorts = Pick<ConsolePorts, 'settings'>;

/** Browsers accept the `__Host-` prefix on https alone. */
const isSecure = ({ settings }: SessionPorts): boolean => settings.publicOrigin.startsWith('https:');
const nameOf = (deps: SessionPorts, name: string): string => (isSecure(deps) ? `__Host-${name}` : name);

const keep = (c: Context, deps: ConsolePorts, name: string, value: string, maxAge: number): void =>
  setCookie(c, nameOf(deps, name), value, {
    path: '/',
    httpOnly: true,
    secure: isSecure(deps),
    // Lax, because the first step comes from a mail program.
    sameSite: 'Lax',
    maxAge,
  });

const TWELVE_HOURS = 12 * 60 * 60;
const FIFTEEN_MINUTES = 15 * 60;

export const keepSession = (c: Context, deps: ConsolePorts, token: string): void =>
  keep(c, deps, 'session', token, TWELVE_HOURS);
export const sessionToken = (c: Context, deps: SessionPorts): string | undefined =>
  getCookie(c, nameOf(deps, 'session'));
export const dropSession = (c: Context, deps: ConsolePorts): void => {
  deleteCookie(c, nameOf(deps, 'session'), { path: '/', secure: isSecure(deps) });
};

/** Ties a sign-in link to the browser that asked for it. */
export const keepBrowserToken = (c: Context, deps: ConsolePorts, token: string): void =>
  keep(c, deps, 'sign-in', token, FIFTEEN_MINUTES);
export const browserToken = (c: Context, deps: ConsolePorts): string | undefined =>
  getCookie(c, nameOf(deps, 'sign-in'));

/** Lets signed-in people through, and shows the others where to sign in. */
export const requireUser = (deps: SessionPorts & Pick<ConsolePorts, 'clock' | 'access'>) =>
  createMiddleware<ConsoleEnv>(async (c, next) => {
    const user = await signedInUser(deps, sessionToken(c, deps));
    if (user === undefined) return c.redirect('/console/sign-in', 303);
    c.set('user', user);
    await next();
  });
