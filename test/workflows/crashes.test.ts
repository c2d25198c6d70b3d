import { describe, expect, it } from 'vitest';
import type { Ports } from '../../functions/ports.ts';
import type { InvitationStore } from '../../functions/ports/answering.ts';
import { openLink } from '../../functions/workflows/open-link.ts';
import { openWaves } from '../../functions/workflows/open-waves.ts';
import { rosterOfPairs } from '../builders/a-roster-file.ts';
import { crashing, isCrash } from '../crashing.ts';
import { tokensOf, withCohort } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

const PAIRS = 3;
const ADDRESSES = Array.from({ length: PAIRS }, (_, n) => [
  `mentee.${n + 1}@example.org`,
  `mentor.${n + 1}@example.org`,
])
  .flat()
  .toSorted();

const OPENING = '2026-05-01T07:00:00.000Z';
/** The queue gives a job of a dead worker back after twenty minutes. */
const LATER = '2026-05-01T07:20:00.000Z';

const anOpenWorld = async (): Promise<World> => {
  const world = await aWorld();
  await withCohort(world, { only: ['accountability-checklist-1'], roster: rosterOfPairs(PAIRS) });
  world.stopAt(OPENING);
  return world;
};

/** One run that may die, and then one that does not. True when the first one died. */
const runTwice = async (world: World, dying: Ports): Promise<boolean> => {
  let died = false;
  try {
    await openWaves(dying);
    await world.drain(dying);
  } catch (error) {
    if (!isCrash(error)) throw error;
    died = true;
  }
  world.stopAt(LATER);
  await openWaves(world.ports);
  await world.drain();
  return died;
};

const expectOneGoodMailEach = async (world: World): Promise<void> => {
  expect(world.mails.map(({ to }) => to.address).toSorted()).toEqual(ADDRESSES);
  for (const address of ADDRESSES) {
    const tokens = tokensOf(world, address);
    expect(tokens).toHaveLength(1);
    for (const token of tokens) expect(await openLink(world.ports, token)).toMatchObject({ kind: 'open' });
  }
};

const ofInvitations = (
  ports: Ports,
  method: keyof InvitationStore,
  when: 'before' | 'after',
  call = 1,
): Ports => ({
  ...ports,
  invitations: crashing(ports.invitations, method, { call, when }),
});

const DEATHS: [string, (ports: Ports) => Ports][] = [
  [
    'before a wave is written',
    (ports) => ({ ...ports, waves: crashing(ports.waves, 'create', { call: 1, when: 'before' }) }),
  ],
  [
    'after a wave is written',
    (ports) => ({ ...ports, waves: crashing(ports.waves, 'create', { call: 1, when: 'after' }) }),
  ],
  ['before invitations are written', (ports) => ofInvitations(ports, 'createAll', 'before')],
  ['after invitations are written', (ports) => ofInvitations(ports, 'createAll', 'after')],
  [
    'before the jobs are queued',
    (ports) => ({ ...ports, queue: crashing(ports.queue, 'send', { call: 1, when: 'before' }) }),
  ],
  [
    'after the jobs are queued',
    (ports) => ({ ...ports, queue: crashing(ports.queue, 'send', { call: 1, when: 'after' }) }),
  ],
  [
    'before the wave is marked as invited',
    (ports) => ({ ...ports, waves: crashing(ports.waves, 'markInvited', { call: 1, when: 'before' }) }),
  ],
  [
    'after the wave is marked as invited',
    (ports) => ({ ...ports, waves: crashing(ports.waves, 'markInvited', { call: 1, when: 'after' }) }),
  ],
  ['before a mail is claimed', (ports) => ofInvitations(ports, 'claimMailing', 'before', 3)],
  ['after a mail is claimed', (ports) => ofInvitations(ports, 'claimMailing', 'after', 3)],
  ['before a link is written', (ports) => ofInvitations(ports, 'putLink', 'before', 2)],
  ['after a link is written', (ports) => ofInvitations(ports, 'putLink', 'after', 2)],
  [
    'before the first mail is sent',
    (ports) => ({ ...ports, mailer: crashing(ports.mailer, 'send', { call: 1, when: 'before' }) }),
  ],
  [
    'before the fourth mail is sent',
    (ports) => ({ ...ports, mailer: crashing(ports.mailer, 'send', { call: 4, when: 'before' }) }),
  ],
  ['after a mail is marked as sent', (ports) => ofInvitations(ports, 'markMailed', 'after', 2)],
];

describe('when the process dies', () => {
  it.each(DEATHS)('%s, the next run gives everybody one mail whose link works', async (_what, deadly) => {
    const world = await anOpenWorld();
    expect(await runTwice(world, deadly(world.ports))).toBe(true);
    await expectOneGoodMailEach(world);
  });

  it('between a mail and its mark, the mail goes out again and both links work', async () => {
    const world = await anOpenWorld();
    expect(await runTwice(world, ofInvitations(world.ports, 'markMailed', 'before', 2))).toBe(true);
    expect([...new Set(world.mails.map(({ to }) => to.address))].toSorted()).toEqual(ADDRESSES);
    expect(world.mails).toHaveLength(ADDRESSES.length + 1);
    for (const address of ADDRESSES)
      for (const token of tokensOf(world, address))
        expect(await openLink(world.ports, token)).toMatchObject({ kind: 'open' });
    const ids = new Set(world.mails.map(({ messageId }) => messageId));
    expect(ids.size).toBe(ADDRESSES.length);
  });
});
