import { expect, it } from 'vitest';
import { tellingAtOnce } from '../../functions/compose/local/tell-at-once.ts';
import { wishReceipt } from '../../functions/workflows/wish-receipt.ts';
import { respondApp } from '../../functions/web/respond/respond-app.ts';
import { ADMINS, anAskingCohort, NEEDS_HELP } from '../an-asking-cohort.ts';
import { anAnsweredWave, MENTEE, typed } from '../an-answered-wave.ts';
import { answerAs } from '../with-cohort.ts';
import { propose } from '../web/respond/agree.ts';
import {
  answerChecklist,
  aSharedWave,
  MENTEE as MENTORED,
  MENTOR,
  sayToComparing,
  type SharedWave,
} from '../web/respond/a-shared-wave.ts';
import { aVisitor } from '../web/visitor.ts';

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

it('a receipt that somebody wishes for is mailed in the next turn, and another wish takes no turn', async () => {
  const { world, send, occasion } = await anAnsweredWave();
  await send(typed('no-time'), 1);
  const turns: (() => Promise<void>)[] = [];
  const ports = tellingAtOnce(
    world.ports,
    (work) => turns.push(work),
    () => world.drain(),
  );
  const before = world.mails.length;
  for (let n = 0; n < 3; n += 1) await wishReceipt(ports, await occasion());
  expect(turns).toHaveLength(1);
  for (const work of turns) await work();
  expect(world.mails.slice(before).map(({ to }) => to.address)).toEqual([MENTEE]);
});

it('a proposal is mailed in the next turn, and so is a comparison once the second of two agrees', async () => {
  const agreement = await aSharedWave('mentoring-agreement');
  const comparison = await aSharedWave('confidentiality-checklist');
  for (const { site, act } of [
    { site: agreement, act: (here: SharedWave) => propose(here, MENTOR) },
    {
      site: comparison,
      act: async (here: SharedWave) => {
        for (const address of [MENTOR, MENTORED]) {
          await answerChecklist(here, address, 'yes');
          await sayToComparing(here, address, 'yes');
        }
      },
    },
  ]) {
    const turns: (() => Promise<void>)[] = [];
    const ports = tellingAtOnce(
      site.world.ports,
      (work) => turns.push(work),
      () => site.world.drain(),
    );
    await act({ ...site, visitor: aVisitor(respondApp(ports)) });
    expect(site.mailsTo(MENTORED)).toEqual([]);
    for (const work of turns) await work();
    expect(site.mailsTo(MENTORED)).toHaveLength(1);
  }
});
