import { beforeAll, describe, expect, it } from 'vitest';
import type { RosterProblem } from '../../functions/core/roster/roster-columns.ts';
import { importRoster } from '../../functions/workflows/import-roster.ts';
import { aMenteeLine, aMentorLine, aPair, aRosterFile } from '../builders/a-roster-file.ts';
import { withCohort, type Populated } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

let world: World;
let cohort: Populated['cohort'];
let before: string;

beforeAll(async () => {
  world = await aWorld();
  ({ cohort } = await withCohort(world));
  before = await world.dump();
});

const HEADER = 'participant_id,name,email,role,match_id,matched_on';
const GOOD = [
  'R-1,Rosa,rosa@example.org,mentor,M-1,2026-02-01',
  'E-1,Emil,emil@example.org,mentee,M-1,2026-02-01',
];
const fileOf = (...lines: string[]): string => [HEADER, ...lines].join('\n');

/** What is wrong with a file; fails when the file is taken. */
const problemsOf = async (csv: string): Promise<RosterProblem[]> => {
  const outcome = await importRoster(world.ports, cohort, csv);
  if (outcome.kind !== 'refused') throw new Error(`taken: ${JSON.stringify(outcome)}`);
  return outcome.problems;
};
const placesOf = async (csv: string): Promise<string[]> =>
  (await problemsOf(csv)).map(({ line, column }) => `${line} ${column}`.trim());

describe('a roster file that is no table is refused', () => {
  it.each([
    ['is empty', '', '1'],
    ['is nothing but blank lines', '\n\n', '1 participant_id'],
    ['ends with its header', HEADER, '2'],
    [
      'has a quotation mark inside of a cell',
      fileOf(...GOOD, 'E-2,"Emil" x,e@example.org,mentee,M-1,2026-02-01'),
      '4',
    ],
    [
      'has a quotation mark that is not closed',
      fileOf(GOOD[0] ?? '', 'E-2,"Emil,e@example.org,mentee,M-1,2026-02-01', GOOD[1] ?? ''),
      '3',
    ],
    ['has a line with too few cells', fileOf(...GOOD, 'E-2,Emil'), '4'],
    [
      'has a line with too many cells',
      fileOf(...GOOD, 'E-2,Sample, Emil,e@example.org,mentee,M-1,2026-02-01'),
      '4',
    ],
    ['was not saved as UTF-8', fileOf(...GOOD, 'E-2,J\uFFFDrg,e@example.org,mentee,M-1,2026-02-01'), '4'],
  ])('when it %s', async (_what, csv, place) => {
    expect((await placesOf(csv))[0]).toBe(place);
  });
});

describe('a header', () => {
  it('names every missing column', async () => {
    expect(await placesOf('participant_id,name\nE-1,Emil')).toEqual([
      '1 email',
      '1 role',
      '1 match_id',
      '1 matched_on',
    ]);
  });

  it('may not have a column that nobody knows, and says how to keep it', async () => {
    const [problem] = await problemsOf(`${HEADER},shoe_size\n${GOOD[0]},43`);
    expect(problem).toMatchObject({ line: 1, column: 'shoe_size' });
    expect(problem?.message).toContain('attribute_shoe_size');
  });

  it('may not have a column twice or without a name', async () => {
    expect(await placesOf(`${HEADER},site,site,\n${GOOD[0]},a,b,c`)).toEqual(['1', '1 site']);
  });
});

describe('a cell that cannot be read is named by line and column', () => {
  const mentee = (changed: Parameters<typeof aMenteeLine>[1]) =>
    aRosterFile([aMentorLine(1), aMenteeLine(1, changed)]);
  const comparison = (changed: Parameters<typeof aMenteeLine>[1]) =>
    aRosterFile([
      ...aPair(1),
      { participant_id: 'C-1', role: 'comparison', hired_on: '2020-01-01', ...changed },
    ]);
  it.each([
    ['no key', mentee({ participant_id: '' }), '3 participant_id'],
    ['no name', mentee({ name: ' ' }), '3 name'],
    ['a name of 201 characters', mentee({ name: 'n'.repeat(201) }), '3 name'],
    ['no address', mentee({ email: '' }), '3 email'],
    ['two addresses', mentee({ email: 'a@example.org, b@example.org' }), '3 email'],
    ['no role', mentee({ role: '' }), '3 role'],
    ['a role in other words', mentee({ role: 'Coach' }), '3 role'],
    ['an American date', mentee({ hired_on: '01/31/2026' }), '3 hired_on'],
    ['a day that is in no calendar', mentee({ hired_on: '2026-02-30' }), '3 hired_on'],
    ['no day of matching', mentee({ matched_on: '' }), '3 matched_on'],
    ['an end before the beginning', mentee({ ended_on: '2026-01-31', end_reason: 'poor-fit' }), '3 ended_on'],
    ['an end without a reason', mentee({ ended_on: '2026-03-01' }), '3 end_reason'],
    ['a reason without an end', mentee({ end_reason: 'poor-fit' }), '3 ended_on'],
    ['a reason in other words', mentee({ ended_on: '2026-03-01', end_reason: 'bored' }), '3 end_reason'],
    ['match dates without a match', mentee({ match_id: '' }), '3 match_id'],
    ['an exit before the hire', mentee({ hired_on: '2020-01-02', exited_on: '2020-01-01' }), '3 exited_on'],
    [
      'a promotion before the hire',
      mentee({ hired_on: '2020-01-02', promoted_on: '2020-01-01' }),
      '3 promoted_on',
    ],
    ['a reason to leave without a day', mentee({ exit_reason: 'voluntary' }), '3 exited_on'],
    [
      'a reason to leave in other words',
      mentee({ exited_on: '2026-03-01', exit_reason: 'quit' }),
      '3 exit_reason',
    ],
    ['a language that is none', mentee({ language: 'Spanish!' }), '3 language'],
    ['a non-participant in a match', comparison({ match_id: 'M-1', matched_on: '2026-02-01' }), '4 match_id'],
  ])('%s', async (_what, csv, place) => {
    expect(await placesOf(csv)).toEqual([place]);
  });

  it('together with every other one', async () => {
    const csv = aRosterFile([
      aMentorLine(1, { role: 'boss', email: 'x' }),
      aMenteeLine(1, { hired_on: 'once' }),
    ]);
    expect(await placesOf(csv)).toEqual(['2 role', '2 email', '3 hired_on']);
  });
});

describe('rows that contradict each other are refused', () => {
  it.each([
    ['a match without a mentor', [aMenteeLine(1)], ['2 match_id']],
    ['a match without a mentee', [aMentorLine(1)], ['2 match_id']],
    [
      'three mentors in a match',
      [aMenteeLine(1), ...[1, 2, 3].map((number) => aMentorLine(number, { match_id: 'M-1' }))],
      ['2 match_id'],
    ],
    [
      'eleven mentees in a match',
      [aMentorLine(1), ...Array.from({ length: 11 }, (_, n) => aMenteeLine(n + 1, { match_id: 'M-1' }))],
      ['2 match_id'],
    ],
    [
      'one address for two people',
      [
        ...aPair(1),
        ...aPair(2).map((line) => ({
          ...line,
          email: line.role === 'mentee' ? 'MENTEE.1@example.org' : (line.email ?? ''),
        })),
      ],
      ['5 email'],
    ],
    [
      'one person with two names',
      [...aPair(1), aMentorLine(1, { name: 'Somebody Else', match_id: 'M-2' }), aMenteeLine(2)],
      ['4 name'],
    ],
    [
      'one person with two roles',
      [...aPair(1), aMenteeLine(2), aMentorLine(2), aMentorLine(1, { match_id: 'M-2', role: 'mentee' })],
      ['6 role'],
    ],
    [
      'one match with two beginnings',
      [aMentorLine(1), aMenteeLine(1, { matched_on: '2026-03-01' })],
      ['3 matched_on'],
    ],
    ['one person twice in a match', [...aPair(1), aMenteeLine(1)], ['4 participant_id']],
  ])('%s', async (_what, lines, places) => {
    expect(await placesOf(aRosterFile(lines))).toEqual(places);
  });
});

it('gives nobody an address of somebody who stays', async () => {
  const csv = aRosterFile([aMentorLine(3), aMenteeLine(3, { email: 'Mentee.1@example.org' })]);
  const [problem] = await problemsOf(csv);
  expect(problem).toMatchObject({ line: 3, column: 'email' });
  expect(problem?.message).toContain('«E-1»');
});

it('stores nothing of any of these files', async () => {
  expect(await world.dump()).toBe(before);
});
