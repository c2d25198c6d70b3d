import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instrumentFiles } from '../functions/adapters/instrument-files.ts';
import { instrumentKey, type Instrument } from '../functions/core/instrument/instrument.ts';
import type { InstrumentCatalogue } from '../functions/ports.ts';

const DEFINITIONS = join(import.meta.dirname, '../survey-definitions');

/** The shipped definitions and these beside them, a file each, as an author would add them. */
export const aCatalogueWith = (...added: Instrument[]): InstrumentCatalogue => {
  const folder = mkdtempSync(join(tmpdir(), 'definitions-'));
  try {
    cpSync(DEFINITIONS, folder, { recursive: true });
    for (const one of added) writeFileSync(join(folder, `${instrumentKey(one)}.json`), JSON.stringify(one));
    return instrumentFiles(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
