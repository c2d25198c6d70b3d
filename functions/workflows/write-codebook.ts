import { codebook } from '../core/instrument/codebook.ts';
import type { Ports } from '../ports.ts';
import { codebookCsv } from '../../reports/codebook-csv.ts';
import { codebookHtml } from '../../reports/codebook-html.ts';
import { instrumentVersions } from './instrument-versions.ts';

/** Two files that say the same. */
export type WrittenCodebook = { html: string; csv: string };

/** The codebook of an instrument over all of its versions; undefined for an id that the catalogue does not know. */
export const writeCodebook = async (
  deps: Pick<Ports, 'catalogue'>,
  id: string,
): Promise<WrittenCodebook | undefined> => {
  const versions = instrumentVersions(deps, id);
  if (versions.length === 0) return undefined;
  const written = codebook(versions);
  return { html: await codebookHtml(written), csv: codebookCsv(written) };
};
