import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import type { ReportShelf } from '../../ports.ts';

const CONTENT_TYPES: [string, string][] = [
  ['.html', 'text/html; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.json', 'application/json'],
];

/** A folder of finished files. A file appears whole or not at all. */
export const diskReportShelf = (folder: string): ReportShelf => {
  const pathOf = (key: string): string => {
    const path = normalize(join(folder, key));
    if (!path.startsWith(folder + sep)) throw new Error(`«${key}» lies outside of the shelf`);
    return path;
  };
  return {
    put: async (key, body) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.tmp`, body);
      await rename(`${path}.tmp`, path);
    },
    get: async (key) => {
      const path = pathOf(key);
      try {
        const contentType =
          CONTENT_TYPES.find(([ending]) => path.endsWith(ending))?.[1] ?? 'application/octet-stream';
        return { body: await readFile(path, 'utf8'), contentType };
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
};
