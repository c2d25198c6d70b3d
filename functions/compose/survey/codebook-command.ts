import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrumentFiles } from '../../adapters/instrument-files.ts';
import { writeCodebook } from '../../workflows/write-codebook.ts';
import { done, refused, type Outcome } from './outcome.ts';

/** Writes `<id>-codebook.html` and `<id>-codebook.csv` into a folder. */
export const codebookCommand = async (directory: string, id: string, out: string): Promise<Outcome> => {
  const written = await writeCodebook({ catalogue: instrumentFiles(directory) }, id);
  if (written === undefined) return refused(`There is no definition of «${id}».`);
  mkdirSync(out, { recursive: true });
  const files = (['html', 'csv'] as const).map((form) => {
    const path = join(out, `${id}-codebook.${form}`);
    writeFileSync(path, written[form]);
    return path;
  });
  return done(...files);
};
