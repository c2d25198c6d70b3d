import { expect, test } from 'vitest';
import { dynamoProgramStore } from '../../../functions/adapters/aws/dynamo-program-store.ts';
import type { Cohort } from '../../../functions/core/cohort.ts';
import type { Program } from '../../../functions/core/program.ts';
import { aCohort } from '../../builders/a-cohort.ts';
import { aProgram } from '../../builders/a-program.ts';
import { cohortIdOf, programIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';

/** The higher the number, the earlier it was created. */
const program = (number: number): Program =>
  aProgram({
    id: programIdOf(number),
    name: `Program ${number}`,
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, 1000 - number)).toISOString(),
  });
const cohort = (of: Program, number: number): Cohort =>
  aCohort({ id: cohortIdOf(number), programId: of.id, name: `Cohort ${number}` });

test('a program is found again by its id, and another is not', async () => {
  const programs = dynamoProgramStore(await freshTables());
  await programs.put(program(1));
  expect(await programs.get(program(1).id)).toEqual(program(1));
  expect(await programs.get(program(2).id)).toBeUndefined();
});

test('programs are listed once each in order of creation, however many batches that takes', async () => {
  const programs = dynamoProgramStore(await freshTables());
  const all = Array.from({ length: 120 }, (_, number) => program(number));
  for (const each of all) await programs.put(each);
  await programs.put({ ...program(7), name: 'Renamed' });
  const listed = await programs.list();
  expect(listed.map(({ id }) => id)).toEqual(all.map(({ id }) => id).reverse());
  expect(listed.find(({ id }) => id === program(7).id)?.name).toBe('Renamed');
});

test('a cohort is found by its id alone and listed under its program only', async () => {
  const programs = dynamoProgramStore(await freshTables());
  await programs.putCohort(cohort(program(1), 1));
  await programs.putCohort(cohort(program(1), 2));
  await programs.putCohort(cohort(program(2), 3));
  expect(await programs.cohort(cohort(program(1), 2).id)).toEqual(cohort(program(1), 2));
  expect((await programs.cohorts(program(1).id)).map(({ name }) => name)).toEqual(['Cohort 1', 'Cohort 2']);
  expect(await programs.cohorts(program(3).id)).toEqual([]);
});

test('of two changes of a timeline from the same reading, the first is kept and the second is told', async () => {
  const programs = dynamoProgramStore(await freshTables());
  await programs.put(program(1));
  const first = { ...program(1), timeline: [], retiredKeys: ['gone-1'] };
  expect(await programs.changeTimeline(program(1), first)).toBe(true);
  expect(await programs.changeTimeline(program(1), program(1))).toBe(false);
  const kept = await programs.get(program(1).id);
  expect(kept).toEqual({ ...first, timelineRevision: 1 });
  expect(await programs.changeTimeline(kept ?? first, program(1))).toBe(true);
  expect(await programs.changeTimeline(program(2), first)).toBe(false);
  expect(await programs.get(program(2).id)).toBeUndefined();
});
