// Bundles every handler into a folder of its own, `<dist>/<handler>/index.mjs`, with the survey definitions beside it.
// The CDK app deploys these folders and the tests load them. Fails when a bundle outgrows its budget or reaches a package
// that has no business there.   node build.mjs [--dist <folder>]
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundleClientModule } from './functions/adapters/local/bundle-client-module.ts';

const ROOT = import.meta.dirname;
const KB = 1024;

const RENDERING = ['jsdom', '@observablehq/plot'];
const S3 = '@aws-sdk/client-s3';
const SES = '@aws-sdk/client-sesv2';
const SQS = '@aws-sdk/client-sqs';

/** By handler: the size that its minified bundle may reach (measured, and 15 % more), and what it must never reach. */
const RULES = {
  respond: { budget: 850 * KB, forbidden: [...RENDERING, S3, SES, SQS] },
  console: { budget: 1340 * KB, forbidden: RENDERING },
  answers: { budget: 620 * KB, forbidden: [...RENDERING, S3, SES, SQS] },
  'open-waves': { budget: 610 * KB, forbidden: [...RENDERING, S3, SES] },
  aggregate: { budget: 745 * KB, forbidden: [...RENDERING, S3, SES] },
  'send-invitation': { budget: 720 * KB, forbidden: [...RENDERING, S3, SQS] },
  'publish-report': { budget: 6650 * KB, forbidden: [SES, SQS] },
};
/** The one script of the answering pages, compressed: what a slow phone loads before it helps. */
const CLIENT_BUDGET = 6 * KB;
/** zod's other languages (444 kB) come with a named import of `z`. English is its default and may stay. */
const NEVER_PATHS = [/node_modules\/zod\/v4\/locales\/(?!en\.js)/];
const NEVER_PACKAGES = ['aws-cdk-lib', '@hono/node-server', '@dynoxide/linux-x64', 'vitest', 'esbuild'];

/** jsdom starts a worker for synchronous XMLHttpRequest by a path that no bundle has. Nothing here makes such a request. */
const withoutSyncXhr = {
  name: 'without-sync-xhr',
  setup: ({ onLoad }) => {
    onLoad({ filter: /jsdom[\\/]lib[\\/].*XMLHttpRequest-impl\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replaceAll(/require\.resolve\([^)]*xhr-sync-worker[^)]*\)/g, 'undefined');
      return { contents, loader: 'js' };
    });
  },
};

/**
 * A function finds its credentials in the environment, always. The SDK would bring a search through profiles, SSO and
 * instance metadata as well: four more clients, a fifth of the bundle.
 */
const credentialsFromEnvironment = {
  name: 'credentials-from-environment',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: 'credentials',
      namespace: 'lambda',
    }));
    onLoad({ filter: /.*/, namespace: 'lambda' }, () => ({
      contents: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
      resolveDir: ROOT,
    }));
  },
};

const bundle = (handlers, dist) =>
  build({
    absWorkingDir: ROOT,
    entryPoints: handlers.map((name) => ({ in: `functions/handlers/${name}.ts`, out: `${name}/index` })),
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    // Kept out of what is deployed: <dist>/maps reads a stack trace.
    sourcemap: 'external',
    metafile: true,
    legalComments: 'none',
    // Modules are UTF-8: escapes would make French and Spanish a third longer.
    charset: 'utf8',
    // CommonJS packages inside an ES module ask for Node's own modules by require.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    plugins: [withoutSyncXhr, credentialsFromEnvironment],
    logLevel: 'warning',
  });

/** What of a bundle comes from node_modules, as [path, bytes]. */
const reached = (output) =>
  Object.entries(output.inputs)
    .map(([path, { bytesInOutput }]) => [path.replaceAll('\\', '/'), bytesInOutput])
    .filter(([path, bytes]) => path.includes('node_modules/') && bytes > 0);

const problemsOf = (name, output) => {
  const rules = RULES[name];
  if (rules === undefined) return [`${name}: give it a budget in build.mjs`];
  const problems = [];
  if (output.bytes > rules.budget) {
    problems.push(`${name}: ${kilobytes(output.bytes)} is over its budget of ${kilobytes(rules.budget)}`);
  }
  for (const [path] of reached(output)) {
    const banned = [...rules.forbidden, ...NEVER_PACKAGES].find((name) =>
      path.includes(`node_modules/${name}/`),
    );
    if (banned !== undefined) problems.push(`${name}: reaches ${banned} (${path})`);
    if (NEVER_PATHS.some((pattern) => pattern.test(path))) problems.push(`${name}: reaches ${path}`);
  }
  return problems;
};

const kilobytes = (bytes) => `${Math.ceil(bytes / KB)} kB`;

/** Which file of an output belongs where: a map is for us, not for Lambda. */
const placeOf = (path, dist) =>
  path.endsWith('.map') ? join(dist, 'maps', `${basename(dirname(path))}.mjs.map`) : path;

const writeBundles = async ({ outputFiles, metafile }, handlers, client, dist) => {
  await rm(dist, { recursive: true, force: true });
  await mkdir(join(dist, 'maps'), { recursive: true });
  for (const { path, contents } of outputFiles) {
    const place = placeOf(path, dist);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, contents);
  }
  await writeFile(join(dist, 'maps', 'metafile.json'), JSON.stringify(metafile));
  for (const name of handlers) await copyDefinitions(join(dist, name));
  await writeFile(join(dist, 'respond', 'answer.js'), client);
};

/** Definitions and `translations/<locale>/`, without the notes for authors. */
const copyDefinitions = (folder) =>
  cp(join(ROOT, 'survey-definitions'), join(folder, 'survey-definitions'), {
    recursive: true,
    filter: (path) => extname(path) === '' || extname(path) === '.json',
  });

const handlerNames = async () =>
  (await readdir(join(ROOT, 'functions/handlers')))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .sort();

const { values } = parseArgs({ options: { dist: { type: 'string', default: join(ROOT, 'dist') } } });
const dist = resolve(values.dist);
const handlers = await handlerNames();
const result = await bundle(handlers, dist);
const outputs = handlers.map((name) => {
  const found = Object.entries(result.metafile.outputs).find(([path]) => path.endsWith(`${name}/index.mjs`));
  return { name, output: found[1] };
});
const client = bundleClientModule();
const clientSize = gzipSync(client, { level: 9 }).length;
const problems = outputs.flatMap(({ name, output }) => problemsOf(name, output));
if (clientSize > CLIENT_BUDGET) {
  problems.push(`answer.js: ${clientSize} bytes in gzip are over its budget of ${CLIENT_BUDGET}`);
}
if (problems.length > 0) {
  for (const problem of new Set(problems)) console.error(problem);
  process.exitCode = 1;
} else {
  await writeBundles(result, handlers, client, dist);
}
console.table([
  ...outputs.map(({ name, output }) => ({
    handler: name,
    size: kilobytes(output.bytes),
    budget: RULES[name] === undefined ? 'none' : kilobytes(RULES[name].budget),
  })),
  { handler: 'answer.js in gzip', size: kilobytes(clientSize), budget: kilobytes(CLIENT_BUDGET) },
]);
