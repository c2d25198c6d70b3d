import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  currentResponses,
  SurveyResponse,
  Withdrawal,
  type ResponseRecord,
} from '../../core/survey-response.ts';
import type { ResponseStore } from '../../ports/answering.ts';
import { putOrFind } from './put-or-find.ts';
import { readPartitions, type Source } from './read-items.ts';
import { keys, partitions, type Key } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putAbsent } from './write-items.ts';

const keyOf = ({ waveId, invitationId, changeOf, submissionId }: SurveyResponse): Key =>
  changeOf === undefined
    ? keys.response(waveId, invitationId)
    : keys.change(waveId, invitationId, submissionId);

const Mark = z.looseObject({ withdrawnAt: z.string() });

/** Answers, or the mark that they were withdrawn. What is neither is told by the fields of what it should be. */
const StoredRecord = z.unknown().transform((item, context): ResponseRecord => {
  const parsed = Mark.safeParse(item).success ? Withdrawal.safeParse(item) : SurveyResponse.safeParse(item);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});

/**
 * What a put that can never succeed brings to light: participants' pages may put responses and have no right to read
 * them, and the only ones that they learn of this way are those of the invitation in hand.
 */
const lookBeforePutting = async (responses: Source, key: Key): Promise<SurveyResponse | undefined> => {
  const looked = await putOrFind(responses, key, SurveyResponse, {
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(pk)',
  });
  if (looked.kind === 'put') throw new Error('the engine took a put whose condition can’t hold');
  return looked.kind === 'found' ? looked.item : undefined;
};

/**
 * Responses under keys computed from their invitation, a change beside them under that of its form, and the mark of a
 * withdrawal beside both. Putting one is a single request that needs no right to read.
 */
export const dynamoResponseStore = ({ client, names }: Tables): ResponseStore => {
  const responses = { client, table: names.responses };
  const records = (waveId: SurveyResponse['waveId']): Promise<ResponseRecord[]> =>
    readPartitions(responses, partitions.responses(waveId), StoredRecord);
  return {
    put: async (response) => {
      const put = await putOrFind(responses, { ...keyOf(response), ...response }, SurveyResponse, {
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      if (put.kind === 'put') return { kind: 'stored' };
      if (put.kind === 'found') return { kind: 'taken', by: put.item };
      throw new Error('the engine refused a response without saying which is there');
    },
    existing: (waveId, invitationId, changeBy) =>
      lookBeforePutting(
        responses,
        changeBy === undefined
          ? keys.response(waveId, invitationId)
          : keys.change(waveId, invitationId, changeBy),
      ),
    withdraw: async (withdrawal) => {
      const { waveId, invitationId } = withdrawal;
      await putAbsent(responses, { ...keys.withdrawal(waveId, invitationId), ...withdrawal });
    },
    records,
    list: async (waveId) => currentResponses(await records(waveId)),
    erase: async (response) => {
      await client.send(new DeleteCommand({ TableName: names.responses, Key: keyOf(response) }));
    },
  };
};
