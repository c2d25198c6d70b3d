import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  Comparison,
  ComparisonWish,
  MadeComparison,
  pairKey,
  type WillingPair,
} from '../../core/comparison.ts';
import type { ComparisonStore } from '../../ports/between-people.ts';
import { ttl } from './expiry.ts';
import { readItem, readItems, readPartition } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putItem } from './write-items.ts';

/** Whether somebody still agrees when the transaction happens. */
const stillAgrees = (table: string, { waveId, matchId, participantId }: ComparisonWish) => ({
  ConditionCheck: {
    TableName: table,
    Key: keys.comparisonWish(waveId, matchId, participantId),
    ConditionExpression: 'agrees = :yes',
    ExpressionAttributeValues: { ':yes': true },
  },
});

/** Both agree, there is none yet, and it is kept and noted: all of it at once, or nothing. */
const makeTogether = ({ names }: Tables, comparison: Comparison, { mentor, mentee }: WillingPair) => {
  const { waveId, expiresAt } = comparison;
  const pair = pairKey(comparison);
  return new TransactWriteCommand({
    TransactItems: [
      stillAgrees(names.core, mentor),
      stillAgrees(names.core, mentee),
      {
        Put: {
          TableName: names.core,
          Item: { ...keys.madeComparison(waveId, pair), ...MadeComparison.parse(comparison) },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      {
        Put: {
          TableName: names.ephemeral,
          Item: { ...keys.comparison(waveId, pair), ...comparison, ttl: ttl(expiresAt) },
        },
      },
    ],
  });
};

const make = async (tables: Tables, comparison: Comparison, pair: WillingPair): Promise<boolean> => {
  try {
    await tables.client.send(makeTogether(tables, comparison, pair));
    return true;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const refused = error.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed');
    if (refused !== true) throw error;
    return false;
  }
};

/** What each said to comparing is kept with the wave; the answers side by side are not, and expire. */
export const dynamoComparisonStore = (tables: Tables): ComparisonStore => {
  const { client, names } = tables;
  const core = { client, table: names.core };
  const ephemeral = { client, table: names.ephemeral };
  return {
    decide: (wish) =>
      putItem(core, { ...keys.comparisonWish(wish.waveId, wish.matchId, wish.participantId), ...wish }),
    wish: (waveId, matchId, participantId) =>
      readItem(core, keys.comparisonWish(waveId, matchId, participantId), ComparisonWish),
    wishes: (waveId) => readPartition(core, partitions.comparisonWishes(waveId), ComparisonWish),
    make: (comparison, pair) => make(tables, comparison, pair),
    made: (waveId) => readPartition(core, partitions.madeComparisons(waveId), MadeComparison),
    ofPairs: async (pairs, now) => {
      const [made, kept] = await Promise.all([
        readItems(
          core,
          pairs.map((pair) => keys.madeComparison(pair.waveId, pairKey(pair))),
          MadeComparison,
        ),
        readItems(
          ephemeral,
          pairs.map((pair) => keys.comparison(pair.waveId, pairKey(pair))),
          Comparison,
        ),
      ]);
      const lasting = new Map(
        kept.filter(({ expiresAt }) => expiresAt > now).map((one) => [pairKey(one), one]),
      );
      return made.map((one) => ({ made: one, comparison: lasting.get(pairKey(one)) }));
    },
    remove: async (pairs) => {
      for (const pair of pairs)
        await client.send(
          new DeleteCommand({ TableName: names.ephemeral, Key: keys.comparison(pair.waveId, pairKey(pair)) }),
        );
    },
  };
};
