import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Tables } from '../../../functions/adapters/aws/tables.ts';

/** Things that happen now and then in the cloud, made to happen at a given moment. */

const BatchWriteInput = z.object({ RequestItems: z.record(z.string(), z.array(z.unknown())) });
const BatchGetInput = z.object({
  RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(z.unknown()) })),
});

const middleOf = (list: unknown[]): number => Math.ceil(list.length / 2);

/** Every batch is done by half, the rest handed back; a batch of one is done. */
export const doBatchesByHalf = ({ client }: Tables): void => {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = String(context['commandName']);
      if (command === 'BatchWriteItemCommand') {
        const { RequestItems } = BatchWriteInput.parse(args.input);
        const done = Object.entries(RequestItems).map(([table, all]) => [table, all.slice(0, middleOf(all))]);
        const rest = Object.entries(RequestItems).map(([table, all]) => [table, all.slice(middleOf(all))]);
        const result = await next({ ...args, input: { RequestItems: Object.fromEntries(done) } });
        Object.assign(result.output, { UnprocessedItems: Object.fromEntries(rest) });
        return result;
      }
      if (command === 'BatchGetItemCommand') {
        const { RequestItems } = BatchGetInput.parse(args.input);
        const part = (from: (keys: unknown[]) => unknown[]) =>
          Object.fromEntries(
            Object.entries(RequestItems).map(([table, { Keys, ...how }]) => [
              table,
              { ...how, Keys: from(Keys) },
            ]),
          );
        const done = part((all) => all.slice(0, middleOf(all)));
        const result = await next({ ...args, input: { RequestItems: done } });
        Object.assign(result.output, { UnprocessedKeys: part((all) => all.slice(middleOf(all))) });
        return result;
      }
      return next(args);
    },
    { step: 'initialize', priority: 'low', name: 'doBatchesByHalf', override: true },
  );
};

/** The process dies before its nth write from now: that one and everything after it never happens. Returns how to come back to life. */
export const dieBeforeWrite = ({ client }: Tables, nth: number): (() => void) => {
  let writes = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const reads = ['QueryCommand', 'GetItemCommand', 'BatchGetItemCommand'];
      if (!reads.includes(String(context['commandName']))) writes += 1;
      if (writes >= nth) throw new Error('the process died');
      return next(args);
    },
    { step: 'initialize', priority: 'low', name: 'dieBeforeWrite', override: true },
  );
  return () => client.middlewareStack.remove('dieBeforeWrite');
};

/** The first transaction meets another one on the same items. */
export const meetOneConflict = ({ client }: Tables): void => {
  let met = false;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (met || context['commandName'] !== 'TransactWriteItemsCommand') return next(args);
      met = true;
      throw new TransactionCanceledException({
        message: 'Transaction cancelled',
        CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
        $metadata: {},
      });
    },
    { step: 'initialize', priority: 'low', name: 'meetOneConflict', override: true },
  );
};

/** Something else comes first: `action` is done right before the nth request of a kind, and while it is done nothing is counted. */
export const doBefore = (
  { client }: Tables,
  command: string,
  nth: number,
  action: () => Promise<unknown>,
): void => {
  let seen = 0;
  let acting = false;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (acting || context['commandName'] !== command) return next(args);
      seen += 1;
      if (seen === nth) {
        acting = true;
        await action();
        acting = false;
      }
      return next(args);
    },
    { step: 'initialize', priority: 'low', name: 'doBefore', override: true },
  );
};
