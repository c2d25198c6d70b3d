import { beforeEach, expect, it } from 'vitest';
import { aggregateDirty } from '../../functions/workflows/aggregate-dirty.ts';
import {
  anAskingCohort,
  FLAGGED,
  FORM,
  NEEDS_HELP,
  OPENING,
  UNSAID,
  type AskingCohort,
} from '../an-asking-cohort.ts';

let site: AskingCohort;
beforeEach(async () => {
  site = await anAskingCohort();
});
const raised = () => site.world.ports.followUps.list(site.cohort.id);
const flagged = { raisedAt: OPENING, items: FLAGGED.map((text) => ({ text })) };

it('an answer that asks for the program team raises one follow-up, and the person is told so', async () => {
  const outcome = await site.send();
  const [followUp, ...others] = await raised();
  expect(others).toEqual([]);
  expect(outcome).toMatchObject({ kind: 'accepted', followUp });
  expect(followUp).toMatchObject(flagged);
  expect(JSON.stringify(followUp)).not.toMatch(UNSAID);
  // The page names the other side; the follow-up names nobody.
  expect(JSON.stringify(followUp)).not.toContain('Rosa');
});

it('other answers raise none', async () => {
  expect(await site.send(site.world.ports, { reason: ['no-time'] })).toMatchObject({ followUp: undefined });
  expect(await raised()).toEqual([]);
});

it.each(['before', 'after'] as const)(
  'a death %s raising it is no failure for the person, and the same form again raises it once',
  async (when) => {
    const first = await site.send(site.dying('raise', when));
    expect(first).toMatchObject({ kind: 'accepted', repeated: false });
    // The draft is gone, and with it what the form would hold.
    const again = await site.send(site.world.ports, {});
    const [followUp, ...others] = await raised();
    expect(again).toMatchObject({ kind: 'accepted', repeated: true, followUp });
    expect(followUp).toMatchObject(flagged);
    expect(others).toEqual([]);
  },
);

it.each([true, false])(
  'what a death left unraised is raised by the next aggregation, once (everything: %s)',
  async (everything) => {
    await site.send(site.dying('raise', 'before'));
    expect(await raised()).toEqual([]);
    await aggregateDirty(site.world.ports, { everything });
    const mended = await raised();
    expect(mended).toMatchObject([flagged]);
    await aggregateDirty(site.world.ports, { everything: true });
    expect(await raised()).toEqual(mended);
  },
);

it('another form is a second attempt, and raises nothing', async () => {
  await site.send(site.world.ports, { reason: ['no-time'] });
  const second = await site.send(site.world.ports, NEEDS_HELP, `${FORM}2`);
  expect(second).toEqual({ kind: 'answered-before' });
  expect(await raised()).toEqual([]);
});
