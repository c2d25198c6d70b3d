import { basePorts, reportQueue } from '../compose/aws.ts';
import { readOccasion } from '../compose/occasion.ts';
import { aggregateDirty } from '../workflows/aggregate-dirty.ts';

const deps = { ...basePorts(), queue: reportQueue() };

export const handler = (event: unknown) => aggregateDirty(deps, readOccasion(event));
