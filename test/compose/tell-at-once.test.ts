import { expect, it } from 'vitest';
import { tellingAtOnce } from '../../functions/compose/local/tell-at-once.ts';
import { ADMINS, anAskingCohort, NEEDS_HELP } from '../an-asking-cohort.ts';
import { answerAs } from '../with-cohort.ts';

it('a follow-up is mailed in the next turn after it is raised, and no other answer takes a turn', async () => {
  const { world } = await anAskingCohort();
  const turns: (() => Promise<void>)[] = [];
  const ports = tellingAtOnce(
    world.ports,
    (work) => turns.push(work),
    () => world.drain(),
  );
  const before = world.mails.length;
  const mailed = () => world.mails.slice(before).map(({ to }) => to.address);
  await answerAs({ ...world, ports }, 'mentee.1@example.org', { reason: ['no-time'] });
  expect(turns).toEqual([]);
  await answerAs({ ...world, ports }, 'mentee.2@example.org', NEEDS_HELP);
  expect(mailed()).toEqual([]);
  for (const work of turns) await work();
  expect(mailed()).toEqual(ADMINS);
});
