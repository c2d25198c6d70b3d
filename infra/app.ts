import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Tags } from 'aws-cdk-lib';
import { DataStack } from './data-stack.ts';
import { ServiceStack } from './service-stack.ts';
import { chosenStage } from './stages.ts';

const packageVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('package.json has no version');
};

const app = new App();
const stage = chosenStage(app.node.tryGetContext('stage'));
const chosenAssets: unknown = app.node.tryGetContext('assets');
const assets = typeof chosenAssets === 'string' ? chosenAssets : join(import.meta.dirname, '../dist');
if (!existsSync(assets))
  throw new Error(`${assets} is missing: build the functions first with node build.mjs`);

const data = new DataStack(app, `mentoring-${stage.name}-data`, { stage });
const service = new ServiceStack(app, `mentoring-${stage.name}-service`, {
  stage,
  data,
  assets,
  codeVersion: packageVersion(),
});
service.addStackDependency(data);
Tags.of(app).add('service', 'mentoring-evidence');
Tags.of(app).add('stage', stage.name);
