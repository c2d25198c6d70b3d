import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';

const project = join(import.meta.dirname, '..');
const config = join(project, '.dependency-cruiser.mjs');
const command = join(project, 'node_modules/.bin/depcruise');
const planted = mkdtempSync(join(tmpdir(), 'planted-'));
afterAll(() => rmSync(planted, { recursive: true }));

/** A file for each rule, which breaks it, and the files that it leans on. */
const VIOLATIONS: Record<string, { file: string; imports: string }> = {
  'no-cycles': { file: 'functions/core/a.ts', imports: './b.ts' },
  'no-unresolvable': { file: 'functions/core/c.ts', imports: './nowhere.ts' },
  'statistics-import-nothing': { file: 'functions/core/statistics/mean.ts', imports: '../leaf.ts' },
  'core-is-pure': { file: 'functions/core/d.ts', imports: 'hono' },
  'core-does-no-io': { file: 'functions/core/e.ts', imports: 'node:fs' },
  'ports-know-core': { file: 'functions/ports.ts', imports: './adapters/aws/leaf.ts' },
  'workflows-know-core-ports-reports': {
    file: 'functions/workflows/f.ts',
    imports: '../adapters/aws/leaf.ts',
  },
  'reports-are-pure': { file: 'reports/g.ts', imports: '../functions/workflows/leaf.ts' },
  'one-importer-of-jsdom': { file: 'reports/charts/h.ts', imports: 'jsdom' },
  'web-knows-no-sdk': { file: 'functions/web/i.ts', imports: '@aws-sdk/lib-dynamodb' },
  'browser-code-stands-alone': { file: 'functions/web/client/o.ts', imports: '../form-body.ts' },
  'nobody-imports-browser-code': { file: 'functions/web/respond/p.ts', imports: '../client/leaf.ts' },
  'adapters-know-core-and-ports': { file: 'functions/adapters/aws/j.ts', imports: '../../workflows/leaf.ts' },
  'adapters-never-each-other': { file: 'functions/adapters/aws/k.ts', imports: '../local/leaf.ts' },
  'handlers-wire': { file: 'functions/handlers/l.ts', imports: '../core/leaf.ts' },
  'infra-names-code-by-path': { file: 'infra/m.ts', imports: '../functions/core/leaf.ts' },
  'local-pages-stay-local': { file: 'functions/handlers/n.ts', imports: '../compose/local/leaf.ts' },
  'requests-never-render': { file: 'functions/handlers/respond.ts', imports: '../workflows/renders.ts' },
};

const LEANED_ON = {
  'functions/core/b.ts': "import './a.ts';",
  'functions/core/leaf.ts': '',
  'functions/adapters/aws/leaf.ts': '',
  'functions/adapters/local/leaf.ts': '',
  'functions/workflows/leaf.ts': '',
  'functions/web/form-body.ts': '',
  'functions/web/client/leaf.ts': '',
  'functions/compose/local/leaf.ts': '',
  'functions/workflows/renders.ts': "import '../../reports/charts/svg-document.ts';",
  'reports/charts/svg-document.ts': "import { JSDOM } from 'jsdom'; new JSDOM();",
};

const plant = (file: string, text: string): void => {
  mkdirSync(dirname(join(planted, file)), { recursive: true });
  writeFileSync(join(planted, file), text);
};

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

test('a planted violation of each import rule is caught', () => {
  for (const [file, text] of Object.entries(LEANED_ON)) plant(file, text);
  for (const { file, imports } of Object.values(VIOLATIONS))
    plant(file, `import * as it from '${imports}'; it;`);
  symlinkSync(join(project, 'node_modules'), join(planted, 'node_modules'));
  const args = ['functions', 'reports', 'infra', '--config', config, '--output-type', 'json'];
  const { stdout } = spawnSync(command, args, {
    cwd: planted,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { violations } = Report.parse(JSON.parse(stdout)).summary;
  const caught = violations.map(({ from, rule }) => `${rule.name}: ${from}`);
  for (const [rule, { file }] of Object.entries(VIOLATIONS)) expect(caught).toContain(`${rule}: ${file}`);
});

test('every import rule has a planted violation', () => {
  const text = `import rules from '${config}'; console.log(JSON.stringify(rules.forbidden.map(({ name }) => name)))`;
  const names = execFileSync('node', ['--input-type=module', '--eval', text], { encoding: 'utf8' });
  expect(z.array(z.string()).parse(JSON.parse(names)).toSorted()).toEqual(Object.keys(VIOLATIONS).toSorted());
});
