import { checkComparability } from './check-comparability.ts';
import { checkForAuthors } from './check-for-authors.ts';
import { checkInstrument } from './check-instrument.ts';
import { checkKept } from './check-kept.ts';
import { checkFileName, checkGone, checkUnchanged } from './check-published.ts';
import { checkTranslations } from './check-translations.ts';
import { checkVersions } from './check-versions.ts';
import {
  inFile,
  newestOf,
  readFolder,
  type DefinitionFolder,
  type FiledProblem,
  type ReadDefinition,
} from './definition-folder.ts';

const checkOne = (
  definition: ReadDefinition,
  folder: DefinitionFolder,
  definitions: readonly ReadDefinition[],
): FiledProblem[] => {
  const { file, instrument } = definition;
  const newest = newestOf(definitions);
  // An old version stays as it is: only what would break it is worth telling.
  const advice = newest.includes(instrument) ? checkForAuthors(instrument) : [];
  return inFile(file, [
    ...checkFileName(definition),
    ...checkUnchanged(definition, folder.published),
    ...checkInstrument(instrument),
    ...advice,
    ...checkKept(instrument, newest),
    ...checkVersions(definition),
    ...checkComparability(definition),
  ]);
};

/** Everything that is wrong with a folder of survey definitions, all at once. */
export const checkDefinitions = (folder: DefinitionFolder): FiledProblem[] => {
  const { definitions, unreadable } = readFolder(folder);
  return [
    ...unreadable,
    ...definitions.flatMap((definition) => checkOne(definition, folder, definitions)),
    ...inFile('published.json', checkGone(folder)),
    ...checkTranslations(folder, definitions),
  ];
};
