import type { Timestamp } from '../../core/calendar.ts';
import { FollowUp } from '../../core/follow-up.ts';
import type { CohortId, InvitationId } from '../../core/ids.ts';
import type { FollowUpStore } from '../../ports.ts';
import { readItem, readPartition, type Source } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putAbsent, updateItem } from './write-items.ts';

/** Sets a moment of a follow-up once. One that is gone stays gone. */
const setOnce = (core: Source, field: 'seenAt' | 'notifiedAt') => {
  return async (cohortId: CohortId, invitationId: InvitationId, at: Timestamp): Promise<void> => {
    await updateItem(core, keys.followUp(cohortId, invitationId), {
      UpdateExpression: 'SET #field = if_not_exists(#field, :at) REMOVE claimedUntil',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: { ':at': at },
    });
  };
};

/** Follow-ups of a cohort side by side, each under the invitation that raised it: there is one at most, whoever raises it again. */
export const dynamoFollowUpStore = ({ client, names }: Tables): FollowUpStore => {
  const core = { client, table: names.core };
  return {
    raise: (followUp) =>
      putAbsent(core, { ...keys.followUp(followUp.cohortId, followUp.invitationId), ...followUp }),
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
