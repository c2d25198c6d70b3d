import { basePorts, reportQueue } from '../compose/aws.ts';
import { readOccasion } from '../compose/occasion.ts';
import { aggregateDirty } from '../workflows/aggregate-dirty.ts';
import { openComparisons } from '../workflows/open-comparisons.ts';

const deps = { ...basePorts(), queue: reportQueue() };

export const handler = (event: unknown) => {
  const occasion = readOccasion(event);
  return 'task' in occasion ? openComparisons(deps) : aggregateDirty(deps, occasion);
};
