import { openTables } from '../../functions/compose/local/open-world.ts';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { fillForm } from '../compose/a-participant-browser.ts';
import { anOpenWave } from '../compose/an-open-wave.ts';
import { freshFolder, moveClock, startLocal } from '../compose/local-process.ts';
import { percentile, rounded, type Bench, type Figure } from './figures.ts';
import { loadClientAt, type LoadClient } from './load-client.ts';

const MATCHES = 3500;
const WARM_UP = 600;
const LONGEST = 12_000;

type Step = { clients: number; most: number; withStart: boolean };
const STEPS: readonly Step[] = [
  { clients: 1, most: 600, withStart: false },
  { clients: 8, most: 1500, withStart: false },
  { clients: 32, most: 3000, withStart: false },
  { clients: 32, most: 1200, withStart: true },
];

type Tally = { durations: number[]; errors: number; seconds: number };

const SUBMISSION = /name="submission" value="([^"]+)"/;
/** What somebody answers to the page; the same for all, but for the form's own id. */
let filled: string | undefined;

/** Opens the form (and the start page before it), posts all answers, and has the receipt in hand. */
const answer = async (client: LoadClient, token: string, withStart: boolean): Promise<void> => {
  if (withStart && (await client.get(`/r/${token}`)).status !== 200) throw new Error('no start page');
  const page = await client.get(`/r/${token}/1`);
  const id = SUBMISSION.exec(page.body)?.[1];
  if (id === undefined) throw new Error(`${page.status} and no form on the page`);
  filled ??= fillForm(page.body.replace(id, 'THE-ID'));
  const sent = await client.post(`/r/${token}/1`, filled.replace('THE-ID', id));
  if (sent.status !== 200 || !sent.body.includes('class="receipt"')) throw new Error(`${sent.status}`);
};

/** So many clients answer one link after the other, each over a connection of its own. */
const answerAll = async (
  port: number,
  tokens: readonly string[],
  { clients, withStart }: Omit<Step, 'most'>,
): Promise<Tally> => {
  const durations: number[] = [];
  let errors = 0;
  let next = 0;
  const start = performance.now();
  const work = async (): Promise<void> => {
    const client = loadClientAt(port);
    for (let token = tokens[next++]; token !== undefined; token = tokens[next++]) {
      const begun = performance.now();
      if (begun - start > LONGEST) break;
      try {
        await answer(client, token, withStart);
        durations.push(performance.now() - begun);
      } catch {
        errors += 1;
      }
    }
    client.close();
  };
  await Promise.all(Array.from({ length: clients }, work));
  return { durations, errors, seconds: (performance.now() - start) / 1000 };
};

const figuresOf = ({ clients, withStart }: Step, { durations, errors, seconds }: Tally): Figure[] => {
  const name = `${clients} at a time${withStart ? ', start page first' : ''}`;
  return [
    { what: name, value: rounded(durations.length / seconds), unit: 'submissions/s' },
    { what: `${name}, median`, value: rounded(percentile(durations, 0.5)), unit: 'ms' },
    { what: `${name}, 99 %`, value: rounded(percentile(durations, 0.99)), unit: 'ms' },
    { what: `${name}, measured`, value: durations.length, unit: 'submissions' },
    { what: `${name}, errors`, value: errors, unit: '' },
  ];
};

/** How many responses are in the tables once the service has gone. */
const storedIn = async (folder: string): Promise<number> => {
  const { tables, close } = await openTables(folder, undefined);
  let count = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const page = await tables.client.send(
      new ScanCommand({ TableName: tables.names.responses, Select: 'COUNT', ExclusiveStartKey: from }),
    );
    count += page.Count ?? 0;
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  await close();
  return count;
};

export const submissions: Bench = {
  name: 'submissions',
  about:
    'eleven items and two texts: form opened, sent and acknowledged durably, over HTTP in gzip; clients on the same machine',
  run: async () => {
    const folder = freshFolder();
    const tokens = await anOpenWave(folder, MATCHES);
    const service = await startLocal(folder, ['--empty']);
    // Answered only when what the service does at its start is done.
    await moveClock(service.origin, { advance: 'PT0S' });
    const warm = await answerAll(service.port, tokens.splice(0, WARM_UP), { clients: 32, withStart: false });
    let acknowledged = warm.durations.length;
    const figures: Figure[] = [];
    for (const step of STEPS) {
      const tally = await answerAll(service.port, tokens.splice(0, step.most), step);
      acknowledged += tally.durations.length;
      figures.push(...figuresOf(step, tally));
    }
    // The hard way, so that what is counted is what lies on the disk.
    await service.end('SIGKILL');
    const lost = acknowledged - (await storedIn(folder));
    return [...figures, { what: 'acknowledged and not stored', value: lost, unit: 'responses' }];
  },
};
