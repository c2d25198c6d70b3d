import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { dynamoRosterStore } from '../../../functions/adapters/aws/dynamo-roster-store.ts';
import type { Tables } from '../../../functions/adapters/aws/tables.ts';
import type { RosterStore } from '../../../functions/ports.ts';
import { cohortIdOf, participantIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { match, participant, person } from '../rows.ts';
import { dieBeforeWrite, doBatchesByHalf, doBefore } from './faults.ts';

const cohort = cohortIdOf();
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);
const rosterOf = (members: number[]) => ({
  participants: members.map(participant),
  matches: members.slice(0, members.length / 2).map(match),
});
const put = (store: RosterStore, members: number[]): Promise<void> =>
  store.put(cohort, rosterOf(members), members.map(person));

const Row = z.object({ pk: z.string() });
const partitionsIn = async ({ client, names }: Tables): Promise<string[]> => {
  const { Items } = await client.send(new ScanCommand({ TableName: names.core }));
  return (Items ?? []).map((item) => Row.parse(item).pk);
};

describe('a roster', () => {
  test('is empty before the first import', async () => {
    expect(await dynamoRosterStore(await freshTables()).get(cohort)).toEqual(rosterOf([]));
  });

  test('comes back whole, and so does a member, a match and a person of it', async () => {
    const store = dynamoRosterStore(await freshTables());
    await put(store, numbers(1, 260));
    expect(await store.get(cohort)).toEqual(rosterOf(numbers(1, 260)));
    expect((await store.get(cohort)).matches).toContainEqual(match(3));
    expect(await store.person(participantIdOf(3))).toEqual(person(3));
    expect(await store.get(cohortIdOf(2))).toEqual(rosterOf([]));
  });

  test('names those persons who are asked for and known, each once', async () => {
    const store = dynamoRosterStore(await freshTables());
    await put(store, numbers(1, 150));
    const asked = [...numbers(1, 120), 1, 999].map(participantIdOf);
    const named = (await store.persons(asked)).map(({ name }) => name);
    expect(named.sort()).toEqual(
      numbers(1, 120)
        .map((number) => person(number).name)
        .sort(),
    );
  });

  test('is replaced by the next import: who is absent is gone, together with their name', async () => {
    const tables = await freshTables();
    const store = dynamoRosterStore(tables);
    await put(store, numbers(1, 30));
    await put(store, numbers(21, 40));
    expect(await store.get(cohort)).toEqual(rosterOf(numbers(21, 40)));
    const persons = (await partitionsIn(tables)).filter((pk) => pk.startsWith('PERSON#'));
    expect(persons.sort()).toEqual(numbers(21, 40).map((number) => `PERSON#${participantIdOf(number)}`));
  });

  test('has names and addresses in the items of persons only', async () => {
    const tables = await freshTables();
    await put(dynamoRosterStore(tables), numbers(1, 10));
    const { Items } = await tables.client.send(new ScanCommand({ TableName: tables.names.core }));
    const personal = (Items ?? []).filter((item) => /Person \d|example\.org/.test(JSON.stringify(item)));
    expect(personal.map((item) => Row.parse(item).pk.split('#')[0])).toEqual(
      Array.from({ length: 10 }, () => 'PERSON'),
    );
  });

  test('is written and named whole by a database that does every batch by half', async () => {
    const tables = await freshTables();
    doBatchesByHalf(tables);
    const store = dynamoRosterStore(tables);
    await put(store, numbers(1, 6));
    expect(await store.get(cohort)).toEqual(rosterOf(numbers(1, 6)));
    expect(await store.persons(numbers(1, 6).map(participantIdOf))).toHaveLength(6);
  });
});

test('wherever an import is cut off, the old roster or the new one is in force whole, and the next import tidies up', async () => {
  const [before, after, later] = [numbers(1, 30), numbers(16, 50), numbers(40, 60)];
  let died = true;
  for (let nth = 1; died; nth += 1) {
    const tables = await freshTables();
    const store = dynamoRosterStore(tables);
    await put(store, before);
    const revive = dieBeforeWrite(tables, nth);
    died = await put(store, after).then(
      () => false,
      () => true,
    );
    revive();
    const inForce = await store.get(cohort);
    expect([rosterOf(before), rosterOf(after)]).toContainEqual(inForce);
    const named = await store.persons(inForce.participants.map(({ id }) => id));
    expect(named).toHaveLength(inForce.participants.length);
    await put(store, later);
    expect(await store.get(cohort)).toEqual(rosterOf(later));
    const rows = rosterOf(later).participants.length + rosterOf(later).matches.length + later.length;
    expect(await partitionsIn(tables)).toHaveLength(rows + 1);
  }
});

test('of imports at the same moment the last begun wins, the others fail, and nobody of theirs stays', async () => {
  const tables = await freshTables();
  const store = dynamoRosterStore(tables);
  const rosters = [numbers(1, 40), numbers(41, 60), numbers(61, 90), numbers(91, 91)];
  const outcomes = await Promise.allSettled(rosters.map((members) => put(store, members)));
  const won = rosters.filter((_, place) => outcomes[place]?.status === 'fulfilled');
  expect(won).toHaveLength(1);
  expect(await store.get(cohort)).toEqual(rosterOf(won[0] ?? []));
  const persons = (await partitionsIn(tables)).filter((pk) => pk.startsWith('PERSON#'));
  expect(persons).toHaveLength(won[0]?.length ?? 0);
});

test('an import that is overtaken by a quicker one leaves nobody behind', async () => {
  const tables = await freshTables();
  const store = dynamoRosterStore(tables);
  // Its members are written, its persons not yet.
  doBefore(tables, 'BatchWriteItemCommand', 2, () => put(store, numbers(5, 8)));
  await expect(put(store, numbers(1, 6))).rejects.toThrow('another import of the roster began');
  expect(await store.get(cohort)).toEqual(rosterOf(numbers(5, 8)));
  const partitions = [...new Set(await partitionsIn(tables))];
  expect(partitions.sort()).toEqual([
    `COHORT#${cohort}`,
    ...numbers(5, 8).map((number) => `PERSON#${participantIdOf(number)}`),
    `ROSTER#${cohort}#2`,
  ]);
});

test('a roster that is replaced in the middle of reading is read again', async () => {
  const tables = await freshTables();
  const store = dynamoRosterStore(tables);
  await put(store, numbers(1, 4));
  doBefore(tables, 'QueryCommand', 1, () => put(store, numbers(3, 8)));
  expect(await store.get(cohort)).toEqual(rosterOf(numbers(3, 8)));
  // The second reading of an item: the first is of the generation in force.
  doBefore(tables, 'GetItemCommand', 2, () => put(store, numbers(1, 6)));
  expect((await store.get(cohort)).matches).toContainEqual(match(3));
});

test('a roster that is read while imports follow each other is always one of them, and a match of both is always there', async () => {
  const store = dynamoRosterStore(await freshTables());
  const [one, other] = [numbers(1, 20), numbers(6, 40)];
  await put(store, one);
  let importing = true;
  const imports = (async () => {
    for (const members of [other, one, other, one]) await put(store, members);
    importing = false;
  })();
  while (importing) {
    expect([rosterOf(one), rosterOf(other)]).toContainEqual(await store.get(cohort));
    expect((await store.get(cohort)).matches).toContainEqual(match(8));
  }
  await imports;
});
