import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { MatchId, ParticipantId, type CohortId } from '../../core/ids.ts';
import { Match } from '../../core/match.ts';
import { Participant, Person } from '../../core/participant.ts';
import type { Roster, RosterStore } from '../../ports.ts';
import { readItem, readItems, readPartition, type Source } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { updateItem, writeItems } from './write-items.ts';

/**
 * A roster is written beside the one in force, as a new generation, and put in force by one update. So a reader sees
 * the old roster or the new one, never a mixture, wherever a crash comes:
 *
 * 1. take the next generation number;
 * 2. write its members and matches, then the persons: whoever is in force can always be named;
 * 3. put it in force, unless a later import has begun (that one wins, this one fails);
 * 4. remove the generations before it and the persons of those who are no longer members.
 *
 * A crash before 3 leaves rows that nobody reads; the next import removes them together with their persons.
 */
const Generations = z.object({
  /** The last number taken. */
  taken: z.int(),
  /** The one in force; 0 before the first import. */
  current: z.int().default(0),
  /** The lowest that may still have rows. */
  oldest: z.int().default(1),
});
type Generations = z.infer<typeof Generations>;
const MemberId = z.object({ id: ParticipantId });
/** Whose matches these are is kept with the member too: whoever has one id reads nobody else's. */
const MatchesOfMember = z.object({ matchIds: z.array(MatchId).default([]) });
const matchesByMember = (matches: readonly Match[]): Map<ParticipantId, MatchId[]> => {
  const found = new Map<ParticipantId, MatchId[]>();
  for (const { id, mentors, mentees } of matches) {
    for (const member of new Set([...mentors, ...mentees]))
      found.set(member, [...(found.get(member) ?? []), id]);
  }
  return found;
};

const takeGeneration = async ({ client, table }: Source, cohortId: CohortId): Promise<Generations> => {
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName: table,
      Key: keys.roster(cohortId),
      UpdateExpression: 'ADD taken :one',
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return Generations.parse(Attributes);
};

const writeGeneration = async (
  core: Source,
  cohortId: CohortId,
  generation: number,
  { participants, matches }: Roster,
): Promise<void> => {
  const matchIds = matchesByMember(matches);
  await writeItems(core, [
    ...participants.map((member) => ({
      put: {
        ...keys.member(cohortId, generation, member.id),
        ...member,
        matchIds: matchIds.get(member.id) ?? [],
      },
    })),
    ...matches.map((match) => ({ put: { ...keys.match(cohortId, generation, match.id), ...match } })),
  ]);
};

const putInForce = (core: Source, cohortId: CohortId, generation: number): Promise<boolean> =>
  updateItem(core, keys.roster(cohortId), {
    UpdateExpression: 'SET #current = :generation',
    ConditionExpression: 'taken = :generation',
    ExpressionAttributeNames: { '#current': 'current' },
    ExpressionAttributeValues: { ':generation': generation },
  });

/** Removes the rows of one generation, and the persons in it who are not to be kept; persons first, for who they are is read from the rows. */
const removeGeneration = async (
  core: Source,
  cohortId: CohortId,
  generation: number,
  kept: ReadonlySet<string>,
): Promise<void> => {
  const members = await readPartition(core, partitions.members(cohortId, generation), MemberId);
  const matches = await readPartition(core, partitions.matches(cohortId, generation), Match);
  const gone = members.filter(({ id }) => !kept.has(id));
  await writeItems(core, [
    ...gone.map(({ id }) => ({ delete: keys.person(id) })),
    ...matches.map(({ id }) => ({ delete: keys.match(cohortId, generation, id) })),
    ...members.map(({ id }) => ({ delete: keys.member(cohortId, generation, id) })),
  ]);
};

const generationInForce = async (core: Source, cohortId: CohortId): Promise<number> =>
  (await readItem(core, keys.roster(cohortId), Generations))?.current ?? 0;

/**
 * Takes back an import that was overtaken. The later one does so itself once it is in force; if it was quicker than
 * this one it may have looked before everything was here.
 */
const withdraw = async (core: Source, cohortId: CohortId, generation: number, roster: Roster) => {
  const inForce = await generationInForce(core, cohortId);
  if (inForce < generation) return;
  const kept = new Set<string>(
    (await readPartition(core, partitions.members(cohortId, inForce), MemberId)).map(({ id }) => id),
  );
  await writeItems(core, [
    ...roster.participants.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ delete: keys.person(id) })),
    ...roster.matches.map(({ id }) => ({ delete: keys.match(cohortId, generation, id) })),
    ...roster.participants.map(({ id }) => ({ delete: keys.member(cohortId, generation, id) })),
  ]);
};

const putRoster = async (
  core: Source,
  cohortId: CohortId,
  roster: Roster,
  persons: Person[],
): Promise<void> => {
  const { taken, oldest } = await takeGeneration(core, cohortId);
  await writeGeneration(core, cohortId, taken, roster);
  await writeItems(
    core,
    persons.map((person) => ({ put: { ...keys.person(person.id), ...person } })),
  );
  if (!(await putInForce(core, cohortId, taken))) {
    await withdraw(core, cohortId, taken, roster);
    throw new Error(`${cohortId}: another import of the roster began during this one and takes its place`);
  }
  const kept = new Set<string>(roster.participants.map(({ id }) => id));
  for (let generation = oldest; generation < taken; generation += 1) {
    await removeGeneration(core, cohortId, generation, kept);
  }
  await updateItem(core, keys.roster(cohortId), {
    UpdateExpression: 'SET oldest = :taken',
    ExpressionAttributeValues: { ':taken': taken },
  });
};

/**
 * Reads from the generation in force. Its rows are removed only after another has taken its place: as long as it is in
 * force when the reading is done, nothing was missing. What `surelyWhole` says of needs no second look.
 */
const fromRosterInForce = async <T>(
  core: Source,
  cohortId: CohortId,
  read: (generation: number) => Promise<T>,
  surelyWhole: (result: T) => boolean = () => false,
): Promise<T> => {
  const generation = await generationInForce(core, cohortId);
  const result = await read(generation);
  if (surelyWhole(result)) return result;
  const still = (await generationInForce(core, cohortId)) === generation;
  return still ? result : fromRosterInForce(core, cohortId, read, surelyWhole);
};

const readRoster = (core: Source, cohortId: CohortId): Promise<Roster> =>
  fromRosterInForce(core, cohortId, async (generation) => {
    const [participants, matches] = await Promise.all([
      readPartition(core, partitions.members(cohortId, generation), Participant),
      readPartition(core, partitions.matches(cohortId, generation), Match),
    ]);
    return { participants, matches };
  });

export const dynamoRosterStore = ({ client, names }: Tables): RosterStore => {
  const core = { client, table: names.core };
  return {
    get: (cohortId) => readRoster(core, cohortId),
    put: (cohortId, roster, persons) => putRoster(core, cohortId, roster, persons),
    matchesOf: (cohortId, id) =>
      fromRosterInForce(core, cohortId, async (generation) => {
        const member = await readItem(core, keys.member(cohortId, generation, id), MatchesOfMember);
        const wanted = (member?.matchIds ?? []).map((matchId) => keys.match(cohortId, generation, matchId));
        return readItems(core, wanted, Match);
      }),
    person: (id) => readItem(core, keys.person(id), Person),
    persons: (ids) => readItems(core, ids.map(keys.person), Person),
  };
};
