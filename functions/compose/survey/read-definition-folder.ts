import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { DefinitionFolder } from '../../core/instrument/definition-folder.ts';

export const PUBLISHED = 'published.json';
const TRANSLATIONS = 'translations';
/** File name without `.json` to content hash. */
const PublishedHashes = z.record(z.string(), z.string());

const jsonFiles = (directory: string): { name: string; text: string }[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => ({ name, text: readFileSync(join(directory, name), 'utf8') }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

const folders = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

/** @throws an error that says what is missing when there is no such folder, or no published.json in it */
export const readDefinitionFolder = (directory: string): DefinitionFolder => {
  const translations = join(directory, TRANSLATIONS);
  const locales = folders(directory).includes(TRANSLATIONS) ? folders(translations) : [];
  const files = jsonFiles(directory);
  const published = files.find(({ name }) => name === PUBLISHED);
  if (published === undefined)
    throw new Error(`${directory} has no ${PUBLISHED}: is it the folder of the survey definitions?`);
  return {
    definitions: files.filter(({ name }) => name !== PUBLISHED),
    translations: locales.flatMap((locale) =>
      jsonFiles(join(translations, locale)).map((file) => ({ locale, ...file })),
    ),
    published: PublishedHashes.parse(JSON.parse(published.text)),
  };
};
