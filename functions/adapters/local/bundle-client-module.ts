import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ENTRY = join(import.meta.dirname, '../../web/client/answer.ts');

/** Browsers of the last three years; older ones have the pages without a script. */
const TARGET = ['es2022', 'chrome111', 'firefox113', 'safari16.4'];

/** The answering pages' script as one small module. Made in some twenty milliseconds, so on one machine nobody builds anything. */
export const bundleClientModule = (): string => {
  const { outputFiles } = buildSync({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'esm',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
};
