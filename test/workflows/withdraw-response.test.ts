import { beforeEach, describe, expect, it } from 'vitest';
import type { Ports } from '../../functions/ports.ts';
import { aggregateDirty } from '../../functions/workflows/aggregate-dirty.ts';
import {
  anAnsweredWave,
  CLOSING,
  receiptOf,
  SEALING,
  typed,
  type AnsweredWave,
} from '../an-answered-wave.ts';
import { crashing, isCrash } from '../crashing.ts';

const WRONG = 'WRNG-WRNG-WRNG';
const WITHDRAWING = '2026-05-03T10:00:00.000Z';

let site: AnsweredWave;
let receipt: string;
beforeEach(async () => {
  site = await anAnsweredWave();
  receipt = receiptOf(await site.send(typed('no-time', 'Read'), 1));
  site.world.stopAt(WITHDRAWING);
});
const records = async () => site.world.ports.responses.records((await site.occasion()).wave.id);

describe('withdrawn answers', () => {
  it('count no more at once, with what was kept of them and the person’s own copy', async () => {
    await site.change(typed('feels-unsafe', 'Write'), 2);
    expect(await site.withdraw(receipt.toLowerCase().replaceAll('-', ' '))).toBe('withdrawn');
    expect(await site.kind()).toBe('withdrawn');
    expect((await site.occasion()).invitation.withdrawnAt).toBe(WITHDRAWING);
    expect(await site.counted()).toEqual([]);
    expect(await site.steps()).toEqual([]);
    const { id } = (await site.occasion()).invitation;
    expect(await site.world.ports.drafts.sent(id, WITHDRAWING)).toBeUndefined();
    expect((await site.world.ports.dirty.list()).map(({ cohortId }) => cohortId)).toEqual([site.cohort.id]);
  });

  it('are deleted at night, every revision, and that they were withdrawn stays', async () => {
    await site.change(typed('feels-unsafe', 'Secret step'), 2);
    await site.withdraw(receipt);
    expect(await records()).toHaveLength(3);
    await site.night();
    expect(await records()).toEqual([expect.objectContaining({ withdrawnAt: WITHDRAWING })]);
    expect(await site.world.dump()).not.toContain('Secret step');
    expect(await site.kind()).toBe('withdrawn');
  });

  it('are deleted at night only: by day they are marked, and that is enough', async () => {
    await site.withdraw(receipt);
    await aggregateDirty(site.world.ports, { everything: false });
    expect(await records()).toHaveLength(2);
    expect(await site.counted()).toEqual([]);
  });

  it('stay withdrawn: no form is taken any more, not even the first one again', async () => {
    const late = await site.occasion();
    await site.withdraw(receipt);
    expect(late.invitation.withdrawnAt).toBeUndefined();
    for (const number of [1, 2])
      expect(await site.send(typed('no-time'), number)).toEqual({ kind: 'withdrawn' });
    await site.night();
    expect(await site.send(typed('no-time'), 3)).toEqual({ kind: 'withdrawn' });
    expect(await site.counted()).toEqual([]);
  });

  it('stay withdrawn when they are withdrawn again', async () => {
    await site.withdraw(receipt);
    const before = await site.world.dump();
    site.world.stopAt('2026-05-04T10:00:00.000Z');
    expect(await site.withdraw(receipt)).toBe('withdrawn');
    expect(await site.world.dump()).toBe(before);
  });

  it('leave what the program team was told', async () => {
    await site.change(typed('feels-unsafe'), 2);
    await site.withdraw(receipt);
    await site.night();
    expect(await site.world.ports.followUps.list(site.cohort.id)).toHaveLength(1);
  });

  it('raise nothing that a crash had left unraised', async () => {
    const { ports } = site.world;
    const dying = { ...ports, followUps: crashing(ports.followUps, 'raise', { call: 1, when: 'before' }) };
    await site.change(typed('feels-unsafe'), 2, dying);
    await site.withdraw(receipt);
    await site.night();
    expect(await ports.followUps.list(site.cohort.id)).toEqual([]);
  });
});

describe('nobody withdraws', () => {
  it('by a wrong code, and only five are tried in an hour', async () => {
    for (let n = 0; n < 5; n += 1) expect(await site.withdraw(WRONG)).toBe('wrong-code');
    expect(await site.withdraw(receipt)).toBe('too-many-tries');
    expect(await site.counted()).toHaveLength(1);
    site.world.stopAt('2026-05-03T11:00:00.000Z');
    expect(await site.withdraw(receipt)).toBe('withdrawn');
  });

  it('what was never sent', async () => {
    site = await anAnsweredWave();
    expect(await site.withdraw(receipt)).toBe('nothing-sent');
  });

  it('once the answers are part of figures; for an hour after the closing they still can', async () => {
    site.world.stopAt(SEALING);
    expect(await site.withdraw(receipt)).toBe('too-late');
    expect(await site.counted()).toHaveLength(1);
    site.world.stopAt(CLOSING);
    expect(await site.withdraw(receipt)).toBe('withdrawn');
  });
});

const DEATHS: [string, (ports: Ports) => Ports][] = [
  [
    'before the mark',
    (ports) => ({ ...ports, responses: crashing(ports.responses, 'withdraw', { call: 1, when: 'before' }) }),
  ],
  [
    'after the mark',
    (ports) => ({ ...ports, responses: crashing(ports.responses, 'withdraw', { call: 1, when: 'after' }) }),
  ],
  [
    'before the status',
    (ports) => ({
      ...ports,
      invitations: crashing(ports.invitations, 'markWithdrawn', { call: 1, when: 'before' }),
    }),
  ],
  [
    'before the copy goes',
    (ports) => ({ ...ports, drafts: crashing(ports.drafts, 'remove', { call: 1, when: 'before' }) }),
  ],
  [
    'before kept entries go',
    (ports) => ({ ...ports, keptEntries: crashing(ports.keptEntries, 'drop', { call: 1, when: 'before' }) }),
  ],
];

describe('when the process dies while answers are withdrawn', () => {
  /** True when the person was told that it worked. */
  const dieIn = async (ports: Ports): Promise<boolean> =>
    site.withdraw(receipt, ports).then(
      (outcome) => outcome === 'withdrawn',
      (error: unknown) => {
        if (!isCrash(error)) throw error;
        return false;
      },
    );
  const expectGone = async () => {
    expect(await site.kind()).toBe('withdrawn');
    expect(await records()).toEqual([expect.objectContaining({ withdrawnAt: WITHDRAWING })]);
    expect(await site.steps()).toEqual([]);
    const { id } = (await site.occasion()).invitation;
    expect(await site.world.ports.drafts.sent(id, WITHDRAWING)).toBeUndefined();
  };

  it.each(DEATHS)('%s, another try and the night leave nothing', async (_when, deadly) => {
    if (!(await dieIn(deadly(site.world.ports)))) expect(await site.withdraw(receipt)).toBe('withdrawn');
    await site.night();
    await expectGone();
  });

  it.each(DEATHS.slice(1))('%s, the night alone leaves nothing', async (_when, deadly) => {
    await dieIn(deadly(site.world.ports));
    await site.night();
    await expectGone();
  });

  it.each(['before', 'after'] as const)('%s answers are deleted, the next night does it', async (when) => {
    await site.withdraw(receipt);
    const { ports } = site.world;
    const { responses } = ports;
    ports.responses = crashing(responses, 'erase', { call: 1, when });
    await site.night().catch((error: unknown) => expect(isCrash(error)).toBe(true));
    ports.responses = responses;
    await site.night();
    await expectGone();
  });
});
