import { expect, it } from 'vitest';
import { eachCohort } from '../../functions/workflows/each-cohort.ts';
import { aCohort } from '../builders/a-cohort.ts';
import { aProgram } from '../builders/a-program.ts';
import { cohortIdOf } from '../builders/ids.ts';
import { aWorld } from '../world.ts';

it('a cohort in trouble keeps no other from its turn, and its failure is told at the end', async () => {
  const { ports } = await aWorld();
  await ports.programs.put(aProgram());
  for (const number of [1, 2, 3]) await ports.programs.putCohort(aCohort({ id: cohortIdOf(number) }));
  const done: string[] = [];
  const trouble = new Error('no such instrument');
  const run = eachCohort(ports, 'Trying', async (_program, { id }) => {
    if (id === cohortIdOf(1)) throw trouble;
    done.push(id);
  });
  await expect(run).rejects.toMatchObject({ errors: [trouble], message: 'Trying: 1 cohorts failed' });
  expect(done.toSorted()).toEqual([cohortIdOf(2), cohortIdOf(3)].toSorted());
});
