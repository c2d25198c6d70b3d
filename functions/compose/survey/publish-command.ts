import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDefinitions } from '../../core/instrument/check-definitions.ts';
import { definitionHash } from '../../core/instrument/definition-hash.ts';
import {
  readFolder,
  type FiledProblem,
  type ReadDefinition,
} from '../../core/instrument/definition-folder.ts';
import { instrumentKey } from '../../core/instrument/instrument.ts';
import type { ProblemCode } from '../../core/instrument/problem.ts';
import { problemLine } from './check-command.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { PUBLISHED, readDefinitionFolder } from './read-definition-folder.ts';

/** Warnings while a version is written, and no longer once it is asked: trends would not know what to do. */
const SETTLED_BY_THEN: ReadonlySet<ProblemCode> = new Set(['reworded-without-word', 'rescaled-without-word']);

const isInTheWay =
  (definitions: readonly ReadDefinition[]) =>
  ({ file, severity, code }: FiledProblem): boolean => {
    const concerned = definitions.some((one) => file === one.file || file.endsWith(`/${one.file}`));
    return concerned && (severity === 'error' || SETTLED_BY_THEN.has(code));
  };

/** `pulse` is every version of it that is not published yet, `pulse.v2` that one. */
const isMeant = ({ instrument }: ReadDefinition, name: string): boolean =>
  instrument.id === name || instrumentKey(instrument) === name;

const sorted = (hashes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(hashes).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Writes the hash of a definition to published.json, unless something is in the way. From then on it never changes. */
export const publishCommand = (directory: string, name: string): Outcome => {
  const folder = readDefinitionFolder(directory);
  const { definitions, unreadable } = readFolder(folder);
  const broken = unreadable.filter(({ file }) => file === `${name}.json` || file.startsWith(`${name}.v`));
  if (broken.length > 0) return refused(...broken.map(problemLine), 'Nothing was published.');
  const meant = definitions.filter((one) => isMeant(one, name));
  if (meant.length === 0)
    return refused(`There is no definition of «${name}». Name an instrument, or a version such as pulse.v2.`);
  const inTheWay = checkDefinitions(folder).filter(isInTheWay(meant));
  if (inTheWay.length > 0) return refused(...inTheWay.map(problemLine), 'Nothing was published.');
  const fresh = meant.filter(({ instrument }) => folder.published[instrumentKey(instrument)] === undefined);
  if (fresh.length === 0) return done(`«${name}» is published already.`);
  const added = fresh.map(
    ({ instrument }) => [instrumentKey(instrument), definitionHash(instrument)] as const,
  );
  const hashes = sorted({ ...folder.published, ...Object.fromEntries(added) });
  writeFileSync(join(directory, PUBLISHED), `${JSON.stringify(hashes, null, 2)}\n`);
  return done(...added.map(([key, hash]) => `Published ${key} (${hash}). It never changes from now on.`));
};
