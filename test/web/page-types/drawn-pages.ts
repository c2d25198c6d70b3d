import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';

const WEB = join(import.meta.dirname, '../../../functions/web');
/** Where the pages of participants are drawn. */
const FOLDERS = ['respond', 'meetings'];
/** What puts a skeleton around a page. */
const SKELETON = /\b(page|respondPage|framed|message)\(/;

const sources = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(WEB, folder)).map((file) => readFileSync(join(WEB, folder, file), 'utf8')),
  );

/** Every function that draws a page of its own, by name: what calls a skeleton at the top level of a module. */
export const pageFunctions = (): string[] =>
  sources()
    .flatMap((source) => source.split(/^(?=(?:export )?const )/m))
    .flatMap((part) => {
      const [, name, body = ''] = /^(?:export )?const (\w+) =([^]*)$/.exec(part) ?? [];
      return name !== undefined && body.includes('=>') && SKELETON.test(body) ? [name] : [];
    })
    .filter((name) => !['respondPage', 'framed', 'message'].includes(name))
    .toSorted();

/** Which of them were called while something ran, as the engine itself counts. */
export const drawnDuring = async (run: () => Promise<unknown>): Promise<Set<string>> => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  try {
    await run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const ours = result.filter(({ url }) =>
      FOLDERS.some((folder) => url.includes(`/functions/web/${folder}/`)),
    );
    const called = ours
      .flatMap(({ functions }) => functions)
      .filter(({ ranges }) => ranges.some(({ count }) => count > 0));
    return new Set(called.map(({ functionName }) => functionName));
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
};
