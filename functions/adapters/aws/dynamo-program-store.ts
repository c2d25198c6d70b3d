import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Cohort } from '../../core/cohort.ts';
import { CohortId, ProgramId } from '../../core/ids.ts';
import { Program } from '../../core/program.ts';
import type { ProgramStore } from '../../ports.ts';
import { readItem, readItems, readPartition } from './read-items.ts';
import { keys, partitions, type Key } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { updateItem } from './write-items.ts';

const ListedProgram = z.object({ programId: ProgramId });
const ListedCohort = z.object({ cohortId: CohortId });

const byCreation = (a: { createdAt: string; id: string }, b: { createdAt: string; id: string }): number => {
  const [left, right] = [`${a.createdAt} ${a.id}`, `${b.createdAt} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

const timelineUpdate = (
  { timelineRevision }: Program,
  { timeline, retiredKeys }: Program,
): Parameters<typeof updateItem>[2] => ({
  UpdateExpression: 'SET timeline = :timeline, retiredKeys = :retired, timelineRevision = :next',
  ConditionExpression:
    timelineRevision === undefined
      ? 'attribute_exists(pk) AND attribute_not_exists(timelineRevision)'
      : 'timelineRevision = :read',
  ExpressionAttributeValues: {
    ':timeline': timeline,
    ':retired': retiredKeys ?? [],
    ':next': (timelineRevision ?? 0) + 1,
    ...(timelineRevision === undefined ? {} : { ':read': timelineRevision }),
  },
});

/** Programs and cohorts; both lists are in order of creation. */
export const dynamoProgramStore = ({ client, names }: Tables): ProgramStore => {
  const core = { client, table: names.core };
  const putBoth = async (...items: (Key & Record<string, unknown>)[]): Promise<void> => {
    const writes = items.map((item) => ({ Put: { TableName: names.core, Item: item } }));
    await client.send(new TransactWriteCommand({ TransactItems: writes }));
  };
  return {
    list: async () => {
      const listed = await readPartition(core, partitions.programs(), ListedProgram);
      const wanted = listed.map(({ programId }) => keys.program(programId));
      return (await readItems(core, wanted, Program)).sort(byCreation);
    },
    get: (id) => readItem(core, keys.program(id), Program),
    put: (program) =>
      putBoth(
        { ...keys.program(program.id), ...program },
        { ...keys.listedProgram(program.id), programId: program.id },
      ),
    changeTimeline: (before, after) =>
      updateItem(core, keys.program(before.id), timelineUpdate(before, after)),
    cohorts: async (id) => {
      const listed = await readPartition(core, partitions.cohorts(id), ListedCohort);
      const wanted = listed.map(({ cohortId }) => keys.cohort(cohortId));
      return (await readItems(core, wanted, Cohort)).sort(byCreation);
    },
    cohort: (id) => readItem(core, keys.cohort(id), Cohort),
    putCohort: (cohort) =>
      putBoth(
        { ...keys.cohort(cohort.id), ...cohort },
        { ...keys.listedCohort(cohort.programId, cohort.id), cohortId: cohort.id },
      ),
  };
};
