import { beforeEach, describe, expect, it } from 'vitest';
import { requestSignIn, signedInUser, signIn } from '../../functions/workflows/sign-in.ts';
import { addTeamMember, createProgram } from '../../functions/workflows/manage-program.ts';
import { withCohort } from '../with-cohort.ts';
import { aWorld, FIRST_ADMIN, ORIGIN, type World } from '../world.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  world.stopAt('2026-03-02T09:10:00.000Z');
});

const BROWSER = 'b'.repeat(32);
const tokenIn = (number = -1): string => {
  const [, token] = /\/console\/sign-in\/([a-z0-9]+)/.exec(world.mails.at(number)?.text ?? '') ?? [];
  if (token === undefined) throw new Error('no sign-in link was mailed');
  return token;
};
const asked = async (email = FIRST_ADMIN): Promise<string> => {
  await requestSignIn(world.ports, email, BROWSER);
  return tokenIn();
};

describe('the first admin', () => {
  it('gets in before anybody else, with nothing but the right to create programs', async () => {
    const outcome = await signIn(world.ports, await asked(` ${FIRST_ADMIN.toUpperCase()} `), BROWSER);
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
    expect(await signedInUser(world.ports, outcome.sessionToken)).toMatchObject({
      email: FIRST_ADMIN,
      mayCreatePrograms: true,
      roles: {},
    });
  });

  it('keeps what they have when they come again', async () => {
    await asked();
    const user = await world.ports.access.user(FIRST_ADMIN);
    if (user === undefined) throw new Error('no account was made');
    const wish = {
      name: 'A program',
      organization: 'Works',
      timeZone: 'UTC',
      helpContact: 'Me here',
      minimumGroup: 5,
    };
    const { id } = await createProgram(world.ports, wish, user);
    await asked();
    expect((await world.ports.access.user(FIRST_ADMIN))?.roles).toEqual({ [id]: 'admin' });
  });
});

describe('a sign-in link', () => {
  it('opens one session, however many press it at the same moment', async () => {
    const token = await asked();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => signIn(world.ports, token, BROWSER)));
    expect(outcomes.filter(({ kind }) => kind === 'signed-in')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'spent-or-unknown')).toHaveLength(19);
  });

  it('works until the last moment of its fifteen minutes', async () => {
    const token = await asked();
    world.stopAt('2026-03-02T09:24:59.999Z');
    expect(await signIn(world.ports, token, BROWSER)).toMatchObject({ kind: 'signed-in' });
  });

  it('is too old after fifteen minutes', async () => {
    const token = await asked();
    world.stopAt('2026-03-02T09:25:00.000Z');
    expect(await signIn(world.ports, token, BROWSER)).toEqual({ kind: 'spent-or-unknown' });
  });

  it.each([
    ['another browser', 'c'.repeat(32)],
    ['no browser at all', undefined],
  ])('is not taken from %s, and stays good for its own', async (_who, browser) => {
    const token = await asked();
    expect(await signIn(world.ports, token, browser)).toEqual({ kind: 'other-browser' });
    expect(await signIn(world.ports, token, BROWSER)).toMatchObject({ kind: 'signed-in' });
  });

  it('that nobody was sent is unknown', async () => {
    expect(await signIn(world.ports, 'z'.repeat(32), BROWSER)).toEqual({ kind: 'spent-or-unknown' });
  });

  it('is kept nowhere but in the mail', async () => {
    const token = await asked();
    expect(world.mails.at(-1)?.text).toContain(`${ORIGIN}/console/sign-in/${token}`);
    expect(await world.dump()).not.toContain(token);
  });
});

describe('a session', () => {
  it('ends after twelve hours', async () => {
    const outcome = await signIn(world.ports, await asked(), BROWSER);
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
    world.stopAt('2026-03-02T21:09:59.999Z');
    expect(await signedInUser(world.ports, outcome.sessionToken)).toMatchObject({ email: FIRST_ADMIN });
    world.stopAt('2026-03-02T21:10:00.000Z');
    expect(await signedInUser(world.ports, outcome.sessionToken)).toBeUndefined();
  });

  it('is nobody’s without its cookie or with another', async () => {
    await signIn(world.ports, await asked(), BROWSER);
    expect(await signedInUser(world.ports, undefined)).toBeUndefined();
    expect(await signedInUser(world.ports, 'x'.repeat(32))).toBeUndefined();
  });
});

describe('asking for a link', () => {
  it('sends nothing to an address that has no account, and makes none', async () => {
    const before = await world.dump();
    await requestSignIn(world.ports, 'somebody@example.org', BROWSER);
    expect(world.mails).toEqual([]);
    expect(await world.dump()).toBe(before);
  });

  it('sends nothing to participants', async () => {
    await withCohort(world);
    await requestSignIn(world.ports, 'mentee.1@example.org', BROWSER);
    expect(world.mails).toEqual([]);
  });

  it('sends five an hour to one address, and the others are not held up', async () => {
    const { program } = await withCohort(world);
    await addTeamMember(world.ports, program, 'Lea@Example.org', 'leader');
    for (let time = 0; time < 8; time += 1) await requestSignIn(world.ports, FIRST_ADMIN, BROWSER);
    expect(world.mails).toHaveLength(5);
    await requestSignIn(world.ports, 'lea@example.org', BROWSER);
    expect(world.mails.at(-1)?.to.address).toBe('lea@example.org');
    world.stopAt('2026-03-02T10:11:00.000Z');
    await requestSignIn(world.ports, FIRST_ADMIN, BROWSER);
    expect(world.mails).toHaveLength(7);
  });
});
