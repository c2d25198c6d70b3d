import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkDefinitions } from '../../../functions/core/instrument/check-definitions.ts';
import type { DefinitionFolder } from '../../../functions/core/instrument/definition-folder.ts';
import { SEVERITY_OF } from '../../../functions/core/instrument/problem.ts';

/**
 * One definition for each code, `<code>.json`, with that one fault. `<code>.beside.json` holds what lies beside it in the
 * folder where the fault is only seen so: other definitions and versions, translations, published hashes, its own file name.
 * What is no JSON is in a .txt.
 */
const directory = new URL('../../fixtures/instruments/invalid/', import.meta.url);

const Named = z.looseObject({ id: z.string(), version: z.number() });
const Beside = z.object({
  file: z.string().optional(),
  others: z.array(Named).default([]),
  translations: z.array(z.object({ locale: z.string(), name: z.string(), content: z.unknown() })).default([]),
  published: z.record(z.string(), z.string()).default({}),
});

const names = readdirSync(directory);
const read = (name: string): string => readFileSync(new URL(name, directory), 'utf8');
const fileOf = ({ id, version }: z.infer<typeof Named>): string => `${id}.v${version}.json`;

const folderOf = (name: string): DefinitionFolder => {
  const text = read(name);
  const sidecar = name.replace('.json', '.beside.json');
  const beside = Beside.parse(names.includes(sidecar) && sidecar !== name ? JSON.parse(read(sidecar)) : {});
  const file = name.endsWith('.json') ? fileOf(Named.parse(JSON.parse(text))) : 'team-check.v1.json';
  return {
    definitions: [
      ...beside.others.map((other) => ({ name: fileOf(other), text: JSON.stringify(other) })),
      { name: beside.file ?? file, text },
    ],
    translations: beside.translations.map(({ content, ...rest }) => ({
      ...rest,
      text: JSON.stringify(content),
    })),
    published: beside.published,
  };
};

const fixtures = names
  .filter((name) => !name.endsWith('.beside.json'))
  .map((name) => ({ name, code: name.replace(/\.(json|txt)$/, '') }));

describe('a definition with one fault', () => {
  it.each(fixtures)('$code', ({ name, code }) => {
    const problems = checkDefinitions(folderOf(name));
    expect(problems.map((problem) => `${problem.code} ${problem.pointer} ${problem.message}`)).toEqual(
      problems.map(() => expect.stringMatching(new RegExp(`^${code} `))),
    );
    expect(problems).not.toEqual([]);
    for (const { message, suggestion, file } of problems) {
      expect(message).toMatch(/\S.*\.$/);
      expect(suggestion).toMatch(/^[A-Z].*[.}»]$/);
      expect(file).not.toBe('');
    }
  });
});

describe('the fixtures', () => {
  it('are one for each code', () => {
    expect(fixtures.map(({ code }) => code).toSorted()).toEqual(Object.keys(SEVERITY_OF).toSorted());
  });
});
