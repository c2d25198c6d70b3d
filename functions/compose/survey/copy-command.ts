import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import { checkDefinitions } from '../../core/instrument/check-definitions.ts';
import { readFolder, type DefinitionFolder } from '../../core/instrument/definition-folder.ts';
import { instrumentKey } from '../../core/instrument/instrument.ts';
import { problemLine } from './check-command.ts';
import { unfitId } from './new-command.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { readDefinitionFolder } from './read-definition-folder.ts';

/** The definition as it is written, with its own order of fields and `$schema`. */
const Written = z.record(z.string(), z.unknown());

/** File name of the newest version, `pulse.v2.json`. */
const newestFile = (folder: DefinitionFolder, id: string): string | undefined => {
  const versions = readFolder(folder).definitions.filter(({ instrument }) => instrument.id === id);
  const newest = versions.toSorted((a, b) => b.instrument.version - a.instrument.version)[0];
  return newest && `${instrumentKey(newest.instrument)}.json`;
};

/** What a first version has no earlier ones for is left out. */
const asFirstVersion = (text: string, id: string): string => {
  const { comparability: _earlier, ...written } = Written.parse(JSON.parse(text));
  return `${JSON.stringify({ ...written, id, version: 1 }, null, 2)}\n`;
};

type File = { path: string; text: string };

const copiesOf = (folder: DefinitionFolder, directory: string, from: string, id: string): File[] => {
  const name = `${id}.v1.json`;
  return [
    ...folder.definitions
      .filter((file) => file.name === from)
      .map(({ text }) => ({ path: join(directory, name), text: asFirstVersion(text, id) })),
    ...folder.translations
      .filter((file) => file.name === from)
      .map(({ locale, text }) => ({ path: join(directory, 'translations', locale, name), text })),
  ];
};

/**
 * Writes `<id>.v1.json`, the newest version of another instrument under an id of its own, and the same of each translation. It
 * is nobody's next version: no trend joins the two.
 */
export const copyCommand = (directory: string, { id, from }: { id: string; from: string }): Outcome => {
  const unfit = unfitId(id);
  if (unfit !== undefined) return refused(unfit);
  const folder = readDefinitionFolder(directory);
  const original = newestFile(folder, from);
  if (original === undefined)
    return refused(`There is no definition of «${from}» that can be read. Name an instrument such as pulse.`);
  const copies = copiesOf(folder, directory, original, id);
  const versions = folder.definitions.filter(({ name }) => name.startsWith(`${id}.v`));
  const there = [
    ...versions.map(({ name }) => join(directory, name)),
    ...copies.map(({ path }) => path).filter((path) => existsSync(path)),
  ];
  if (there.length > 0)
    return refused(...[...new Set(there)].map((path) => `${path} is there already.`), 'Nothing was written.');
  for (const { path, text } of copies) writeFileSync(path, text);
  const written = new Set(copies.map(({ path }) => relative(directory, path)));
  const left = checkDefinitions(readDefinitionFolder(directory)).filter(
    ({ file, severity }) => written.has(file) && severity === 'error',
  );
  return done(
    ...copies.map(({ path }) => `${path} is a copy of ${original}.`),
    'Give it a title of its own, change what differs, then run: npm run survey -- check',
    ...left.map(problemLine),
  );
};
