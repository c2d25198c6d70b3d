import { describe, expect, test } from 'vitest';
import { dynamoInvitationStore } from '../../../functions/adapters/aws/dynamo-invitation-store.ts';
import {
  cohortIdOf,
  invitationIdOf,
  matchIdOf,
  participantIdOf,
  programIdOf,
  waveIdOf,
} from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { invitation, mailing, minute } from '../rows.ts';
import { meetOneConflict } from './faults.ts';

const store = async () => dynamoInvitationStore(await freshTables());
const wave = waveIdOf(1);
const somebody = participantIdOf(1);

describe('the invitations of a wave', () => {
  test('are all there after one call, and a second call changes nothing that happened in between', async () => {
    const invitations = await store();
    const numbers = Array.from({ length: 300 }, (_, number) => number);
    const write = () =>
      invitations.createAll(
        numbers.map((number) => invitation(number)),
        numbers.map(mailing),
      );
    await write();
    await invitations.markAnswered(invitation(7), minute(5));
    await invitations.markMailed(mailing(7), minute(4));
    await write();
    const listed = await invitations.list(wave);
    expect(listed.map(({ id }) => id).sort()).toEqual(numbers.map(invitationIdOf));
    expect(listed.filter(({ answeredAt }) => answeredAt !== undefined)).toEqual([
      invitation(7, { answeredAt: minute(5) }),
    ]);
    const mailings = await invitations.mailings(wave);
    expect(mailings).toHaveLength(300);
    expect(mailings.filter(({ state }) => state !== 'queued')).toEqual([
      { ...mailing(7), state: 'sent', sentAt: minute(4) },
    ]);
  });

  test('are completed when a crash left some of them unwritten, without a change to those that were', async () => {
    const invitations = await store();
    await invitations.createAll([invitation(3), invitation(30)], [mailing(3)]);
    await invitations.markMailed(mailing(3), minute(1));
    const numbers = Array.from({ length: 60 }, (_, number) => number);
    await invitations.createAll(
      numbers.map((number) => invitation(number, { createdAt: minute(2) })),
      [...numbers, ...numbers].map(mailing),
    );
    const listed = await invitations.list(wave);
    expect(listed).toHaveLength(60);
    const first = listed.filter(({ createdAt }) => createdAt !== minute(2)).map(({ id }) => id);
    expect(first.sort()).toEqual([invitationIdOf(3), invitationIdOf(30)]);
    const sent = (await invitations.mailings(wave)).filter(({ state }) => state === 'sent');
    expect(sent.map((each) => each.participantId)).toEqual([participantIdOf(3)]);
  });

  test('are written although others write to the same rows meanwhile', async () => {
    const tables = await freshTables();
    meetOneConflict(tables);
    const invitations = dynamoInvitationStore(tables);
    await invitations.createAll([invitation(1), invitation(2)], []);
    expect(await invitations.list(wave)).toHaveLength(2);
  });

  test('are found by participant, one for each match', async () => {
    const invitations = await store();
    const own = [1, 2].map((number) =>
      invitation(number, { participantId: somebody, matchId: matchIdOf(number) }),
    );
    await invitations.createAll([...own, invitation(3)], []);
    expect(await invitations.ofParticipant(wave, somebody)).toEqual(own);
    expect(await invitations.ofParticipant(waveIdOf(2), somebody)).toEqual([]);
  });

  test('keep the first moment of starting and of answering', async () => {
    const invitations = await store();
    await invitations.createAll([invitation(1)], []);
    for (const at of [minute(1), minute(2)]) {
      await invitations.markStarted(invitation(1), at);
      await invitations.markAnswered(invitation(1), at);
    }
    expect(await invitations.list(wave)).toEqual([
      invitation(1, { startedAt: minute(1), answeredAt: minute(1) }),
    ]);
  });

  test('that are gone are not brought back by what still happens to them', async () => {
    const invitations = await store();
    await invitations.markStarted(invitation(1), minute(1));
    await invitations.markMailed(mailing(1), minute(1));
    expect(await invitations.list(wave)).toEqual([]);
    expect(await invitations.mailings(wave)).toEqual([]);
  });
});

describe('a mailing', () => {
  const claim = (invitations: Awaited<ReturnType<typeof store>>, now: string, until: string) =>
    invitations.claimMailing(mailing(1), now, until);

  test('is claimed by one of twenty senders', async () => {
    const invitations = await store();
    await invitations.createAll([], [mailing(1)]);
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => claim(invitations, minute(0), minute(5))),
    );
    expect(claims.filter((outcome) => outcome === 'yours')).toHaveLength(1);
  });

  test('can be claimed again when its sender has been silent for too long', async () => {
    const invitations = await store();
    await invitations.createAll([], [mailing(1)]);
    expect(await claim(invitations, minute(0), minute(5))).toBe('yours');
    expect(await claim(invitations, minute(4), minute(9))).toBe('somebody-elses');
    expect(await claim(invitations, minute(5), minute(10))).toBe('yours');
    expect(await invitations.mailings(wave)).toEqual([
      { ...mailing(1), state: 'sending', claimedUntil: minute(10) },
    ]);
  });

  test('that is sent is never claimed again, nor one that does not exist', async () => {
    const invitations = await store();
    await invitations.createAll([], [mailing(1)]);
    await claim(invitations, minute(0), minute(5));
    await invitations.markMailed(mailing(1), minute(1));
    expect(await claim(invitations, minute(60), minute(65))).toBe('sent');
    expect(await invitations.claimMailing(mailing(2), minute(0), minute(5))).toBe('sent');
    expect(await invitations.mailings(wave)).toEqual([{ ...mailing(1), state: 'sent', sentAt: minute(1) }]);
  });
});

describe('a reminder', () => {
  const reminder = { ...mailing(1), reminder: 1 as const };

  test('is a mailing of its own beside the invitation and the other reminder', async () => {
    const invitations = await store();
    await invitations.createAll([], [mailing(1), reminder, { ...reminder, reminder: 2 }]);
    expect(await invitations.claimMailing(reminder, minute(0), minute(5))).toBe('yours');
    await invitations.markMailed(reminder, minute(1));
    expect(await invitations.claimMailing(reminder, minute(9), minute(15))).toBe('sent');
    expect(await invitations.claimMailing({ ...reminder, reminder: 2 }, minute(9), minute(15))).toBe('yours');
    await invitations.releaseMailing({ ...reminder, reminder: 2 });
    expect(await invitations.mailings(wave)).toEqual([
      mailing(1),
      { ...reminder, state: 'sent', sentAt: minute(1) },
      { ...reminder, reminder: 2 },
    ]);
  });
});

describe('a word instead of answers', () => {
  const word = (at: number, kind: 'declined' | 'left' = 'declined') => ({ kind, at: minute(at) });

  test('is kept with the invitation, and the latest counts in whatever order they arrive', async () => {
    const invitations = await store();
    await invitations.createAll([invitation(1)], []);
    expect(await invitations.decline(invitation(1), { ...word(2), reason: 'no-time', note: 'Later' })).toBe(
      true,
    );
    expect(await invitations.decline(invitation(1), word(3, 'left'))).toBe(true);
    expect(await invitations.decline(invitation(1), word(1))).toBe(false);
    expect(await invitations.list(wave)).toEqual([invitation(1, { declined: word(3, 'left') })]);
  });

  test('is not taken for an invitation that is answered, nor for one that is gone', async () => {
    const invitations = await store();
    await invitations.createAll([invitation(1)], []);
    await invitations.markAnswered(invitation(1), minute(1));
    expect(await invitations.decline(invitation(1), word(2))).toBe(false);
    expect(await invitations.decline(invitation(2), word(2))).toBe(false);
    expect(await invitations.list(wave)).toEqual([invitation(1, { answeredAt: minute(1) })]);
  });

  test('is settled as it was read; a newer one is not', async () => {
    const invitations = await store();
    await invitations.createAll([invitation(1)], []);
    await invitations.decline(invitation(1), word(1, 'left'));
    const read = invitation(1, { declined: word(1, 'left') });
    await invitations.settleWord(read, minute(5));
    await invitations.settleWord(read, minute(6));
    expect(await invitations.list(wave)).toEqual([
      invitation(1, { declined: { ...word(1, 'left'), settledAt: minute(5) } }),
    ]);
    await invitations.decline(invitation(1), word(7, 'left'));
    await invitations.settleWord(read, minute(8));
    expect(await invitations.list(wave)).toEqual([invitation(1, { declined: word(7, 'left') })]);
  });
});

describe('a personal link', () => {
  const link = {
    invitationId: invitationIdOf(1),
    waveId: wave,
    participantId: somebody,
    cohortId: cohortIdOf(),
    programId: programIdOf(),
    createdAt: minute(0),
  };

  test('leads to its invitation as it is now', async () => {
    const invitations = await store();
    await invitations.createAll([invitation(1)], []);
    await invitations.putLink('hash', link);
    await invitations.markStarted(invitation(1), minute(3));
    expect(await invitations.link('hash')).toEqual(link);
    expect(await invitations.byLink(link)).toEqual(invitation(1, { startedAt: minute(3) }));
  });

  test('leads nowhere when it is unknown or its invitation is gone', async () => {
    const invitations = await store();
    await invitations.putLink('hash', link);
    expect(await invitations.link('another')).toBeUndefined();
    expect(await invitations.byLink(link)).toBeUndefined();
  });
});
