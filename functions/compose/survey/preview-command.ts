import { instrumentFiles } from '../../adapters/instrument-files.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { InstrumentCatalogue } from '../../ports.ts';
import {
  inLanguage,
  instrumentLink,
  previewPages,
  previewRoot,
  sideBySideLink,
} from '../../web/console/preview-links.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { startPreview } from './preview-service.ts';

/** What goes on until it is stopped. */
export type Running = Outcome & { stop?: () => Promise<void> };

const GALLERY = '/console/instruments';

/** Where the pages of one instrument are: all of a role at once, then the instrument's page, then each in every language. */
const addressesOf = (instrument: Instrument, locales: readonly string[]): string[] => [
  ...instrument.audience.map((role) => sideBySideLink(instrument, role)),
  instrumentLink(instrument.id),
  ...instrument.audience.flatMap((role) =>
    locales.flatMap((locale) =>
      previewPages(instrument, role).map(
        ({ path }) => `${previewRoot(instrument, role)}${path}${inLanguage(locale)}`,
      ),
    ),
  ),
];

const addresses = (catalogue: InstrumentCatalogue, id: string | undefined): string[] | undefined => {
  const all = catalogue.latest().map(({ instrument }) => instrument);
  if (id === undefined) return [GALLERY, ...all.map((one) => instrumentLink(one.id))];
  const instrument = all.find((one) => one.id === id);
  return instrument && addressesOf(instrument, catalogue.locales());
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
