import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { dynamoResponseStore } from '../../functions/adapters/aws/dynamo-response-store.ts';
import { dynamoProgramStore } from '../../functions/adapters/aws/dynamo-program-store.ts';
import { dynamoWaveStore } from '../../functions/adapters/aws/dynamo-wave-store.ts';
import { openTables } from '../../functions/compose/local/open-world.ts';
import type { SurveyResponse } from '../../functions/core/survey-response.ts';
import { answerChecklist, browserAt, sendForm } from './a-participant-browser.ts';
import { anOpenWave } from './an-open-wave.ts';
import { cleanUp, freshFolder, startLocal, untilNoEngine } from './local-process.ts';

// Processes of their own, which may have to wait for the machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(cleanUp);

const CLIENTS = 8;

const storedResponses = async (folder: string): Promise<SurveyResponse[]> => {
  const { tables, close } = await openTables(folder, undefined);
  try {
    const stored = [];
    for (const program of await dynamoProgramStore(tables).list()) {
      for (const cohort of await dynamoProgramStore(tables).cohorts(program.id)) {
        for (const wave of await dynamoWaveStore(tables).list(cohort.id)) {
          stored.push(...(await dynamoResponseStore(tables).list(wave.id)));
        }
      }
    }
    return stored;
  } finally {
    await close();
  }
};

test('a service that is killed while people answer has every answer that it acknowledged, once', async () => {
  const folder = freshFolder();
  const tokens = await anOpenWave(folder, 120);
  const first = await startLocal(folder, ['--empty']);
  const acknowledged: Awaited<ReturnType<typeof answerChecklist>>[] = [];
  let asked = 0;
  const client = async (): Promise<void> => {
    const browser = browserAt(first.port);
    for (let token = tokens[asked++]; token !== undefined; token = tokens[asked++]) {
      acknowledged.push(await answerChecklist(browser, token));
    }
  };
  const clients = Promise.allSettled(Array.from({ length: CLIENTS }, client));
  while (acknowledged.length < 60) await sleep(5);
  await first.end('SIGKILL');
  // Killed in the middle: everybody was still at it.
  expect((await clients).map(({ status }) => status)).toEqual(Array(CLIENTS).fill('rejected'));
  await untilNoEngine(folder);

  const stored = await storedResponses(folder);
  const receipts = new Map(stored.map((response) => [response.submissionId, response.receipt]));
  expect(new Set(stored.map(({ invitationId }) => invitationId)).size).toBe(stored.length);
  const lost = acknowledged.filter(
    ({ form, receipt }) => receipts.get(new URLSearchParams(form).get('submission') ?? '') !== receipt,
  );
  expect(lost).toEqual([]);

  const second = await startLocal(folder, ['--empty']);
  const browser = browserAt(second.port);
  for (const sent of acknowledged) expect(await sendForm(browser, sent)).toBe(sent.receipt);
  browser.close();
  expect(await second.end('SIGTERM')).toBe(0);
  expect(await storedResponses(folder)).toHaveLength(stored.length);
});
