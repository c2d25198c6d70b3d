import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cleanUp } from '../compose/local-process.ts';
import { aggregation } from './aggregation.ts';
import { definitions } from './definitions.ts';
import { asTable, machine, type Figure } from './figures.ts';
import { firstPage } from './first-page.ts';
import { slowPhone } from './slow-phone.ts';
import { startUpTime } from './start-up.ts';
import { submissions } from './submissions.ts';

/** `npm run bench -- [name…] [--json file]`: what the service can do on this machine. */

const BENCHES = [submissions, firstPage, slowPhone, startUpTime, aggregation, definitions];

const chosen = (names: string[]) => {
  const unknown = names.find((name) => BENCHES.every((bench) => bench.name !== name));
  if (unknown !== undefined) {
    throw new Error(
      `There is no benchmark «${unknown}», only ${BENCHES.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? BENCHES : BENCHES.filter(({ name }) => names.includes(name));
};

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' } },
  });
  const benches = chosen(positionals);
  const { processor, cores, memoryGigabytes, node } = machine();
  console.log(`${processor}, ${cores} cores, ${memoryGigabytes} GB, Node ${node}`);
  const results: Record<string, Figure[]> = {};
  for (const { name, about, run } of benches) {
    console.log(`\n${name}: ${about}`);
    const figures = await run();
    results[name] = figures;
    console.log(asTable(figures));
  }
  const json = JSON.stringify({ machine: machine(), results });
  console.log(`\n${json}`);
  if (values.json !== undefined) writeFileSync(values.json, `${json}\n`);
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  cleanUp();
}
