import { beforeAll, describe, expect, it } from 'vitest';
import {
  addTeamMember,
  closeWave,
  createCohort,
  createProgram,
} from '../../functions/workflows/manage-program.ts';
import { openAt, withCohort, type Populated } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

let world: World;
let populated: Populated;
beforeAll(async () => {
  world = await aWorld();
  populated = await withCohort(world);
});

describe('a program', () => {
  it('asks four instruments at their own moments and has its maker as admin', async () => {
    const { program, admin } = populated;
    expect(new Set(program.timeline.map(({ instrumentId }) => instrumentId))).toEqual(
      new Set([
        'accountability-checklist',
        'closure-reflection',
        'success-measures-mentee',
        'success-measures-mentor',
      ]),
    );
    const asked = world.ports.catalogue
      .latest()
      .filter(({ pin }) => program.timeline.some((line) => line.instrumentId === pin.id));
    expect(program.timeline).toHaveLength(asked.flatMap(({ instrument }) => instrument.moments).length);
    expect((await world.ports.access.user(admin.email))?.roles).toEqual({ [program.id]: 'admin' });
    expect((await world.ports.access.team(program.id)).map(({ email }) => email)).toEqual([admin.email]);
  });

  it('keeps the roles that its maker has elsewhere', async () => {
    const { program, admin } = populated;
    const { id } = await createProgram(world.ports, { ...program, name: 'Second' }, admin);
    expect((await world.ports.access.user(admin.email))?.roles).toEqual({
      [program.id]: 'admin',
      [id]: 'admin',
    });
  });

  it('takes people into its team by address, in whatever letters, and gives nobody a right to create programs', async () => {
    const { program } = populated;
    const first = await addTeamMember(world.ports, program, ' Lea@Example.org ', 'leader');
    const again = await addTeamMember(world.ports, program, 'lea@example.org', 'admin');
    expect(again).toEqual({ ...first, roles: { [program.id]: 'admin' } });
    expect(again.mayCreatePrograms).toBe(false);
  });

  it('has no cohort that ends before it starts', async () => {
    const wish = { name: 'Backwards', startsOn: '2026-02-01', endsOn: '2026-02-01' };
    await expect(createCohort(world.ports, populated.program, wish)).rejects.toThrow();
    expect(await world.ports.programs.cohorts(populated.program.id)).toHaveLength(1);
  });
});

describe('closing a wave early', () => {
  const theWave = async () => {
    const [wave] = await world.ports.waves.list(populated.cohort.id);
    if (wave === undefined) throw new Error('no wave opened');
    return wave;
  };

  it('keeps the first moment and asks for new figures', async () => {
    await openAt(world, '2026-05-02T09:00:00.000Z');
    for (const mark of await world.ports.dirty.list()) await world.ports.dirty.clear(mark);
    await closeWave(world.ports, await theWave());
    expect(await world.ports.dirty.list()).toHaveLength(1);
    world.stopAt('2026-05-03T09:00:00.000Z');
    await closeWave(world.ports, await theWave());
    expect((await theWave()).closedEarlyAt).toBe('2026-05-02T09:00:00.000Z');
  });

  it('leaves a wave alone that has closed by itself', async () => {
    await openAt(world, '2026-08-02T09:00:00.000Z');
    const last = (await world.ports.waves.list(populated.cohort.id)).at(-1);
    if (last === undefined) throw new Error('no wave opened');
    world.stopAt('2026-10-01T09:00:00.000Z');
    await closeWave(world.ports, last);
    expect(await world.ports.waves.get(last.cohortId, last.id)).toEqual(last);
  });
});
