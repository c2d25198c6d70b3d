/** What a process that dies in the middle leaves to its caller. */
class Crash extends Error {
  override name = 'Crash';
}

/** Whether it was such a death, told directly or among the failures of several cohorts. */
export const isCrash = (error: unknown): boolean =>
  error instanceof Crash || (error instanceof AggregateError && error.errors.some(isCrash));

type Moment = {
  /** Which call of the method it is, from 1. */
  call: number;
  /** Whether the process dies before the port did its work or after. */
  when: 'before' | 'after';
};

/** The same port, with one method at one of whose calls the process dies. */
export const crashing = <Port extends object>(
  port: Port,
  method: keyof Port,
  { call, when }: Moment,
): Port => {
  let calls = 0;
  return new Proxy(port, {
    get: (target, key, receiver) => {
      const value: unknown = Reflect.get(target, key, receiver);
      if (key !== method || typeof value !== 'function') return value;
      return async (...args: unknown[]): Promise<unknown> => {
        calls += 1;
        if (calls === call && when === 'before') throw new Crash(`before ${String(method)}`);
        const result: unknown = await Reflect.apply(value, target, args);
        if (calls === call) throw new Crash(`after ${String(method)}`);
        return result;
      };
    },
  });
};
