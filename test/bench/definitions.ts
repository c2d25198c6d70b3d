import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readDefinitionFolder } from '../../functions/compose/survey/read-definition-folder.ts';
import { instrumentFiles } from '../../functions/adapters/instrument-files.ts';
import { seededChance } from '../../functions/compose/simulation/seeded.ts';
import { answerPlausibly } from '../../functions/compose/simulation/answer-plausibly.ts';
import { itemsFor } from '../../functions/core/instrument/asked-items.ts';
import { checkDefinitions } from '../../functions/core/instrument/check-definitions.ts';
import { readAnswers } from '../../functions/core/instrument/read-answers.ts';
import { percentile, rounded, timed, type Bench, type Figure } from './figures.ts';

const DEFINITIONS = join(import.meta.dirname, '../../survey-definitions');
const LOADS = 7;
const SUBMISSIONS = 40;

const coldLoad = (): number =>
  Number(execFileSync('node', [join(import.meta.dirname, 'load-definitions.ts')], { encoding: 'utf8' }));

/** Every instrument for every role, with plausible answers, after as many to warm up. */
const validationTimes = (): number[] => {
  const chance = seededChance(1);
  const times: number[] = [];
  for (const { instrument } of instrumentFiles(DEFINITIONS).latest()) {
    for (const role of instrument.audience) {
      const items = itemsFor(instrument, role);
      for (let count = 0; count < 2 * SUBMISSIONS; count += 1) {
        const fields = answerPlausibly(chance, instrument, role, chance.share());
        const start = performance.now();
        readAnswers(instrument, items, fields);
        if (count >= SUBMISSIONS) times.push(performance.now() - start);
      }
    }
  }
  return times;
};

export const definitions: Bench = {
  name: 'definitions',
  about:
    'all survey definitions with their translations: checked, loaded in a fresh process, submissions validated',
  run: async (): Promise<Figure[]> => {
    const check = await timed(async () => checkDefinitions(readDefinitionFolder(DEFINITIONS)));
    const loads = Array.from({ length: LOADS }, coldLoad);
    const times = validationTimes();
    return [
      { what: 'checking all', value: rounded(check.milliseconds), unit: 'ms' },
      { what: 'problems found', value: check.result.length, unit: '' },
      { what: 'loading all in a fresh process, median', value: rounded(percentile(loads, 0.5)), unit: 'ms' },
      { what: 'validating a submission, median', value: rounded(percentile(times, 0.5), 3), unit: 'ms' },
      { what: 'validating a submission, 99 %', value: rounded(percentile(times, 0.99), 3), unit: 'ms' },
      { what: 'validated', value: times.length, unit: 'submissions' },
    ];
  },
};
