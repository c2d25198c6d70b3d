import type { Timestamp } from '../../core/calendar.ts';
import { FollowUp, joinedFollowUp } from '../../core/follow-up.ts';
import type { CohortId, InvitationId } from '../../core/ids.ts';
import type { FollowUpStore } from '../../ports/answering.ts';
import { backOff } from './back-off.ts';
import { putOrFind } from './put-or-find.ts';
import { readItem, readPartition, type Source } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { updateItem } from './write-items.ts';

/** Sets a moment of a follow-up once. One that is gone stays gone, and one that more has joined since is still to be told and seen. */
const setOnce = (core: Source, field: 'seenAt' | 'notifiedAt') => {
  return async (
    cohortId: CohortId,
    invitationId: InvitationId,
    raisedAt: Timestamp,
    at: Timestamp,
  ): Promise<void> => {
    await updateItem(core, keys.followUp(cohortId, invitationId), {
      UpdateExpression: 'SET #field = if_not_exists(#field, :at) REMOVE claimedUntil',
      ConditionExpression: 'raisedAt = :raisedAt',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: { ':at': at, ':raisedAt': raisedAt },
    });
  };
};

/**
 * Puts a follow-up, joined with what the invitation raised before. Participants' pages have no right to read follow-ups; the
 * one that they learn of is the one that their put ran into.
 */
const raise = async (core: Source, followUp: FollowUp): Promise<boolean> => {
  const key = keys.followUp(followUp.cohortId, followUp.invitationId);
  let put = await putOrFind(core, { ...key, ...followUp }, FollowUp, {
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  for (let attempt = 0; put.kind === 'found'; attempt += 1) {
    await backOff(attempt);
    const joined = joinedFollowUp(put.item, followUp);
    if (joined === undefined) return false;
    put = await putOrFind(core, { ...key, ...joined }, FollowUp, {
      ConditionExpression: '#items = :items',
      ExpressionAttributeNames: { '#items': 'items' },
      ExpressionAttributeValues: { ':items': put.item.items },
    });
  }
  return put.kind === 'put';
};

/** Follow-ups of a cohort side by side, each under the invitation that raised it: there is one at most, whoever raises it again. */
export const dynamoFollowUpStore = ({ client, names }: Tables): FollowUpStore => {
  const core = { client, table: names.core };
  return {
    raise: (followUp) => raise(core, followUp),
    get: (cohortId, invitationId) => readItem(core, keys.followUp(cohortId, invitationId), FollowUp),
    list: async (cohortId) => {
      const found = await readPartition(core, partitions.followUps(cohortId), FollowUp);
      return found.toSorted((a, b) => (a.raisedAt < b.raisedAt ? -1 : 1));
    },
    claimNotice: (cohortId, invitationId, now, until) =>
      updateItem(core, keys.followUp(cohortId, invitationId), {
        UpdateExpression: 'SET claimedUntil = :until',
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(seenAt) AND attribute_not_exists(notifiedAt) AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :now)',
        ExpressionAttributeValues: { ':now': now, ':until': until },
      }),
    releaseNotice: async (cohortId, invitationId) => {
      await updateItem(core, keys.followUp(cohortId, invitationId), {
        UpdateExpression: 'REMOVE claimedUntil',
        ConditionExpression: 'attribute_exists(pk)',
      });
    },
    markNotified: setOnce(core, 'notifiedAt'),
    markSeen: setOnce(core, 'seenAt'),
  };
};
