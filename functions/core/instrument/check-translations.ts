import { isLanguageTag } from './check-language.ts';
import { checkTranslation } from './check-translation.ts';
import { checkUnrevised, type Translated } from './check-unrevised.ts';
import {
  inFile,
  newestOf,
  type DefinitionFolder,
  type FiledProblem,
  type ReadDefinition,
} from './definition-folder.ts';
import { instrumentKey } from './instrument.ts';
import { jsonPointer, type Finding } from './problem.ts';
import { Translation } from './translation.ts';

type TranslationFile = DefinitionFolder['translations'][number];

const shapeless = (pointer: string, message: string): Finding => ({
  code: 'translation-shape',
  pointer,
  message,
  suggestion: 'Correct it; translations/README.md shows the form of a translation.',
});

const readTranslation = (text: string): { translation: Translation } | { findings: Finding[] } => {
  try {
    const parsed = Translation.safeParse(JSON.parse(text));
    if (parsed.success) return { translation: parsed.data };
    const { issues } = parsed.error;
    return { findings: issues.map(({ path, message }) => shapeless(jsonPointer(path), `${message}.`)) };
  } catch (error) {
    return { findings: [shapeless('', `${error instanceof Error ? error.message : String(error)}.`)] };
  }
};

/** What the file beside it says in the same language of the version before; undefined where there is none to compare with. */
const versionBefore = (
  { earlier }: ReadDefinition,
  sameLanguage: readonly TranslationFile[],
): Translated | undefined => {
  const instrument = earlier.at(-1);
  if (instrument === undefined) return undefined;
  const file = sameLanguage.find(({ name }) => name === `${instrumentKey(instrument)}.json`);
  const read = file && readTranslation(file.text);
  return read !== undefined && 'translation' in read
    ? { instrument, translation: read.translation }
    : undefined;
};

const checkFile = (
  { locale, name, text }: TranslationFile,
  definitions: readonly ReadDefinition[],
  sameLanguage: readonly TranslationFile[],
): Finding[] => {
  const definition = definitions.find(({ instrument }) => `${instrumentKey(instrument)}.json` === name);
  if (definition === undefined) {
    return [
      {
        code: 'translation-without-definition',
        pointer: '',
        message: `There is no definition ${name} that this translates.`,
        suggestion: 'Rename it after the definition and version that it translates, or remove it.',
      },
    ];
  }
  const read = readTranslation(text);
  if ('findings' in read) return read.findings;
  const { instrument } = definition;
  const before = versionBefore(definition, sameLanguage);
  return [
    ...checkTranslation(instrument, read.translation, locale),
    ...(before === undefined ? [] : checkUnrevised(before, { instrument, translation: read.translation })),
  ];
};

const checkLocale = (locale: string): Finding[] =>
  isLanguageTag(locale)
    ? []
    : [
        {
          code: 'invalid-language',
          pointer: '',
          message: `«${locale}» is no language tag.`,
          suggestion: 'Name the folder by a tag of BCP 47 such as fr or pt-BR.',
        },
      ];

const absent = (folder: DefinitionFolder, definitions: readonly ReadDefinition[], locale: string) =>
  newestOf(definitions).flatMap((instrument): FiledProblem[] => {
    const key = instrumentKey(instrument);
    const there = folder.translations.some((one) => one.locale === locale && one.name === `${key}.json`);
    if (there || instrument.language === locale) return [];
    return inFile(`translations/${locale}/${key}.json`, [
      {
        code: 'translation-absent',
        pointer: '',
        message: `There is no translation of ${key} into «${locale}».`,
        suggestion: 'Add it; until then people read the definition in its own language.',
      },
    ]);
  });

/** Every language that has a folder translates the newest version of every instrument, and nothing that is not there. */
export const checkTranslations = (
  folder: DefinitionFolder,
  definitions: readonly ReadDefinition[],
): FiledProblem[] => {
  const locales = [...new Set(folder.translations.map(({ locale }) => locale))].toSorted();
  return locales.flatMap((locale) => {
    const invalid = checkLocale(locale);
    if (invalid.length > 0) return inFile(`translations/${locale}`, invalid);
    const files = folder.translations.filter((file) => file.locale === locale);
    return [
      ...files.flatMap((file) =>
        inFile(`translations/${locale}/${file.name}`, checkFile(file, definitions, files)),
      ),
      ...absent(folder, definitions, locale),
    ];
  });
};
