import type { Instrument } from './instrument.ts';
import { asProblem, type Finding, type Problem } from './problem.ts';
import { readDefinition } from './read-definition.ts';

/** The files of a folder of survey definitions, unread. */
export type DefinitionFolder = {
  /** Such as `pulse.v1.json`. */
  definitions: readonly { name: string; text: string }[];
  translations: readonly { locale: string; name: string; text: string }[];
  /** `pulse.v1` to content hash. */
  published: Readonly<Record<string, string>>;
};

/** A problem with the file it is in, as seen from the folder: `translations/fr/pulse.v1.json`. */
export type FiledProblem = Problem & { file: string };

export const inFile = (file: string, findings: readonly Finding[]): FiledProblem[] =>
  findings.map((finding) => ({ ...asProblem(finding), file }));

/** A definition whose shape is right. */
export type ReadDefinition = { file: string; instrument: Instrument; earlier: readonly Instrument[] };

/** The definitions in a folder, each with the versions before it, and what is wrong with the shape of the others. */
export const readFolder = (
  folder: DefinitionFolder,
): { definitions: ReadDefinition[]; unreadable: FiledProblem[] } => {
  const read = folder.definitions.map(({ name, text }) => ({ name, ...readDefinition(text) }));
  const instruments = read.flatMap((one) => ('instrument' in one ? [one.instrument] : []));
  return {
    unreadable: read.flatMap((one) => ('findings' in one ? inFile(one.name, one.findings) : [])),
    definitions: read.flatMap((one) =>
      'instrument' in one
        ? [
            {
              file: one.name,
              instrument: one.instrument,
              earlier: instruments
                .filter(({ id, version }) => id === one.instrument.id && version < one.instrument.version)
                .toSorted((a, b) => a.version - b.version),
            },
          ]
        : [],
    ),
  };
};

/** The newest version of each instrument. */
export const newestOf = (definitions: readonly ReadDefinition[]): Instrument[] =>
  definitions
    .map(({ instrument }) => instrument)
    .filter(({ id, version }, _n, all) => !all.some((other) => other.id === id && other.version > version));
