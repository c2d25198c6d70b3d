import type { Cohort } from '../../functions/core/cohort.ts';
import { cohortIdOf, programIdOf } from './ids.ts';

/** February to November 2026. */
export const aCohort = (changed: Partial<Cohort> = {}): Cohort => ({
  id: cohortIdOf(),
  programId: programIdOf(),
  name: 'Spring 2026',
  startsOn: '2026-02-01',
  endsOn: '2026-11-30',
  createdAt: '2026-01-10T09:00:00.000Z',
  ...changed,
});
