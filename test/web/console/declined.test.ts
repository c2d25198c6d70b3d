import { beforeAll, describe, expect, it } from 'vitest';
import type { Declined } from '../../../functions/core/declined.ts';
import { addTeamMember } from '../../../functions/workflows/manage-program.ts';
import { aMenteeLine, aRosterFile, rosterOfPairs } from '../../builders/a-roster-file.ts';
import { load, openAt, tokensOf, withCohort, type Populated } from '../../with-cohort.ts';
import { decline } from '../../../functions/workflows/decline.ts';
import { openLink } from '../../../functions/workflows/open-link.ts';
import { aWorld, type World } from '../../world.ts';
import type { Page, Visitor } from '../visitor.ts';
import { signedInAs } from './signed-in.ts';

const OPENING = '2026-05-01T07:00:00.000Z';
const LEADER = 'lea.leader@example.org';

let world: World;
let site: Populated;
let admin: Visitor;
let leader: Visitor;
let path: string;

const say = async (name: string, kind: Declined['kind'], more: Partial<Declined> = {}): Promise<void> => {
  const opened = await openLink(world.ports, tokensOf(world, `${name}@example.org`)[0] ?? '');
  if (opened.kind !== 'open') throw new Error(`the link of ${name} is ${opened.kind}`);
  await decline(world.ports, opened.occasion, { kind, ...more });
};

beforeAll(async () => {
  world = await aWorld();
  site = await withCohort(world, { only: ['accountability-checklist-1'], roster: rosterOfPairs(8) });
  await addTeamMember(world.ports, site.program, LEADER, 'leader');
  await openAt(world, OPENING);
  for (const person of [1, 2, 3, 4, 5])
    await say(`mentor.${person}`, 'declined', { reason: 'no-time', note: `Secret words ${person}` });
  await say('mentee.1', 'not-me');
  world.stopAt('2026-05-02T07:00:00.000Z');
  await say('mentee.2', 'left');
  await say('mentee.3', 'left');
  path = `/console/cohorts/${site.cohort.id}`;
  admin = await signedInAs(world, site.admin.email);
  leader = await signedInAs(world, LEADER);
});

const cells = (row: Element): string[] =>
  [...row.children].map(({ textContent }) => (textContent ?? '').replaceAll(/\s+/g, ' ').trim());
const astray = ({ document }: Page): string[][] =>
  [...document.querySelectorAll('section[aria-labelledby="astray"] tbody tr')].map(cells);
const counted = ({ document }: Page): string =>
  [...document.querySelectorAll('td[data-label="Answered"]')]
    .map(({ textContent }) => textContent ?? '')
    .join();

/** What the page says of those who declined: the list, the counts and the reasons. */
const ofDeclining = ({ document }: Page): string => {
  const reasons = [...document.querySelectorAll('details')].filter((one) =>
    one.textContent?.includes('would rather not'),
  );
  return [
    ...document.querySelectorAll('section[aria-labelledby="astray"]'),
    ...document.querySelectorAll('main > .scroll'),
    ...reasons,
  ]
    .map(({ textContent }) => textContent)
    .join();
};

describe('the page of a cohort', () => {
  it('counts who declined, and leaves who had left out of the rate', async () => {
    for (const visitor of [admin, leader])
      expect(counted(await visitor.get(path)).replaceAll(/\s+/g, ' ')).toContain('0 of 145 declined');
  });

  it('tells admins whose link went astray, what was said and what to do', async () => {
    expect(astray(await admin.get(path))).toEqual([
      [
        'Emil Mentee 1',
        'Reached somebody else',
        '1 May 2026',
        'Correct the address in the roster file and load it again.',
        'Done',
      ],
      [
        'Emil Mentee 2',
        'Had left',
        '2 May 2026',
        'Set the exit date in the roster file and load it again; this line then goes by itself.',
        'Done',
      ],
      [
        'Emil Mentee 3',
        'Had left',
        '2 May 2026',
        'Set the exit date in the roster file and load it again; this line then goes by itself.',
        'Done',
      ],
    ]);
  });

  it('names nobody who would rather not, and shows nothing that they said while the wave is open', async () => {
    const page = await admin.get(path);
    expect(ofDeclining(page)).not.toContain('Rosa Mentor');
    expect(page.text).not.toMatch(/Secret words|No time for it/);
  });

  it('shows leaders no names and no reasons', async () => {
    const page = await leader.get(path);
    expect(page.status).toBe(200);
    expect(ofDeclining(page)).toContain('5 declined');
    expect(ofDeclining(page)).not.toMatch(/Emil|Rosa/);
    expect(page.text).not.toMatch(/wrong person|Secret words|would rather not/);
  });
});

describe('a link that went astray', () => {
  const settle = (visitor: Visitor, participant: string, at: string) =>
    visitor.post(`${path}/words/${participant}/settled`, { at: [at] });
  const idOf = async (name: string): Promise<string> => {
    const roster = await world.ports.rosters.get(site.cohort.id);
    const persons = await world.ports.rosters.persons(roster.participants.map(({ id }) => id));
    return persons.find((person) => person.name === name)?.id ?? '';
  };

  it('is taken off the list by an admin alone, and only for what was on the page', async () => {
    const mentee = await idOf('Emil Mentee 1');
    const before = await world.dump();
    expect((await settle(leader, mentee, '2026-05-02T07:00:00.000Z')).status).toBe(403);
    await settle(admin, mentee, '2026-04-30T07:00:00.000Z');
    await settle(admin, mentee, 'yesterday');
    await settle(admin, 'nobody', '2026-05-02T07:00:00.000Z');
    expect(await world.dump()).toBe(before);
    const page = await settle(admin, mentee, '2026-05-01T07:00:00.000Z');
    expect(astray(page).map(([name]) => name)).toEqual(['Emil Mentee 2', 'Emil Mentee 3']);
  });

  it('comes back when it is said again', async () => {
    world.stopAt('2026-05-03T07:00:00.000Z');
    await say('mentee.1', 'not-me');
    admin = await signedInAs(world, site.admin.email);
    expect(astray(await admin.get(path)).map(([name]) => name)).toContain('Emil Mentee 1');
  });

  it('is settled by an exit date in the roster', async () => {
    await load(
      world.ports,
      site.cohort,
      aRosterFile([aMenteeLine(2, { exited_on: '2026-04-20', match_id: '', matched_on: '' })]),
    );
    expect(astray(await admin.get(path)).map(([name]) => name)).toEqual(['Emil Mentee 3', 'Emil Mentee 1']);
  });
});

it('once the wave has closed, reasons are shown as counts, and no words of fewer than ten', async () => {
  world.stopAt('2026-05-23T07:00:00.000Z');
  admin = await signedInAs(world, site.admin.email);
  const page = await admin.get(path);
  expect(ofDeclining(page)).toContain('No time for it: 5');
  expect(ofDeclining(page)).not.toContain('Rosa Mentor');
  expect(page.text).not.toContain('Secret words');
});
