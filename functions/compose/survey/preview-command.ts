import { instrumentFiles } from '../../adapters/instrument-files.ts';
import { sectionsFor } from '../../core/instrument/asked-items.ts';
import { instrumentKey, type Instrument } from '../../core/instrument/instrument.ts';
import type { InstrumentCatalogue } from '../../ports.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { startPreview } from './preview-service.ts';

/** What goes on until it is stopped. */
export type Running = Outcome & { stop?: () => Promise<void> };

const GALLERY = '/console/instruments';

/** The pages of one instrument, of every role in every language. */
const pagesOf = (instrument: Instrument, locales: readonly string[]): string[] =>
  instrument.audience.flatMap((role) =>
    locales.flatMap((locale) => {
      const root = `${GALLERY}/${instrumentKey(instrument)}/preview/${role}`;
      const sections = sectionsFor(instrument, role).map((_, index) => `/${index + 1}`);
      return ['', ...sections, '/review'].map((path) => `${root}${path}?lang=${locale}`);
    }),
  );

const addresses = (catalogue: InstrumentCatalogue, id: string | undefined): string[] | undefined => {
  const all = catalogue.latest().map(({ instrument }) => instrument);
  if (id === undefined) return [GALLERY, ...all.map((one) => `${GALLERY}/${one.id}`)];
  const instrument = all.find((one) => one.id === id);
  return instrument && [`${GALLERY}/${id}`, ...pagesOf(instrument, catalogue.locales())];
};

/** Serves the gallery and the pages of all instruments; with an id, lists every page of that one in every language. */
export const previewCommand = async (
  directory: string,
  id: string | undefined,
  port: number,
): Promise<Running> => {
  const paths = addresses(instrumentFiles(directory), id);
  if (paths === undefined) return refused(`There is no definition of «${id}».`);
  const { origin, stop } = await startPreview(directory, port);
  const lines = paths.map((path) => `${origin}${path}`);
  return { ...done(...lines, 'Edit and reload. Ctrl-C ends it.'), stop };
};
