import type { Timestamp } from '../../core/calendar.ts';
import { Invitation, Mailing, PersonalLink, type MailingName } from '../../core/invitation.ts';
import type { InvitationStore } from '../../ports/answering.ts';
import { readItem, readPartition, readPartitions, type Source } from './read-items.ts';
import { keys, partitions, type Key } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putAllAbsent, putItem, updateItem } from './write-items.ts';

const keyOf = (invitation: Invitation): Key =>
  keys.invitation(invitation.waveId, invitation.participantId, invitation.id);

/** Sets a moment of an invitation once. An invitation that is gone stays gone. */
const setOnce = (core: Source, field: 'startedAt' | 'answeredAt' | 'withdrawnAt') => {
  return async (invitation: Invitation, at: Timestamp): Promise<void> => {
    await updateItem(core, keyOf(invitation), {
      UpdateExpression: 'SET #field = if_not_exists(#field, :at)',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: { ':at': at },
    });
  };
};

const wordSteps = (core: Source): Pick<InvitationStore, 'decline' | 'settleWord'> => ({
  decline: (invitation, word) =>
    updateItem(core, keyOf(invitation), {
      UpdateExpression: 'SET declined = :word',
      ConditionExpression:
        'attribute_exists(pk) AND attribute_not_exists(answeredAt) AND (attribute_not_exists(declined) OR declined.#at <= :at)',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':word': word, ':at': word.at },
    }),
  settleWord: async (invitation, at) => {
    await updateItem(core, keyOf(invitation), {
      UpdateExpression: 'SET declined.settledAt = if_not_exists(declined.settledAt, :now)',
      ConditionExpression: 'declined.#at = :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':now': at, ':at': invitation.declined?.at ?? '' },
    });
  },
});

const mailingKey = ({ waveId, participantId, reminder }: MailingName): Key =>
  keys.mailing(waveId, participantId, reminder);

const mailingSteps = (
  core: Source,
): Pick<InvitationStore, 'claimMailing' | 'releaseMailing' | 'markMailed'> => ({
  claimMailing: async (name, now, until) => {
    const key = mailingKey(name);
    const claimed = await updateItem(core, key, {
      UpdateExpression: 'SET #state = :sending, claimedUntil = :until',
      ConditionExpression: '#state = :queued OR (#state = :sending AND claimedUntil <= :now)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':sending': 'sending', ':queued': 'queued', ':now': now, ':until': until },
    });
    if (claimed) return 'yours';
    const mailing = await readItem(core, key, Mailing);
    return mailing?.state === 'sending' ? 'somebody-elses' : 'sent';
  },
  releaseMailing: async (name) => {
    await updateItem(core, mailingKey(name), {
      UpdateExpression: 'SET #state = :queued REMOVE claimedUntil',
      ConditionExpression: '#state = :sending',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':sending': 'sending', ':queued': 'queued' },
    });
  },
  markMailed: async (name, at) => {
    await updateItem(core, mailingKey(name), {
      UpdateExpression: 'SET #state = :sent, sentAt = if_not_exists(sentAt, :at) REMOVE claimedUntil',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':sent': 'sent', ':at': at },
    });
  },
});

/** Invitations, their mailings and the links that lead to them, spread over the shards of their wave by participant. */
export const dynamoInvitationStore = ({ client, names }: Tables): InvitationStore => {
  const core = { client, table: names.core };
  return {
    createAll: (invitations, mailings) =>
      putAllAbsent(core, [
        ...invitations.map((invitation) => ({ ...keyOf(invitation), ...invitation })),
        ...mailings.map((mailing) => ({ ...mailingKey(mailing), ...mailing })),
      ]),
    list: (waveId) => readPartitions(core, partitions.invitations(waveId), Invitation),
    ofParticipant: (waveId, participantId) =>
      readPartition(core, partitions.invitationsOf(waveId, participantId), Invitation),
    markStarted: setOnce(core, 'startedAt'),
    markAnswered: setOnce(core, 'answeredAt'),
    markWithdrawn: setOnce(core, 'withdrawnAt'),
    ...wordSteps(core),
    mailings: (waveId) => readPartitions(core, partitions.mailings(waveId), Mailing),
    ...mailingSteps(core),
    putLink: (tokenHash, link) => putItem(core, { ...keys.link(tokenHash), ...link }),
    link: (tokenHash) => readItem(core, keys.link(tokenHash), PersonalLink),
    byLink: ({ waveId, participantId, invitationId }) =>
      readItem(core, keys.invitation(waveId, participantId, invitationId), Invitation),
  };
};
