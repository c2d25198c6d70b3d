import type { Hono } from 'hono';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { localize, type Translation } from '../../../functions/core/instrument/translation.ts';
import type { InstrumentCatalogue } from '../../../functions/ports.ts';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import type { RespondPorts } from '../../../functions/web/respond/respond-ports.ts';
import { aPseudoTranslation, PSEUDO, TONGUES_AND_PSEUDO } from '../../builders/a-pseudo-language.ts';
import { anAnsweringService } from './an-answering-service.ts';

type Translations = Readonly<Record<string, Translation>>;

const inLanguages = (catalogue: InstrumentCatalogue, translations: Translations): InstrumentCatalogue => ({
  ...catalogue,
  locales: () => ['en', 'es', 'fr', PSEUDO],
  localized: (id, version, locale) => {
    const found = catalogue.get(id, version)?.instrument;
    if (found === undefined) return undefined;
    return localize(found, locale === PSEUDO ? aPseudoTranslation(found) : translations[locale], locale);
  },
});

const speaking = (
  rosters: RespondPorts['rosters'],
  language: string | undefined,
): RespondPorts['rosters'] => ({
  ...rosters,
  person: async (id) => {
    const person = await rosters.person(id);
    return person && { ...person, language };
  },
});

/** The answering pages in English, French, Spanish and the pseudo-language, as a person of a language opens them. */
export const aServiceInLanguages = async (translations: Translations, ...instruments: Instrument[]) => {
  const service = await anAnsweringService(...instruments);
  const ports = { ...service.ports, catalogue: inLanguages(service.ports.catalogue, translations) };
  const appFor = (language?: string, changed: Partial<RespondPorts> = {}): Hono =>
    respondApp({ ...ports, rosters: speaking(ports.rosters, language), ...changed }, TONGUES_AND_PSEUDO);
  return { ports, appFor, paths: service.paths };
};
