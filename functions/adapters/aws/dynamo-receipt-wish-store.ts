import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { ReceiptWish } from '../../core/receipt-wish.ts';
import type { ReceiptWishStore } from '../../ports/answering.ts';
import { ttl } from './expiry.ts';
import { readItem, readPartitions, type Source } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putWhere, updateItem } from './write-items.ts';

/** A wish that is gone stays gone. */
const sendingSteps = (ephemeral: Source): Pick<ReceiptWishStore, 'claim' | 'release' | 'markSent'> => ({
  claim: (invitationId, now, until) =>
    updateItem(ephemeral, keys.receiptWish(invitationId), {
      UpdateExpression: 'SET claimedUntil = :until',
      ConditionExpression:
        'attribute_exists(pk) AND attribute_not_exists(sentAt) AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :now)',
      ExpressionAttributeValues: { ':now': now, ':until': until },
    }),
  release: async (invitationId) => {
    await updateItem(ephemeral, keys.receiptWish(invitationId), {
      UpdateExpression: 'REMOVE claimedUntil',
      ConditionExpression: 'attribute_exists(pk)',
    });
  },
  markSent: async (invitationId, at, expiresAt) => {
    await updateItem(ephemeral, keys.receiptWish(invitationId), {
      UpdateExpression:
        'SET sentAt = if_not_exists(sentAt, :at), expiresAt = :end, #ttl = :ttl REMOVE claimedUntil',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':at': at, ':end': expiresAt, ':ttl': ttl(expiresAt) },
    });
  },
});

/** Wishes for a receipt by e-mail, one at most for each invitation until it expires. */
export const dynamoReceiptWishStore = ({ client, names }: Tables): ReceiptWishStore => {
  const ephemeral = { client, table: names.ephemeral };
  return {
    wish: (wish, now) =>
      putWhere(
        ephemeral,
        { ...keys.receiptWish(wish.invitationId), ...wish, ttl: ttl(wish.expiresAt) },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
          ExpressionAttributeValues: { ':now': now },
        },
      ),
    get: async (invitationId, now) => {
      const wish = await readItem(ephemeral, keys.receiptWish(invitationId), ReceiptWish);
      return wish !== undefined && wish.expiresAt > now ? wish : undefined;
    },
    listUnsent: async (now) =>
      (await readPartitions(ephemeral, partitions.receiptWishes(), ReceiptWish)).filter(
        ({ sentAt, expiresAt }) => sentAt === undefined && expiresAt > now,
      ),
    forget: async (invitationId) => {
      await client.send(
        new DeleteCommand({ TableName: names.ephemeral, Key: keys.receiptWish(invitationId) }),
      );
    },
    ...sendingSteps(ephemeral),
  };
};
