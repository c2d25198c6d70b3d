import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Translation } from '../core/instrument/translation.ts';
import { parseFile } from './parse-file.ts';

const DIRECTORY = 'translations';

/** By language tag, then by instrument key (`pulse.v1`). */
export type Translations = ReadonlyMap<string, ReadonlyMap<string, Translation>>;

const isLanguageTag = (name: string): boolean => {
  try {
    return Intl.getCanonicalLocales(name)[0] === name;
  } catch {
    return false;
  }
};

const readLocale = (directory: string, complaints: string[]): Map<string, Translation> => {
  const found = new Map<string, Translation>();
  for (const name of readdirSync(directory).toSorted()) {
    if (!name.endsWith('.json')) continue;
    const parsed = parseFile(join(directory, name), Translation);
    if ('value' in parsed) found.set(basename(name, '.json'), parsed.value);
    else complaints.push(...parsed.complaints);
  }
  return found;
};

/**
 * The translations beside the survey definitions of a directory, `translations/<locale>/<id>.v<n>.json`, with what is
 * wrong with their form. What they lack or have too much of is for `missingTranslations` and `staleTranslations`.
 */
export const translationFiles = (
  definitions: string,
): { translations: Translations; complaints: string[] } => {
  const directory = join(definitions, DIRECTORY);
  const translations = new Map<string, Map<string, Translation>>();
  const complaints: string[] = [];
  if (!existsSync(directory)) return { translations, complaints };
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(directory, entry.name);
    if (isLanguageTag(entry.name)) translations.set(entry.name, readLocale(path, complaints));
    else complaints.push(`${path}: «${entry.name}» is no language tag. Write one such as fr or pt-BR.`);
  }
  return { translations, complaints };
};
