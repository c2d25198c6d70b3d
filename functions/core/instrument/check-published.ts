import type { DefinitionFolder, ReadDefinition } from './definition-folder.ts';
import { definitionHash } from './definition-hash.ts';
import { instrumentKey } from './instrument.ts';
import type { Finding } from './problem.ts';

/** A published definition never changes: answers and trends refer to its very words. */
export const checkUnchanged = (
  { instrument }: ReadDefinition,
  published: DefinitionFolder['published'],
): Finding[] => {
  const hash = published[instrumentKey(instrument)];
  if (hash === undefined || hash === definitionHash(instrument)) return [];
  return [
    {
      code: 'published-changed',
      pointer: '',
      message: `${instrumentKey(instrument)} differs from what was published.`,
      suggestion: 'Undo the change, or save it as the next version.',
    },
  ];
};

/** Published definitions whose files are gone; the pointers are those into published.json. */
export const checkGone = ({ definitions, published }: DefinitionFolder): Finding[] => {
  const names = new Set(definitions.map(({ name }) => name));
  return Object.keys(published)
    .filter((key) => !names.has(`${key}.json`))
    .map((key) => ({
      code: 'published-gone',
      pointer: `/${key}`,
      message: `${key}.json was published and is gone.`,
      suggestion: 'Restore it: waves and responses name it.',
    }));
};

/** A definition is in the file that is named after it. */
export const checkFileName = ({ file, instrument }: ReadDefinition): Finding[] => {
  const expected = `${instrumentKey(instrument)}.json`;
  if (file === expected) return [];
  return [
    {
      code: 'file-name',
      pointer: '/id',
      message: `This file holds ${instrumentKey(instrument)}.`,
      suggestion: `Rename it to ${expected}, or correct its id and version.`,
    },
  ];
};
