import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { CohortAggregate } from '../../core/aggregate/aggregate.ts';
import type { AggregateStore } from '../../ports.ts';
import { readItem } from './read-items.ts';
import { keys } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putItem } from './write-items.ts';

/**
 * An aggregate is one item, written and read whole, as gzipped JSON: an item may have 400 kB, a large cohort's JSON
 * comes near that, and compressed it is a tenth. Nothing in it is ever queried.
 */
const StoredAggregate = z
  .object({ body: z.instanceof(Uint8Array) })
  .transform(({ body }): unknown => JSON.parse(gunzipSync(body).toString('utf8')))
  .pipe(CohortAggregate);

export const dynamoAggregateStore = ({ client, names }: Tables): AggregateStore => {
  const core = { client, table: names.core };
  return {
    get: (cohortId) => readItem(core, keys.aggregate(cohortId), StoredAggregate),
    put: (aggregate) =>
      putItem(core, { ...keys.aggregate(aggregate.cohortId), body: gzipSync(JSON.stringify(aggregate)) }),
  };
};
