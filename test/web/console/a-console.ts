import { consoleApp } from '../../../functions/web/console/console-app.ts';
import { aggregateDirty } from '../../../functions/workflows/aggregate-dirty.ts';
import { addTeamMember, createProgram } from '../../../functions/workflows/manage-program.ts';
import { rosterOfPairs } from '../../builders/a-roster-file.ts';
import { openAt, withCohort, type Populated } from '../../with-cohort.ts';
import { aWorld, FIRST_ADMIN, type World } from '../../world.ts';
import { aVisitor, type Visitor } from '../visitor.ts';
import { signedInAs } from './signed-in.ts';

export type Console = Omit<Populated, 'admin'> & {
  world: World;
  nobody: Visitor;
  admin: Visitor;
  leader: Visitor;
  /** An admin of another program. */
  foreigner: Visitor;
  /** May create programs and has none. */
  founder: Visitor;
};

/** A cohort with an open wave and a report, and everybody who may or may not look at it. */
export const aConsole = async (): Promise<Console> => {
  const world = await aWorld();
  const populated = await withCohort(world, {
    only: ['accountability-checklist-1'],
    roster: rosterOfPairs(3),
  });
  await addTeamMember(world.ports, populated.program, 'lea.leader@example.org', 'leader');
  const foreigner = await addTeamMember(world.ports, populated.program, 'fay.foreign@example.org', 'leader');
  const { id: _id, timeline: _timeline, createdAt: _createdAt, ...wish } = populated.program;
  await createProgram(world.ports, { ...wish, name: 'Another program' }, { ...foreigner, roles: {} });
  await openAt(world, '2026-05-01T07:00:00.000Z');
  await aggregateDirty(world.ports, { everything: true });
  await world.drain();
  const founder = await world.ports.access.user(populated.admin.email);
  if (founder === undefined) throw new Error('the admin has no account');
  await world.ports.access.putUser({ ...founder, email: FIRST_ADMIN, roles: {} });
  return {
    ...populated,
    world,
    nobody: aVisitor(consoleApp(world.ports)),
    admin: await signedInAs(world, populated.admin.email),
    leader: await signedInAs(world, 'lea.leader@example.org'),
    foreigner: await signedInAs(world, 'fay.foreign@example.org'),
    founder: await signedInAs(world, FIRST_ADMIN),
  };
};
