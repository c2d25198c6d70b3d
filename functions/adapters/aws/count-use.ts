import type { Timestamp } from '../../core/calendar.ts';
import { sha256 } from '../../core/digest.ts';
import { ttl } from './expiry.ts';
import type { Source } from './read-items.ts';
import { keys } from './table-keys.ts';
import { updateItem } from './write-items.ts';

/**
 * Counts a use of `key`; false when there were `limit` within the window before. The first use opens a window that
 * lasts until its `windowEndsAt`; while it lasts, later ends are not heeded. The key may hold an address: only its hash is kept.
 */
export const countUse = async (
  ephemeral: Source,
  key: string,
  limit: number,
  now: Timestamp,
  windowEndsAt: Timestamp,
): Promise<boolean> => {
  if (limit < 1) return false;
  const row = keys.rate(sha256(key));
  const count = (): Promise<boolean> =>
    updateItem(ephemeral, row, {
      UpdateExpression: 'SET uses = uses + :one',
      ConditionExpression: 'endsAt > :now AND uses < :limit',
      ExpressionAttributeValues: { ':one': 1, ':now': now, ':limit': limit },
    });
  const open = (): Promise<boolean> =>
    updateItem(ephemeral, row, {
      UpdateExpression: 'SET uses = :one, endsAt = :end, #ttl = :ttl',
      ConditionExpression: 'attribute_not_exists(pk) OR endsAt <= :now',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':one': 1, ':end': windowEndsAt, ':ttl': ttl(windowEndsAt), ':now': now },
    });
  // Counted again at the end for those who lost the race to open the window.
  return (await count()) || (await open()) || count();
};
