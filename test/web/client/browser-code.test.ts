import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const project = join(import.meta.dirname, '../../..');
const client = join(project, 'functions/web/client');

it('the script of the pages compiles with what browsers have, and nothing of Node', () => {
  const tsc = join(project, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', client, '--pretty', 'false'], { encoding: 'utf8' });
});

it('asks a form by methods that no field can hide', () => {
  const hidden =
    /\bform\.(children|dataset|elements|append|remove|contains|closest|matches|action|method|submit|reset|id|name)\b/;
  for (const file of readdirSync(client).filter((name) => name.endsWith('.ts')))
    expect({ file, hidden: hidden.exec(readFileSync(join(client, file), 'utf8'))?.[0] }).toEqual({ file });
});
