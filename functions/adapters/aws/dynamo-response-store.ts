import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { SurveyResponse } from '../../core/survey-response.ts';
import type { PutOutcome, ResponseStore } from '../../ports.ts';
import { readPartitions } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';

/** The response that was there first. lib-dynamodb leaves what an error carries in DynamoDB's own notation. */
const taken = (error: unknown): PutOutcome => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
  if (error.Item === undefined)
    throw new Error('the engine refused a response without saying which is there');
  return { kind: 'taken', by: SurveyResponse.parse(unmarshall(error.Item)) };
};

/**
 * What a put that can never succeed brings to light: participants' pages may put responses and have no right to read
 * them, and the only one that they learn of this way is the one of the invitation in hand.
 */
const lookBeforePutting =
  ({ client, names }: Tables): ResponseStore['existing'] =>
  async (waveId, invitationId) => {
    try {
      await client.send(
        new PutCommand({
          TableName: names.responses,
          Item: keys.response(waveId, invitationId),
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return error.Item === undefined ? undefined : SurveyResponse.parse(unmarshall(error.Item));
    }
    throw new Error('the engine took a put whose condition can’t hold');
  };

/** Responses under a key computed from their invitation. Putting one is a single request that needs no right to read. */
export const dynamoResponseStore = ({ client, names }: Tables): ResponseStore => ({
  put: async (response) => {
    try {
      await client.send(
        new PutCommand({
          TableName: names.responses,
          Item: { ...keys.response(response.waveId, response.invitationId), ...response },
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return { kind: 'stored' };
    } catch (error) {
      return taken(error);
    }
  },
  existing: lookBeforePutting({ client, names }),
  list: (waveId) =>
    readPartitions({ client, table: names.responses }, partitions.responses(waveId), SurveyResponse),
});
