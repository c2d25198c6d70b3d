import { beforeEach, describe, expect, it } from 'vitest';
import { importRoster, type RosterImport } from '../../functions/workflows/import-roster.ts';
import { aMenteeLine, aMentorLine, aPair, aRosterFile, rosterOfPairs } from '../builders/a-roster-file.ts';
import { load, openAt, withCohort, type Populated } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

let world: World;
let cohort: Populated['cohort'];

beforeEach(async () => {
  world ??= await aWorld();
  ({ cohort } = await withCohort(world, { roster: '' }));
});

const imported = (outcome: RosterImport) => {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome;
};

/** Names and addresses of everybody in the cohort, by the organization's key. */
const people = async (): Promise<Record<string, string>> => {
  const { participants } = await world.ports.rosters.get(cohort.id);
  const persons = await world.ports.rosters.persons(participants.map(({ id }) => id));
  return Object.fromEntries(
    persons
      .toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1))
      .map(({ externalId, name, email }) => [externalId, `${name} <${email ?? ''}>`]),
  );
};

const HEADER = 'participant_id,name,email,role,match_id,matched_on';
const PAIR = [
  'R-1,Rosa,rosa@example.org,mentor,M-1,2026-02-01',
  'E-1,Emil,emil@example.org,mentee,M-1,2026-02-01',
];
const BOTH = { 'E-1': 'Emil <emil@example.org>', 'R-1': 'Rosa <rosa@example.org>' };

describe('a roster as spreadsheets write it is read', () => {
  const comma = [HEADER, ...PAIR].join('\n');
  it.each([
    ['with semicolons', comma.replaceAll(',', ';')],
    ['with a byte order mark', `\uFEFF${comma}`],
    ['with the line ends of Windows', comma.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', comma.replaceAll('\n', '\r')],
    ['with blank lines at the end', `${comma}\n,,,,,\n\n`],
    [
      'with blanks around the cells and capitals in the header',
      comma.replaceAll(',', ' , ').replace('name', 'Name'),
    ],
    ['with an address in capitals', comma.replaceAll('@example.org', '@EXAMPLE.ORG')],
  ])('%s', async (_what, csv) => {
    expect(imported(await importRoster(world.ports, cohort, csv))).toMatchObject({
      people: 2,
      matches: 1,
      added: 2,
    });
    expect(await people()).toEqual(BOTH);
  });

  it('with letters of many languages', async () => {
    const names = ['Jörg Müßig', 'Zoë Łukasiewicz', 'Анна Иванова', '王小明', 'عمر'];
    const lines = names.flatMap((name, index) => [aMentorLine(index), aMenteeLine(index, { name })]);
    await load(world.ports, cohort, aRosterFile(lines));
    const found = Object.values(await people());
    for (const name of names) expect(found.some((one) => one.startsWith(`${name} <`))).toBe(true);
  });
});

describe.each([
  ['Unix', '\n'],
  ['Windows', '\r\n'],
])('line numbers are the file’s with the line ends of %s', (_where, end) => {
  it('where cells before have line breaks in them', async () => {
    const csv = [
      HEADER,
      PAIR[0],
      `E-2,"Emil${end}${end}Sample",e2@example.org,mentee,M-1,2026-02-01`,
      'E-1,Emil,nowhere,mentee,M-1,2026-02-01',
    ].join(end);
    // Line 3 to 5 is one row.
    expect(await importRoster(world.ports, cohort, csv)).toMatchObject({
      kind: 'refused',
      problems: [{ line: 6, column: 'email' }],
    });
  });

  it('and those of the line on which a row begins', async () => {
    const csv = [HEADER, PAIR[0], '', `E-1,"Emil${end}Sample",nowhere,mentee,M-1,2026-02-01`].join(end);
    expect(await importRoster(world.ports, cohort, csv)).toMatchObject({
      problems: [{ line: 4, column: 'email' }],
    });
  });
});

describe('loading a roster again', () => {
  it('updates, adds, and keeps those who are not in the file', async () => {
    await load(world.ports, cohort, rosterOfPairs(2));
    const before = await world.ports.rosters.get(cohort.id);
    const again = aRosterFile([
      ...aPair(3),
      aMentorLine(1),
      aMenteeLine(1, { name: 'Emil Newname', exited_on: '2026-05-01' }),
    ]);
    expect(imported(await importRoster(world.ports, cohort, again))).toEqual({
      kind: 'imported',
      people: 4,
      matches: 2,
      added: 2,
      updated: 2,
      kept: 2,
    });
    const after = await world.ports.rosters.get(cohort.id);
    expect((await people())['E-1']).toBe('Emil Newname <mentee.1@example.org>');
    expect(after.participants.map(({ id }) => id)).toEqual(
      expect.arrayContaining(before.participants.map(({ id }) => id)),
    );
    expect(after.participants).toHaveLength(6);
    expect(after.matches.map(({ externalId }) => externalId).toSorted()).toEqual(['M-1', 'M-2', 'M-3']);
  });

  it('with the same file changes nobody', async () => {
    await load(world.ports, cohort, rosterOfPairs(2));
    const before = await world.ports.rosters.get(cohort.id);
    await load(world.ports, cohort, rosterOfPairs(2));
    const after = await world.ports.rosters.get(cohort.id);
    expect(new Set(after.participants.map((one) => JSON.stringify(one)))).toEqual(
      new Set(before.participants.map((one) => JSON.stringify(one))),
    );
    expect(after.matches).toHaveLength(2);
  });
});

describe('a non-participant', () => {
  const withComparison = aRosterFile([
    ...aPair(1),
    {
      participant_id: 'C-1',
      name: 'Carla',
      email: 'carla.never@example.org',
      role: 'comparison',
      hired_on: '2020-01-01',
    },
  ]);

  it('is known without their address', async () => {
    await load(world.ports, cohort, withComparison);
    expect((await people())['C-1']).toBe('Carla <>');
    expect(await world.dump()).not.toContain('carla.never');
  });

  it('loses the address of an earlier part in the program', async () => {
    await load(
      world.ports,
      cohort,
      aRosterFile([...aPair(1), aMenteeLine(2, { match_id: 'M-1', email: 'carla.once@example.org' })]),
    );
    expect(await world.dump()).toContain('carla.once');
    await load(
      world.ports,
      cohort,
      aRosterFile([...aPair(1), { participant_id: 'E-2', role: 'comparison' }]),
    );
    expect(await world.dump()).not.toContain('carla.once');
  });

  it('is never written to', async () => {
    await load(world.ports, cohort, withComparison);
    world.mails.length = 0;
    await openAt(world, '2026-05-02T12:00:00.000Z');
    const addresses = world.mails.map(({ to }) => to.address);
    expect(addresses).toContain('mentee.1@example.org');
    expect(addresses.filter((address) => address.startsWith('carla'))).toEqual([]);
  });
});
