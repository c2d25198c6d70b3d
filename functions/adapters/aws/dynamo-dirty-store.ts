import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CohortId, ProgramId } from '../../core/ids.ts';
import type { DirtyStore } from '../../ports.ts';
import { readPartitions } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putItem } from './write-items.ts';

const StoredMark = z.object({ cohortId: CohortId, programId: ProgramId, mark: z.string() });

/** The marks alone in their table never expire: a mark is work to do, and whoever has done it clears it. */
export const dynamoDirtyStore = ({ client, names }: Tables): DirtyStore => {
  const ephemeral = { client, table: names.ephemeral };
  return {
    mark: (cohortId, programId, mark) =>
      putItem(ephemeral, { ...keys.dirty(cohortId), cohortId, programId, mark }),
    list: () => readPartitions(ephemeral, partitions.dirty(), StoredMark),
    clear: async (read) => {
      try {
        await client.send(
          new DeleteCommand({
            TableName: names.ephemeral,
            Key: keys.dirty(read.cohortId),
            ConditionExpression: 'attribute_not_exists(pk) OR mark = :mark',
            ExpressionAttributeValues: { ':mark': read.mark },
          }),
        );
      } catch (error) {
        // A newer mark: its work is still to be done.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
};
