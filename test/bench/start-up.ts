import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../functions/adapters/local/free-port.ts';
import { freshFolder } from '../compose/local-process.ts';
import { rounded, timed, type Bench } from './figures.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `npm start` until it says that it is ready, in milliseconds. */
const startUp = async (folder: string, flags: string[] = []): Promise<number> => {
  const port = String(await freePort());
  const { milliseconds, result } = await timed(async () => {
    // A group of its own, so that npm and what it started can be ended together.
    const npm = spawn('npm', ['start', '--', ...flags], {
      cwd: ROOT,
      detached: true,
      env: { ...process.env, PORT: port, DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for (let said = ''; !said.includes('Ready at');) {
      const [more] = await Promise.race([once(npm.stdout, 'data'), once(npm, 'exit')]);
      if (npm.exitCode !== null) throw new Error(`npm start ended: ${said}`);
      said += String(more);
    }
    return npm;
  });
  const ended = once(result, 'exit');
  if (result.pid !== undefined) process.kill(-result.pid, 'SIGTERM');
  await ended;
  return rounded(milliseconds, 0);
};

export const startUpTime: Bench = {
  name: 'start-up',
  about: 'from `npm start` to ready',
  run: async () => {
    const folder = freshFolder();
    return [
      { what: 'empty', value: await startUp(freshFolder(), ['--empty']), unit: 'ms' },
      { what: 'first start, living through the demo', value: await startUp(folder), unit: 'ms' },
      { what: 'second start, demo there', value: await startUp(folder), unit: 'ms' },
    ];
  },
};
