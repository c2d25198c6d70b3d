import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_WAIT = 2_000;
const ATTEMPTS = 12;

/**
 * Waits before a further attempt at what DynamoDB left undone: nothing at first, then 50 ms doubling to two seconds.
 * Throws after the twelfth attempt, some 13 seconds in.
 */
export const backOff = async (attempt: number): Promise<void> => {
  if (attempt >= ATTEMPTS) throw new Error(`DynamoDB left work undone ${ATTEMPTS} times`);
  if (attempt > 0) await sleep(Math.min(LONGEST_WAIT, 25 * 2 ** attempt));
};
