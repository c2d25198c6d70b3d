import { noticeKey, NoticeProgress } from '../../core/notice.ts';
import type { NoticeStore } from '../../ports/between-people.ts';
import { readPartition } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { updateItem } from './write-items.ts';

/** How far the mail of a notice has got. The item comes with the first claim: what is to be told follows from what there is. */
export const dynamoNoticeStore = ({ client, names }: Tables): NoticeStore => {
  const core = { client, table: names.core };
  return {
    list: (waveId) => readPartition(core, partitions.notices(waveId), NoticeProgress),
    claim: (notice, now, until) => {
      const key = noticeKey(notice);
      return updateItem(core, keys.notice(notice.waveId, key), {
        UpdateExpression: 'SET #key = :key, claimedUntil = :until',
        ConditionExpression:
          'attribute_not_exists(sentAt) AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :now)',
        ExpressionAttributeNames: { '#key': 'key' },
        ExpressionAttributeValues: { ':key': key, ':until': until, ':now': now },
      });
    },
    release: async (notice) => {
      await updateItem(core, keys.notice(notice.waveId, noticeKey(notice)), {
        UpdateExpression: 'REMOVE claimedUntil',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(sentAt)',
      });
    },
    markSent: async (notice, at) => {
      await updateItem(core, keys.notice(notice.waveId, noticeKey(notice)), {
        UpdateExpression: 'SET sentAt = if_not_exists(sentAt, :at) REMOVE claimedUntil',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': at },
      });
    },
  };
};
