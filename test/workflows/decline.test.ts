import { beforeEach, describe, expect, it } from 'vitest';
import { Dispositions } from '../../functions/core/aggregate/aggregate.ts';
import type { Ports } from '../../functions/ports.ts';
import { aggregateDirty } from '../../functions/workflows/aggregate-dirty.ts';
import { decline } from '../../functions/workflows/decline.ts';
import { openLink, type Occasion } from '../../functions/workflows/open-link.ts';
import { saveDraft } from '../../functions/workflows/save-draft.ts';
import { rosterOfPairs } from '../builders/a-roster-file.ts';
import { crashing, isCrash } from '../crashing.ts';
import { openAt, tokenOf, withCohort, type Populated } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

const OPENING = '2026-05-01T07:00:00.000Z';

let world: World;
let site: Populated;
beforeEach(async () => {
  world = await aWorld();
  site = await withCohort(world, { only: ['accountability-checklist-1'], roster: rosterOfPairs(5) });
  await openAt(world, OPENING);
  await aggregateDirty(world.ports, { everything: true });
});

const occasionOf = async (address: string): Promise<Occasion> => {
  const opened = await openLink(world.ports, tokenOf(world, address));
  if (opened.kind !== 'open') throw new Error(`the link is ${opened.kind}`);
  return opened.occasion;
};

/** How the mentees' invitations ended so far, as the report of the cohort counts them. */
const counted = async (): Promise<Dispositions> => {
  const aggregate = await world.ports.aggregates.get(site.cohort.id);
  const group = aggregate?.waves[0]?.dispositions.find(({ role }) => role === 'mentee')?.group;
  return Dispositions.parse(group?.state === 'shown' ? group.counts : undefined);
};

describe('declining', () => {
  it('is counted at the next aggregation', async () => {
    await decline(world.ports, await occasionOf('mentee.1@example.org'), { kind: 'declined' });
    await decline(world.ports, await occasionOf('mentee.2@example.org'), { kind: 'not-me' });
    await aggregateDirty(world.ports, { everything: false });
    expect(await counted()).toMatchObject({ refusal: 1, nonContact: 4, notEligible: 0 });
  });

  it('is over an hour after the closing, when the wave’s figures may not change any more', async () => {
    const occasion = await occasionOf('mentee.1@example.org');
    world.stopAt('2026-05-22T07:59:59.000Z');
    expect((await decline(world.ports, occasion, { kind: 'declined' })).kind).toBe('declined');
    world.stopAt('2026-05-22T08:00:00.000Z');
    expect((await decline(world.ports, occasion, { kind: 'left' })).kind).toBe('closed');
    const [kept] = await world.ports.invitations
      .list(occasion.wave.id)
      .then((all) => all.filter(({ id }) => id === occasion.invitation.id));
    expect(kept?.declined?.kind).toBe('declined');
  });

  it('does nothing once the answers have arrived, although the page was opened before', async () => {
    const occasion = await occasionOf('mentee.1@example.org');
    await world.ports.invitations.markAnswered(occasion.invitation, OPENING);
    expect((await decline(world.ports, occasion, { kind: 'declined' })).kind).toBe('overtaken');
  });
});

type Step = [string, (ports: Ports) => Ports];
const STEPS: Step[] = [
  [
    'before the word is kept',
    (ports) => ({
      ...ports,
      invitations: crashing(ports.invitations, 'decline', { call: 1, when: 'before' }),
    }),
  ],
  [
    'after the word is kept',
    (ports) => ({
      ...ports,
      invitations: crashing(ports.invitations, 'decline', { call: 1, when: 'after' }),
    }),
  ],
  [
    'before the cohort is marked',
    (ports) => ({ ...ports, dirty: crashing(ports.dirty, 'mark', { call: 1, when: 'before' }) }),
  ],
  [
    'before the draft is removed',
    (ports) => ({ ...ports, drafts: crashing(ports.drafts, 'remove', { call: 1, when: 'before' }) }),
  ],
];

describe('when the process dies while somebody declines', () => {
  it.each(STEPS)('%s, the word counts with the nightly pass or can be said again', async (what, deadly) => {
    const occasion = await occasionOf('mentee.1@example.org');
    await saveDraft(world.ports, occasion, 'page', { 'meets-regularly': ['always'] });
    await decline(deadly(world.ports), occasion, { kind: 'declined' }).catch((error: unknown) => {
      if (!isCrash(error)) throw error;
    });
    await aggregateDirty(world.ports, { everything: true });
    const kept =
      what === 'before the word is kept' ? { breakOff: 1, refusal: 0 } : { breakOff: 0, refusal: 1 };
    expect(await counted()).toMatchObject(kept);
    await decline(world.ports, await occasionOf('mentee.1@example.org'), { kind: 'declined' });
    await aggregateDirty(world.ports, { everything: false });
    expect(await counted()).toMatchObject({ breakOff: 0, refusal: 1 });
    expect(await world.ports.drafts.get(occasion.invitation.id, OPENING)).toEqual({});
  });
});
