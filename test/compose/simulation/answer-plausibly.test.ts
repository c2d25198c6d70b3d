import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerPlausibly } from '../../../functions/compose/simulation/answer-plausibly.ts';
import { seededChance } from '../../../functions/compose/simulation/seeded.ts';
import { itemsFor } from '../../../functions/core/instrument/asked-items.ts';
import { Instrument, instrumentKey } from '../../../functions/core/instrument/instrument.ts';
import { readAnswers, unknownFields } from '../../../functions/core/instrument/read-answers.ts';
import { aBranchingInstrument } from '../../builders/a-branching-instrument.ts';

const folder = join(import.meta.dirname, '../../../survey-definitions');
const definitions = readdirSync(folder)
  .filter((name) => /\.v\d+\.json$/.test(name))
  .map((name) => Instrument.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

describe('plausible answers', () => {
  it.each(definitions.map((instrument) => [instrumentKey(instrument), instrument] as const))(
    'to %s are taken without a problem, whoever gives them',
    (_key, instrument) => {
      for (const role of instrument.audience) {
        for (let seed = 1; seed <= 25; seed += 1) {
          const fields = answerPlausibly(seededChance(seed), instrument, role, seed / 25);
          const items = itemsFor(instrument, role);
          expect(readAnswers(instrument, items, fields).problems).toEqual([]);
          expect(unknownFields(items, fields)).toEqual([]);
        }
      }
    },
  );

  it('leave items alone that conditions hide, and fill in entries and rankings', () => {
    const instrument = aBranchingInstrument();
    const items = itemsFor(instrument, 'mentee');
    const chance = seededChance(7);
    const all = Array.from({ length: 60 }, () => answerPlausibly(chance, instrument, 'mentee', 0.5));
    const answers = all.map((fields) => readAnswers(instrument, items, fields).answers);
    for (const [index, fields] of all.entries()) {
      if (fields['why-not'] !== undefined) expect(answers[index]?.['stay']).toBe('no');
    }
    expect(answers.some((one) => one['why-not'] !== undefined)).toBe(true);
    expect(answers.some(({ goals }) => Array.isArray(goals) && goals.length === 2)).toBe(true);
    expect(answers.some(({ order }) => Array.isArray(order) && order.length === 3)).toBe(true);
  });
});
