import { fillDirectory } from '../../functions/compose/local/fill-directory.ts';
import { consoleless } from './an-open-wave.ts';

/** Fills a folder with two months of eight matches. Their checklist has not opened: it does on day 90. */
export const simulateInto = (
  dataDirectory: string,
  plan: { matches?: number; months?: number; seed?: number } = {},
): Promise<void> =>
  fillDirectory({
    dataDirectory,
    publicOrigin: 'http://localhost:3000',
    codeVersion: '0',
    log: consoleless,
    plan: { matches: 8, months: 2, seed: 7, from: '2026-01-12', ...plan },
    progress: () => undefined,
  });
