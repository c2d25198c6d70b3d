import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { checkInstrument } from '../core/instrument/check-instrument.ts';
import { definitionHash } from '../core/instrument/definition-hash.ts';
import { Instrument, instrumentKey } from '../core/instrument/instrument.ts';
import { localize, type LocalizedInstrument } from '../core/instrument/translation.ts';
import { ENGLISH } from '../core/language/locale.ts';
import type { InstrumentCatalogue, PublishedInstrument } from '../ports.ts';
import { parseFile, type Parsed } from './parse-file.ts';
import { translationFiles, type Translations } from './translation-files.ts';

const PUBLISHED = 'published.json';
/** File name without `.json` to content hash: the versions that have been asked and so never change. */
const PublishedHashes = z.record(z.string(), z.string());

const readInstrument = (directory: string, name: string): Parsed<Instrument> => {
  const path = join(directory, name);
  const read = parseFile(path, Instrument);
  if ('complaints' in read) return read;
  const expected = `${instrumentKey(read.value)}.json`;
  if (name !== expected) {
    return {
      complaints: [
        `${path} holds ${instrumentKey(read.value)}. Rename it to ${expected}, or correct its id and version.`,
      ],
    };
  }
  return read;
};

/** What was published was checked then, and has not changed since: a cold start need not check it again. */
const checkUnpublished = (
  directory: string,
  hashes: Readonly<Record<string, string>>,
  { instrument, pin }: PublishedInstrument,
): string[] => {
  const key = instrumentKey(instrument);
  if (hashes[key] === pin.hash) return [];
  return checkInstrument(instrument).map(
    (found) => `${join(directory, `${key}.json`)} at ${found.pointer}: ${found.message} ${found.suggestion}`,
  );
};

/** A published version is there and as it was: answers and trends refer to its very words. */
const checkPublished = (
  directory: string,
  hashes: Readonly<Record<string, string>>,
  names: readonly string[],
  found: readonly PublishedInstrument[],
): string[] => {
  const actual = new Map(found.map(({ instrument, pin }) => [instrumentKey(instrument), pin.hash]));
  return Object.entries(hashes).flatMap(([key, hash]) => {
    const path = join(directory, `${key}.json`);
    const now = actual.get(key);
    if (!names.includes(`${key}.json`)) return `${path} was published and is gone. Restore it.`;
    return now === undefined || now === hash
      ? []
      : `${path} differs from what was published (${PUBLISHED} has ${hash}, the file ${now}). Undo the change, or save it as the next version.`;
  });
};

const published = (instrument: Instrument): PublishedInstrument => ({
  instrument,
  pin: { id: instrument.id, version: instrument.version, hash: definitionHash(instrument) },
});

const newestFirst = (a: PublishedInstrument, b: PublishedInstrument): number =>
  a.instrument.id < b.instrument.id
    ? -1
    : a.instrument.id > b.instrument.id
      ? 1
      : b.instrument.version - a.instrument.version;

const catalogueOf = (
  found: readonly PublishedInstrument[],
  translations: Translations,
): InstrumentCatalogue => {
  const byKey = new Map(found.map((one) => [instrumentKey(one.instrument), one]));
  const sorted = [...found].sort(newestFirst);
  const spoken = new Map<string, LocalizedInstrument>();
  const newest = sorted.filter((one, n) => sorted[n - 1]?.instrument.id !== one.instrument.id);
  const get = (id: string, version: number) => byKey.get(instrumentKey({ id, version }));
  return {
    get,
    latest: () => [...newest],
    locales: () => [...new Set([ENGLISH, ...translations.keys()])].toSorted(),
    localized: (id, version, locale) => {
      const instrument = get(id, version)?.instrument;
      if (instrument === undefined) return undefined;
      const key = instrumentKey(instrument);
      const known = spoken.get(`${locale} ${key}`);
      if (known !== undefined) return known;
      const localized = localize(instrument, translations.get(locale)?.get(key), locale);
      // Any tag may be asked for; only those that there are translations for are worth keeping.
      if (translations.has(locale) || locale === ENGLISH) spoken.set(`${locale} ${key}`, localized);
      return localized;
    },
  };
};

/**
 * The survey definitions in a directory, `<id>.v<n>.json` each, and their translations, read once. Throws with every
 * complaint at once (file, place, remedy) when one of them is faulty, misnamed, or differs from what `published.json`
 * says was published: a service must not start on definitions that it can't ask or that give old answers new words.
 */
export const instrumentFiles = (directory: string): InstrumentCatalogue => {
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && entry.name !== PUBLISHED)
    .map((entry) => entry.name)
    .sort();
  const outcomes = names.map((name) => readInstrument(directory, name));
  const found = outcomes.flatMap((outcome) => ('value' in outcome ? published(outcome.value) : []));
  const hashes = parseFile(join(directory, PUBLISHED), PublishedHashes);
  const { translations, complaints: faultyTranslations } = translationFiles(directory);
  const complaints = [
    ...outcomes.flatMap((outcome) => ('complaints' in outcome ? outcome.complaints : [])),
    ...('complaints' in hashes
      ? hashes.complaints
      : [
          ...found.flatMap((one) => checkUnpublished(directory, hashes.value, one)),
          ...checkPublished(directory, hashes.value, names, found),
        ]),
    ...faultyTranslations,
  ];
  if (complaints.length > 0) {
    const schema = 'Their form is described in functions/core/instrument/instrument.ts.';
    throw new Error(`The survey definitions can't be used. ${schema}\n${complaints.join('\n')}`);
  }
  return catalogueOf(found, translations);
};
