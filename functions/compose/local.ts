import { SingleBar, Presets } from 'cli-progress';
import { localOptions } from './local/options.ts';
import { startService, type LocalService } from './local/start-service.ts';

/** `npm start`: the whole service on this machine. */

const progressBar = () => {
  const bar = new SingleBar(
    { format: 'Living through the demo {bar} {percentage} %', noTTYOutput: true, notTTYSchedule: 2000 },
    Presets.rect,
  );
  let begun = false;
  return {
    show: (done: number, total: number) => {
      if (!begun) bar.start(total, 0);
      begun = true;
      bar.update(done);
      if (done === total) bar.stop();
    },
  };
};

const LABELS = {
  mentee: 'Answer as a mentee ',
  mentor: 'Answer as a mentor ',
  meeting: 'Log a meeting      ',
  admin: 'Sign in as an admin',
  leader: 'Sign in as a leader',
} as const;

const announce = async (service: LocalService, origin: string): Promise<void> => {
  const ways = await service.waysIn();
  const lines = (['mentee', 'mentor', 'meeting', 'admin', 'leader'] as const).map(
    (way) => `  ${LABELS[way]}  ${ways[way] ?? 'nothing open'}`,
  );
  console.log(
    [
      '',
      `Ready at ${origin}`,
      ...lines,
      `  Mail                 ${origin}/local/mail`,
      `  These links, fresh   ${origin}/local/links`,
      '',
    ].join('\n'),
  );
};

/** Ends the process in order, whenever it is told to: also while it is still starting. A second signal ends it at once. */
const endInOrder = (starting: Promise<LocalService>): void => {
  const stop = () => {
    starting
      .then((service) => service.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

const main = async (): Promise<void> => {
  const options = localOptions(process.argv.slice(2), process.env);
  const starting = startService(options, progressBar().show);
  endInOrder(starting);
  await announce(await starting, options.publicOrigin);
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
