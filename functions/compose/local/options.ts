import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { PlainDate } from '../../core/calendar.ts';
import { DEMO, type Simulation } from '../simulation/simulate-program.ts';

export type LocalOptions = {
  port: number;
  dataDirectory: string;
  publicOrigin: string;
  /** A DynamoDB that runs already; the embedded one where undefined. */
  endpoint: string | undefined;
  withDemo: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

const Port = z.coerce.number().pipe(z.int().min(1).max(65_535));

/** Variables and flags of the local service. @throws an error that names what is wrong and what to write instead */
export const localOptions = (args: string[], environment: Environment): LocalOptions => {
  const { values } = parseArgs({ args, options: { empty: { type: 'boolean', default: false } } });
  const port = Port.safeParse(environment['PORT'] ?? '3000');
  if (!port.success) throw new Error(`PORT is «${environment['PORT']}»: write a number from 1 to 65535.`);
  return {
    port: port.data,
    dataDirectory: resolve(environment['DATA_DIR'] ?? '.data'),
    publicOrigin: (environment['PUBLIC_ORIGIN'] ?? `http://localhost:${port.data}`).replace(/\/$/, ''),
    endpoint: environment['DYNAMODB_ENDPOINT'],
    withDemo: !values.empty,
  };
};

const whole = (name: string, text: string, minimum: number, maximum: number): number => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= minimum && number <= maximum) return number;
  throw new Error(`--${name} is «${text}»: write a whole number from ${minimum} to ${maximum}.`);
};

/** `--matches N --months M --seed S [--from 2026-01-12]`. */
export const simulationOptions = (args: string[]): Simulation => {
  const text = (value: string | number) => ({ type: 'string', default: String(value) }) as const;
  const { values } = parseArgs({
    args,
    options: {
      matches: text(DEMO.matches),
      months: text(DEMO.months),
      seed: text(DEMO.seed),
      from: text(DEMO.from),
    },
  });
  const from = PlainDate.safeParse(values.from);
  if (!from.success) throw new Error(`--from is «${values.from}»: write a date such as 2026-01-12.`);
  return {
    matches: whole('matches', values.matches, 1, 20_000),
    months: whole('months', values.months, 1, 36),
    seed: whole('seed', values.seed, 0, 2_147_483_647),
    from: from.data,
  };
};
