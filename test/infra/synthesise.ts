import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { DataStack } from '../../infra/data-stack.ts';
import { ServiceStack } from '../../infra/service-stack.ts';
import { chosenStage } from '../../infra/stages.ts';

const ROOT = join(import.meta.dirname, '../..');
const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** One for every file in functions/handlers. */
export const handlerNames = readdirSync(join(ROOT, 'functions/handlers')).map((file) =>
  basename(file, '.ts'),
);

/** A folder a handler with next to nothing in it: what is asked of a template doesn't hang on the code. */
const emptyAssets = (assets: string): string => {
  for (const handler of handlerNames) {
    mkdirSync(join(assets, handler), { recursive: true });
    writeFileSync(join(assets, handler, 'index.mjs'), `export const handler = () => '${handler}';`);
  }
  return assets;
};

export type Synthesised = { data: Template; service: Template; dataStack: DataStack; remove: () => void };

/** Both stacks of a stage, with the feature flags of cdk.json. */
export const synthesise = (stageName: string): Synthesised => {
  const { context } = CdkJson.parse(JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')));
  const folder = mkdtempSync(join(tmpdir(), 'stacks-'));
  const app = new App({ context, outdir: join(folder, 'cdk.out') });
  const stage = chosenStage(stageName);
  const dataStack = new DataStack(app, 'data', { stage });
  const serviceStack = new ServiceStack(app, 'service', {
    stage,
    data: dataStack,
    assets: emptyAssets(join(folder, 'dist')),
    codeVersion: '1.2.3',
  });
  return {
    data: Template.fromStack(dataStack),
    service: Template.fromStack(serviceStack),
    dataStack,
    remove: () => rmSync(folder, { recursive: true }),
  };
};
