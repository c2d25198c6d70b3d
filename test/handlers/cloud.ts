import { execFile, fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { once } from 'node:events';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { Tables } from '../../functions/adapters/aws/tables.ts';
import { deployedFunctions, type DeployedFunction } from './cloud-template.ts';
import { fakeAws, type Permission, type World } from './fake-aws.ts';

const ROOT = join(import.meta.dirname, '../..');
const STAGE = 'development';
const run = promisify(execFile);
const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });
const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('result'), result: z.unknown() }),
  z.object({ kind: z.literal('error'), message: z.string() }),
]);

export const ORIGIN = 'https://api1234567.execute-api.eu-west-1.amazonaws.com';

/** A queue's URL begins with its host, and that is where the SDK sends. */
const QUEUES = 'https://sqs.eu-west-1.amazonaws.com';

/** Builds every handler and synthesises the stacks, by the commands that a deployment uses. */
const buildAndSynthesise = async (folder: string): Promise<string> => {
  const assets = join(folder, 'dist');
  const out = join(folder, 'cdk.out');
  await run(process.execPath, ['build.mjs', '--dist', assets], { cwd: ROOT });
  const { context } = CdkJson.parse(JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')));
  const chosen = JSON.stringify({ ...context, stage: STAGE, assets });
  await run(process.execPath, ['infra/app.ts'], {
    cwd: ROOT,
    env: { ...process.env, CDK_OUTDIR: out, CDK_CONTEXT_JSON: chosen },
  });
  return out;
};

/** What CloudFormation would call things: tables are the test's, everything else has a plain name. */
const naming =
  ({ names }: Tables) =>
  (type: string, id: string): string => {
    if (type === 'AWS::DynamoDB::Table') {
      return id.startsWith('Core')
        ? names.core
        : id.startsWith('Responses')
          ? names.responses
          : names.ephemeral;
    }
    if (type === 'AWS::SQS::Queue') return `${QUEUES}/111122223333/${id}`;
    if (type === 'AWS::ApiGatewayV2::Api') return ORIGIN;
    if (type === 'AWS::S3::Bucket') return 'reports';
    return id;
  };

/** A function of the stack in a process of its own. It sees its template's variables and those that Lambda sets, and no other. */
const start = async (deployed: DeployedFunction, world: World) => {
  const mayUse: Permission = (action, resource, key = '') =>
    deployed.rights.some(
      (right) =>
        right.action === action &&
        // Tables and queues by name; mail and files by the action, as there is one sender and one bucket.
        (!/^(dynamodb|sqs):/.test(action) || right.resource.replace(QUEUES, '') === resource) &&
        (right.keys === undefined || right.keys.some((pattern) => matchesGlob(key, pattern))),
    );
  const aws = await fakeAws(world, mayUse);
  const variables = Object.fromEntries(
    Object.entries(deployed.variables).map(([name, value]) => [name, value.replace(QUEUES, aws.endpoint)]),
  );
  const child = fork(join(import.meta.dirname, 'run-handler.ts'), [deployed.bundle], {
    execArgv: [],
    env: {
      ...variables,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'under-test',
      AWS_SECRET_ACCESS_KEY: 'under-test',
      AWS_LAMBDA_FUNCTION_NAME: deployed.name,
      // The one thing that Lambda does not set: without it the SDK would leave the machine.
      AWS_ENDPOINT_URL: aws.endpoint,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (lines: string) => world.log.push(lines));
  }
  const [first]: unknown[] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (typeof first === 'number')
    throw new Error(`${deployed.name} does not load in Node 24: ${world.log.join('')}`);
  return { invoke: (event: unknown) => invoke(child, event), stop: () => stop(child, aws.stop) };
};

const invoke = async (child: ChildProcess, event: unknown): Promise<unknown> => {
  const answered = once(child, 'message');
  child.send({ event });
  const [message]: unknown[] = await answered;
  const answer = Answer.parse(message);
  if (answer.kind === 'error') throw new Error(answer.message);
  return answer.result;
};

const stop = async (child: ChildProcess, stopAws: () => Promise<void>): Promise<void> => {
  if (child.exitCode === null) {
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  }
  await stopAws();
};

export type Cloud = {
  world: World;
  functions: DeployedFunction[];
  /** Sends an event to a function, by the name of its handler; it starts with the first one. */
  invoke: (handler: string, event: unknown) => Promise<unknown>;
  stop: () => Promise<void>;
};

/** The whole stack, from its built and synthesised assets, on the test's own tables. */
export const startCloud = async (tables: Tables, engine: string): Promise<Cloud> => {
  const folder = mkdtempSync(join(tmpdir(), 'cloud-'));
  const world: World = { engine, files: new Map(), jobs: [], mails: [], log: [] };
  const functions = deployedFunctions(await buildAndSynthesise(folder), STAGE, naming(tables));
  const started = new Map<string, ReturnType<typeof start>>();
  const running = (handler: string) => {
    const deployed = functions.find(({ name }) => name === handler);
    if (deployed === undefined) throw new Error(`There is no function for ${handler}`);
    const known = started.get(handler) ?? start(deployed, world);
    started.set(handler, known);
    return known;
  };
  return {
    world,
    functions,
    invoke: async (handler, event) => (await running(handler)).invoke(event),
    stop: async () => {
      for (const each of started.values()) await (await each).stop();
      rmSync(folder, { recursive: true });
    },
  };
};
