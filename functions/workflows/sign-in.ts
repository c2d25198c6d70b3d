import type { User } from '../core/access.ts';
import { addToMoment } from '../core/calendar.ts';
import { sha256 } from '../core/digest.ts';
import { UserId } from '../core/ids.ts';
import type { Ports } from '../ports.ts';
import { mailHtml, mailText } from './mail/mail-layout.ts';

type Deps = Pick<Ports, 'settings' | 'clock' | 'ids' | 'access' | 'mailer'>;

const LINK_LIVES = 'PT15M';
const SESSION_LIVES = 'PT12H';
const MAILS_AN_HOUR = 5;

/** A link that opens the console once. `browserToken` ties it to the browser that asked. */
export const makeSignInLink = async (
  deps: Omit<Deps, 'mailer'>,
  email: string,
  browserToken?: string,
): Promise<string> => {
  const token = deps.ids.token();
  await deps.access.putSignInLink(sha256(token), {
    email,
    browserHash: browserToken === undefined ? undefined : sha256(browserToken),
    expiresAt: addToMoment(deps.clock.now(), LINK_LIVES),
  });
  return `${deps.settings.publicOrigin}/console/sign-in/${token}`;
};

/** Who has this address. The first admin's account is made when it is first asked for: somebody has to begin. */
export const userFor = async (
  deps: Pick<Deps, 'settings' | 'clock' | 'ids' | 'access'>,
  email: string,
): Promise<User | undefined> => {
  const user = await deps.access.user(email);
  if (user !== undefined || email !== deps.settings.firstAdmin.toLowerCase()) return user;
  const id = UserId.parse(deps.ids.next('usr'));
  const first = { id, email, roles: {}, mayCreatePrograms: true, createdAt: deps.clock.now() };
  await deps.access.putUser(first);
  return first;
};

/** Sends a sign-in link if the address belongs to somebody. The caller can't tell, and so nobody can try addresses out. */
export const requestSignIn = async (deps: Deps, rawEmail: string, browserToken: string): Promise<void> => {
  const email = rawEmail.trim().toLowerCase();
  const now = deps.clock.now();
  if ((await userFor(deps, email)) === undefined) return;
  const window = now.slice(0, 13);
  const key = `sign-in/${sha256(email)}/${window}`;
  if (!(await deps.access.allow(key, MAILS_AN_HOUR, now, addToMoment(now, 'PT1H')))) return;
  const url = await makeSignInLink(deps, email, browserToken);
  const letter = {
    title: 'Sign in',
    paragraphs: [
      'Here is your link to sign in. It works once, within 15 minutes, in the browser where you asked for it.',
    ],
    buttons: [{ label: 'Sign in', url }],
    smallPrint: ['You did not ask for it? Then you need do nothing.'],
  };
  await deps.mailer.send({
    to: { name: '', address: email },
    subject: 'Your link to sign in',
    text: mailText(letter),
    html: await mailHtml(letter),
    messageId: sha256(url).slice(0, 32),
  });
};

export type SignIn =
  { kind: 'signed-in'; sessionToken: string } | { kind: 'spent-or-unknown' } | { kind: 'other-browser' };

/** Spends the link and opens a session. A link that a mail scanner pressed from another browser stays good. */
export const signIn = async (
  deps: Pick<Deps, 'clock' | 'ids' | 'access'>,
  token: string,
  browserToken: string | undefined,
): Promise<SignIn> => {
  const now = deps.clock.now();
  const tokenHash = sha256(token);
  const link = await deps.access.signInLink(tokenHash, now);
  if (link === undefined) return { kind: 'spent-or-unknown' };
  if (
    link.browserHash !== undefined &&
    (browserToken === undefined || sha256(browserToken) !== link.browserHash)
  ) {
    return { kind: 'other-browser' };
  }
  const sessionToken = deps.ids.token();
  const session = { email: link.email, expiresAt: addToMoment(now, SESSION_LIVES) };
  const started = await deps.access.startSession(tokenHash, sha256(sessionToken), session);
  return started ? { kind: 'signed-in', sessionToken } : { kind: 'spent-or-unknown' };
};

/** Who the session's cookie belongs to. */
export const signedInUser = async (
  deps: Pick<Deps, 'clock' | 'access'>,
  sessionToken: string | undefined,
): Promise<User | undefined> => {
  if (sessionToken === undefined) return undefined;
  const session = await deps.access.session(sha256(sessionToken), deps.clock.now());
  return session === undefined ? undefined : deps.access.user(session.email);
};
