import { answerChecklist, browserAt } from '../compose/a-participant-browser.ts';
import { anOpenWave } from '../compose/an-open-wave.ts';
import { freshFolder, moveClock, startLocal } from '../compose/local-process.ts';
import { percentile, rounded, type Bench, type Figure } from './figures.ts';

const MATCHES = 1800;
const WARM_UP = 100;
const LONGEST = 12_000;
/** Clients at a time, and how many submissions at most. */
const STEPS = [
  { clients: 1, most: 400 },
  { clients: 8, most: 1200 },
  { clients: 32, most: 1800 },
] as const;

type Tally = { durations: number[]; errors: number; seconds: number };

/** So many clients answer one link after the other, each over a connection of its own. */
const answerAll = async (port: number, tokens: readonly string[], clients: number): Promise<Tally> => {
  const durations: number[] = [];
  let errors = 0;
  let next = 0;
  const start = performance.now();
  const client = async (): Promise<void> => {
    const browser = browserAt(port);
    for (let token = tokens[next++]; token !== undefined; token = tokens[next++]) {
      const begun = performance.now();
      if (begun - start > LONGEST) break;
      try {
        await answerChecklist(browser, token);
        durations.push(performance.now() - begun);
      } catch {
        errors += 1;
      }
    }
    browser.close();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { durations, errors, seconds: (performance.now() - start) / 1000 };
};

const figuresOf = (clients: number, { durations, errors, seconds }: Tally): Figure[] => [
  { what: `${clients} at a time`, value: rounded(durations.length / seconds), unit: 'submissions/s' },
  { what: `${clients} at a time, median`, value: rounded(percentile(durations, 0.5)), unit: 'ms' },
  { what: `${clients} at a time, 99 %`, value: rounded(percentile(durations, 0.99)), unit: 'ms' },
  { what: `${clients} at a time, measured`, value: durations.length, unit: 'submissions' },
  { what: `${clients} at a time, errors`, value: errors, unit: '' },
];

export const submissions: Bench = {
  name: 'submissions',
  about: 'start page, form, answers sent and acknowledged, over HTTP; clients on the same machine',
  run: async () => {
    const folder = freshFolder();
    const tokens = await anOpenWave(folder, MATCHES);
    const service = await startLocal(folder, ['--empty']);
    // Answered only when what the service does at its start is done.
    await moveClock(service.origin, { advance: 'PT0S' });
    await answerAll(service.port, tokens.splice(0, WARM_UP), 8);
    const figures: Figure[] = [];
    for (const { clients, most } of STEPS) {
      figures.push(...figuresOf(clients, await answerAll(service.port, tokens.splice(0, most), clients)));
    }
    await service.end('SIGTERM');
    return figures;
  },
};
