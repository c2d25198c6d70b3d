function* oneByOne<T>(items: readonly T[]): Generator<T> {
  yield* items;
}

/**
 * Does the work for each item, at most `lanes` at a time. After a failure nothing more is begun, and what was under way
 * is waited for; then it rejects with that failure.
 */
export const inLanes = async <T>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> => {
  // One generator for all lanes: each takes the next item that no other has taken, and a lane that fails ends it.
  const queue = oneByOne(items);
  const lane = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  const outcomes = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
};
