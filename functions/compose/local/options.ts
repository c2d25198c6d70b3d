import { statSync } from 'node:fs';
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
  const flags = { empty: { type: 'boolean', default: false } } as const;
  const { values } = explained('The only flag is --empty.', () => parseArgs({ args, options: flags }));
  const port = Port.safeParse(environment['PORT'] ?? '3000');
  if (!port.success) throw new Error(`PORT is «${environment['PORT']}»: write a number from 1 to 65535.`);
  return {
    port: port.data,
    ...places(environment, `http://localhost:${port.data}`),
    withDemo: !values.empty,
  };
};

/** Where data lie and where browsers find the service. @throws an error that says what to write instead */
export const places = (environment: Environment, usualOrigin: string) => {
  const publicOrigin = (environment['PUBLIC_ORIGIN'] ?? usualOrigin).replace(/\/$/, '');
  if (!URL.canParse(publicOrigin) || new URL(publicOrigin).origin !== publicOrigin) {
    throw new Error(
      `PUBLIC_ORIGIN is «${publicOrigin}»: write a scheme and a host such as https://surveys.example.org.`,
    );
  }
  const endpoint = environment['DYNAMODB_ENDPOINT'];
  if (endpoint !== undefined && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) {
    throw new Error(
      `DYNAMODB_ENDPOINT is «${endpoint}»: write an address such as http://127.0.0.1:8000, or unset it.`,
    );
  }
  const dataDirectory = resolve(environment['DATA_DIR'] ?? '.data');
  if (statSync(dataDirectory, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new Error(`DATA_DIR is «${dataDirectory}», which is no folder: name another one.`);
  }
  return { dataDirectory, publicOrigin, endpoint };
};

/** What Node says of wrong flags, and what would be right. */
const explained = <Result>(help: string, parse: () => Result): Result => {
  try {
    return parse();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. ${help}`, { cause: error });
  }
};

const whole = (name: string, text: string, minimum: number, maximum: number): number => {
  const number = Number(text);
  if (text.trim() !== '' && Number.isInteger(number) && number >= minimum && number <= maximum) return number;
  throw new Error(`--${name} is «${text}»: write a whole number from ${minimum} to ${maximum}.`);
};

const SIMULATION_HELP = 'The flags are --matches N, --months M, --seed S and --from DAY.';

/** `--matches N --months M --seed S [--from 2026-01-12]`. */
export const simulationOptions = (args: string[]): Simulation => {
  const text = (value: string | number) => ({ type: 'string', default: String(value) }) as const;
  const flags = {
    matches: text(DEMO.matches),
    months: text(DEMO.months),
    seed: text(DEMO.seed),
    from: text(DEMO.from),
  };
  const { values } = explained(SIMULATION_HELP, () => parseArgs({ args, options: flags }));
  const from = PlainDate.safeParse(values.from);
  if (!from.success) throw new Error(`--from is «${values.from}»: write a date such as 2026-01-12.`);
  return {
    matches: whole('matches', values.matches, 1, 20_000),
    months: whole('months', values.months, 1, 36),
    seed: whole('seed', values.seed, 0, 2_147_483_647),
    from: from.data,
  };
};
