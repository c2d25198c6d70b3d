import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleCostsFile } from '../../functions/core/costs/example-costs.ts';
import { totalCost } from '../../functions/core/program-cost.ts';
import { importCosts } from '../../functions/workflows/import-costs.ts';
import { aCostsFile } from '../builders/a-costs-file.ts';
import { withCohort, type Populated } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

let world: World;
let populated: Populated;
beforeAll(async () => {
  world = await aWorld();
  populated = await withCohort(world);
});
beforeEach(async () => {
  for (const mark of await world.ports.dirty.list()) await world.ports.dirty.clear(mark);
});

const load = (csv: string) => importCosts(world.ports, populated.cohort, csv);
const problemsOf = async (csv: string): Promise<string[]> => {
  const result = await load(csv);
  if (result.kind === 'imported') throw new Error('it was imported');
  return result.problems.map(({ line, column, message }) => `${line} ${column}: ${message}`);
};
const PLATFORM = { kind: 'platform', amount: '4800' };

describe('a costs file', () => {
  it('is kept, replaces the one before, and asks for new figures', async () => {
    await load(aCostsFile([PLATFORM]));
    await load(aCostsFile([{ kind: 'events', amount: '100' }]));
    const kept = await world.ports.costs.get(populated.cohort.id);
    expect(kept?.lines).toEqual([{ kind: 'events', amount: { least: 100, likely: 100, most: 100 } }]);
    expect(kept?.assumptions).toEqual({
      salary: 60_000,
      replacementFraction: { least: 0.16, likely: 0.21, most: 0.33 },
      isolation: { least: 0.5, likely: 0.75, most: 1 },
    });
    expect(await world.ports.dirty.list()).toMatchObject([{ cohortId: populated.cohort.id }]);
  });

  it('of a spreadsheet with semicolons and decimal commas is read alike', async () => {
    const csv = 'kind;amount;hours;hourly_rate;currency\nmentor-time;;12,5;40,80;EUR\nother;99,90;;;\n';
    expect(await load(csv)).toMatchObject({
      kind: 'imported',
      costs: {
        currency: 'EUR',
        lines: [
          { kind: 'mentor-time', amount: { likely: 510 }, time: { hours: 12.5, hourlyRate: 40.8 } },
          { kind: 'other', amount: { likely: 99.9 } },
        ],
      },
    });
    expect((await world.ports.costs.get(populated.cohort.id))?.assumptions).toBeUndefined();
  });

  it('that we offer as an example can be loaded as it is', async () => {
    const result = await load(exampleCostsFile());
    if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
    expect(totalCost(result.costs.lines)).toEqual({ least: 40_400, likely: 41_780, most: 44_200 });
    expect(result.costs.lines[0]?.period).toEqual({ from: '2026-01-12', to: '2026-10-12' });
  });
});

describe('a costs file with mistakes', () => {
  it('is refused whole, with line and column of every cell', async () => {
    const before = await world.dump();
    const problems = await problemsOf(
      aCostsFile([
        { kind: 'plattform', amount: '1' },
        { kind: 'events', amount: '1.200' },
        { kind: 'events', amount: '-3', period: '2026-05-01/2026-04-01' },
        { kind: 'training', hours: '10' },
        { kind: 'training' },
        { kind: 'evaluation', amount: '5', hours: '1', hourly_rate: '5' },
        { kind: 'other', amount: '10', low: '12', high: '9', currency: 'euro' },
      ]),
    );
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      '2 kind',
      '3 amount',
      '4 amount',
      '4 period',
      '5 hourly_rate',
      '6 amount',
      '7 amount',
      '8 currency',
      '8 low',
      '8 high',
    ]);
    expect(problems[1]).toContain('can be read in two ways');
    expect(await world.dump()).toBe(before);
  });

  it('is told of shares that are none', async () => {
    const salary = { kind: 'salary', amount: '60000' };
    expect(
      await problemsOf(
        aCostsFile(
          [PLATFORM],
          [
            salary,
            { kind: 'replacement-fraction', amount: '21', low: '16', high: '33' },
            { kind: 'isolation', amount: '0.5' },
          ],
        ),
      ),
    ).toEqual([
      expect.stringMatching(/^4 high: .*0.21 or 21 %/),
      expect.stringMatching(/^5 low: /),
      expect.stringMatching(/^5 high: /),
    ]);
  });

  it.each([
    ['two currencies', aCostsFile([PLATFORM, { ...PLATFORM, currency: 'USD' }]), '3 currency'],
    ['no currency', aCostsFile([{ ...PLATFORM, currency: '' }]), '2 currency'],
    ['half of the assumptions', aCostsFile([PLATFORM], [{ kind: 'salary', amount: '60000' }]), '3 kind'],
    ['the same assumption twice', `${aCostsFile([PLATFORM])}salary,50000,,,,,,,\n`, '6 kind'],
    ['costs of nothing', aCostsFile([{ kind: 'platform', amount: '0' }]), '2 amount'],
    ['an unknown column', 'kind,amount,currency,price\nplatform,1,EUR,2\n', '1 price'],
    ['a missing column', 'kind,amount\nplatform,1\n', '1 currency'],
    ['nothing below the first line', 'kind,amount,currency\n', '2 '],
    ['nothing at all', '', '1 '],
  ])('is refused for %s', async (_what, csv, place) => {
    expect((await problemsOf(csv)).map((problem) => problem.split(':')[0])).toEqual([place]);
  });
});
