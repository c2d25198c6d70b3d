import { beforeEach, describe, expect, it } from 'vitest';
import type { Ports } from '../../functions/ports.ts';
import type { InvitationStore } from '../../functions/ports/answering.ts';
import { openLink } from '../../functions/workflows/open-link.ts';
import { openWaves } from '../../functions/workflows/open-waves.ts';
import { rosterOfPairs } from '../builders/a-roster-file.ts';
import { crashing, isCrash } from '../crashing.ts';
import { openAt, tokenOf, withCohort } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

const OPENING = '2026-05-01T07:00:00.000Z';
const HALF_WAY = '2026-05-11T07:00:00.000Z';
/** The queue gives a job of a dead worker back after twenty minutes. */
const LATER = '2026-05-11T07:20:00.000Z';

const ADDRESSES = ['mentee.1', 'mentee.2', 'mentor.1', 'mentor.2'].map((name) => `${name}@example.org`);

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await withCohort(world, { only: ['accountability-checklist-1'], roster: rosterOfPairs(2) });
  await openAt(world, OPENING);
  world.mails.length = 0;
});

const recipients = (): string[] => world.mails.map(({ to }) => to.address).toSorted();

const ofInvitations = (
  ports: Ports,
  method: keyof InvitationStore,
  when: 'before' | 'after',
  call = 1,
): Ports => ({ ...ports, invitations: crashing(ports.invitations, method, { call, when }) });

const DEATHS: [string, (ports: Ports) => Ports][] = [
  ['before reminders are written', (ports) => ofInvitations(ports, 'createAll', 'before')],
  ['after reminders are written', (ports) => ofInvitations(ports, 'createAll', 'after')],
  [
    'before the jobs are queued',
    (ports) => ({ ...ports, queue: crashing(ports.queue, 'send', { call: 1, when: 'before' }) }),
  ],
  [
    'after the jobs are queued',
    (ports) => ({ ...ports, queue: crashing(ports.queue, 'send', { call: 1, when: 'after' }) }),
  ],
  [
    'before the wave is marked',
    (ports) => ({ ...ports, waves: crashing(ports.waves, 'markReminded', { call: 1, when: 'before' }) }),
  ],
  [
    'after the wave is marked',
    (ports) => ({ ...ports, waves: crashing(ports.waves, 'markReminded', { call: 1, when: 'after' }) }),
  ],
  ['before a reminder is claimed', (ports) => ofInvitations(ports, 'claimMailing', 'before', 2)],
  ['after a reminder is claimed', (ports) => ofInvitations(ports, 'claimMailing', 'after', 2)],
  ['before a link is written', (ports) => ofInvitations(ports, 'putLink', 'before', 3)],
  ['after a link is written', (ports) => ofInvitations(ports, 'putLink', 'after', 3)],
  [
    'before a mail is sent',
    (ports) => ({ ...ports, mailer: crashing(ports.mailer, 'send', { call: 3, when: 'before' }) }),
  ],
  ['after a mail is marked as sent', (ports) => ofInvitations(ports, 'markMailed', 'after', 2)],
];

describe('when the process dies while it reminds', () => {
  const runTwice = async (dying: Ports): Promise<boolean> => {
    let died = false;
    world.stopAt(HALF_WAY);
    try {
      await openWaves(dying);
      await world.drain(dying);
    } catch (error) {
      if (!isCrash(error)) throw error;
      died = true;
    }
    await openAt(world, LATER);
    return died;
  };

  it.each(DEATHS)('%s, the next run gives everybody one reminder whose link works', async (_what, deadly) => {
    expect(await runTwice(deadly(world.ports))).toBe(true);
    expect(recipients()).toEqual(ADDRESSES);
    for (const address of ADDRESSES)
      expect(await openLink(world.ports, tokenOf(world, address))).toMatchObject({ kind: 'open' });
  });

  it('between a mail and its mark, that one goes out again under the same id', async () => {
    expect(await runTwice(ofInvitations(world.ports, 'markMailed', 'before', 2))).toBe(true);
    expect([...new Set(recipients())]).toEqual(ADDRESSES);
    expect(world.mails).toHaveLength(ADDRESSES.length + 1);
    expect(new Set(world.mails.map(({ messageId }) => messageId)).size).toBe(ADDRESSES.length);
  });

  it('while reminding twice at once, everybody has one mail', async () => {
    world.stopAt(HALF_WAY);
    await Promise.all([openWaves(world.ports), openWaves(world.ports)]);
    await world.drain();
    expect(recipients()).toEqual(ADDRESSES);
  });
});
