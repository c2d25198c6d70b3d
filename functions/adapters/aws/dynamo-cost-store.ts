import { ProgramCosts } from '../../core/program-cost.ts';
import type { CostStore } from '../../ports.ts';
import { readItem } from './read-items.ts';
import { keys } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putItem } from './write-items.ts';

/** One item a cohort, in a partition of its own: what the participants' function reads of a cohort has no salaries beside it. */
export const dynamoCostStore = ({ client, names }: Tables): CostStore => {
  const core = { client, table: names.core };
  return {
    get: (cohortId) => readItem(core, keys.costs(cohortId), ProgramCosts),
    put: (cohortId, costs) => putItem(core, { ...keys.costs(cohortId), ...costs }),
  };
};
