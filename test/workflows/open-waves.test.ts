import { beforeEach, describe, expect, it } from 'vitest';
import { closeWave } from '../../functions/workflows/manage-program.ts';
import { openWaves } from '../../functions/workflows/open-waves.ts';
import { sendInvitation } from '../../functions/workflows/send-invitation.ts';
import { openLink } from '../../functions/workflows/open-link.ts';
import { aMenteeLine, aMentorLine, aPair, aRosterFile, rosterOfPairs } from '../builders/a-roster-file.ts';
import { load, openAt, tokensOf, withCohort } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

/** The accountability checklist, three months after the start on 1 February: 1 May, nine o'clock in Madrid. */
const ONLY = { only: ['accountability-checklist-1'] };
const OPENING = '2026-05-01T07:00:00.000Z';
const CLOSING = '2026-05-22T07:00:00.000Z';
const SEALING = '2026-05-22T08:00:00.000Z';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const mailed = (): string[] => world.mails.map(({ to }) => to.address).toSorted();

describe('a wave', () => {
  it('opens at nine in the morning where the program is, and not a moment before', async () => {
    await withCohort(world, ONLY);
    world.stopAt('2026-05-01T06:59:59.999Z');
    expect(await openWaves(world.ports)).toMatchObject({ opened: 0, invited: 0, idleUntil: OPENING });
    world.stopAt(OPENING);
    expect(await openWaves(world.ports)).toMatchObject({
      opened: 1,
      invited: 4,
      // The first reminder is half-way.
      idleUntil: '2026-05-11T07:00:00.000Z',
    });
  });

  it('opens late when nobody was there to open it in time', async () => {
    await withCohort(world, ONLY);
    await openAt(world, '2026-05-21T12:00:00.000Z');
    expect(mailed()).toHaveLength(4);
  });

  it('does not open any more once its time is over', async () => {
    await withCohort(world, ONLY);
    world.stopAt(CLOSING);
    expect(await openWaves(world.ports)).toEqual({
      opened: 0,
      invited: 0,
      reminded: 0,
      closed: 0,
      idleUntil: undefined,
    });
  });

  it('is asked in the version of the definition that is newest when it opens', async () => {
    const { cohort } = await withCohort(world, ONLY);
    await openAt(world, OPENING);
    const [wave] = await world.ports.waves.list(cohort.id);
    expect(wave?.instrument).toEqual(
      world.ports.catalogue.latest().find(({ pin }) => pin.id === 'accountability-checklist')?.pin,
    );
  });

  it('is noticed once when it takes no more answers, an hour after it closes', async () => {
    const { cohort } = await withCohort(world, ONLY);
    await openAt(world, OPENING);
    for (const mark of await world.ports.dirty.list()) await world.ports.dirty.clear(mark);
    world.stopAt(CLOSING);
    expect(await openWaves(world.ports)).toMatchObject({ closed: 0, idleUntil: SEALING });
    world.stopAt(SEALING);
    expect(await openWaves(world.ports)).toMatchObject({ closed: 1 });
    expect((await world.ports.dirty.list()).map(({ cohortId }) => cohortId)).toEqual([cohort.id]);
    expect(await openWaves(world.ports)).toMatchObject({ closed: 0 });
  });
});

describe('running the schedule again', () => {
  it('opens, invites and mails nothing twice', async () => {
    await withCohort(world, ONLY);
    await openAt(world, OPENING);
    const after = await world.dump();
    const mails = world.mails.length;
    expect(await openWaves(world.ports)).toMatchObject({ opened: 0, invited: 0, closed: 0 });
    expect(await world.drain()).toBe(0);
    expect(await world.dump()).toBe(after);
    expect(world.mails).toHaveLength(mails);
  });

  it('at the same time invites each person once', async () => {
    await withCohort(world, { ...ONLY, roster: rosterOfPairs(5) });
    world.stopAt(OPENING);
    await Promise.all([1, 2, 3].map(() => openWaves(world.ports)));
    const jobs = world.jobs.splice(0).filter((job) => job.kind === 'send-invitation');
    const sent = await Promise.allSettled(jobs.map((job) => sendInvitation(world.ports, job)));
    const refused = sent.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(refused.filter((reason) => !reason.includes('another worker'))).toEqual([]);
    expect(mailed()).toEqual([...new Set(mailed())]);
    expect(mailed()).toHaveLength(10);
  });
});

describe('invitations go', () => {
  it('to a mentor with two matches in one mail with a link for each', async () => {
    const roster = aRosterFile([
      aMentorLine(1),
      aMenteeLine(1),
      aMentorLine(1, { match_id: 'M-2' }),
      aMenteeLine(2),
    ]);
    await withCohort(world, { ...ONLY, roster });
    await openAt(world, OPENING);
    expect(mailed()).toEqual(['mentee.1@example.org', 'mentee.2@example.org', 'mentor.1@example.org']);
    const tokens = tokensOf(world, 'mentor.1@example.org');
    const opened = await Promise.all(tokens.map((token) => openLink(world.ports, token)));
    const about = opened.map((link) => (link.kind === 'open' ? link.occasion.about : link.kind));
    expect(about.toSorted()).toEqual(['Emil Mentee 1', 'Emil Mentee 2']);
  });

  it('to late joiners with the next run, and to nobody again', async () => {
    const { cohort } = await withCohort(world, { ...ONLY, roster: rosterOfPairs(1) });
    await openAt(world, OPENING);
    await load(world.ports, cohort, aRosterFile(aPair(2, { matched_on: '2026-05-03' })));
    await openAt(world, '2026-05-04T07:00:00.000Z');
    expect(mailed()).toEqual(
      [1, 2]
        .flatMap((n) => [`mentee.${n}@example.org`])
        .concat(['mentor.1@example.org', 'mentor.2@example.org']),
    );
  });

  it('to no late joiner once the wave is closed, by time or by hand', async () => {
    const { cohort } = await withCohort(world, { ...ONLY, roster: rosterOfPairs(1) });
    await openAt(world, OPENING);
    const [wave] = await world.ports.waves.list(cohort.id);
    if (wave === undefined) throw new Error('no wave opened');
    await load(world.ports, cohort, rosterOfPairs(2));
    await closeWave(world.ports, wave);
    await openAt(world, '2026-05-04T07:00:00.000Z');
    expect(mailed()).toHaveLength(2);
  });

  it.each([
    ['have left', aMenteeLine(1, { exited_on: '2026-04-30', exit_reason: 'voluntary' })],
    ['leave on the day', aMenteeLine(1, { exited_on: '2026-05-01', exit_reason: 'voluntary' })],
    ['have not begun', aMenteeLine(1, { matched_on: '2026-05-02' })],
    ['broke off', aMenteeLine(1, { ended_on: '2026-04-01', end_reason: 'poor-fit' })],
  ])('to nobody who %s', async (_what, line) => {
    const { matched_on = '', ended_on = '', end_reason = '' } = line;
    const mentor = aMentorLine(1, { matched_on, ended_on, end_reason });
    await withCohort(world, { ...ONLY, roster: aRosterFile([mentor, line, ...aPair(2)]) });
    await openAt(world, OPENING);
    expect(mailed()).not.toContain('mentee.1@example.org');
    expect(mailed()).toContain('mentee.2@example.org');
  });

  it('to those whose match was completed before', async () => {
    const roster = aRosterFile(aPair(1, { ended_on: '2026-04-01', end_reason: 'completed' }));
    await withCohort(world, { ...ONLY, roster });
    await openAt(world, OPENING);
    expect(mailed()).toHaveLength(2);
  });

  it('to nobody who became a non-participant before the mail went out', async () => {
    const { cohort } = await withCohort(world, { ...ONLY, roster: rosterOfPairs(1) });
    world.stopAt(OPENING);
    await openWaves(world.ports);
    const gone = aMenteeLine(1, { role: 'comparison', match_id: '', matched_on: '', email: '' });
    await load(world.ports, cohort, aRosterFile([aMentorLine(1), aMenteeLine(2, { match_id: 'M-1' }), gone]));
    await world.drain();
    expect(mailed()).not.toContain('mentee.1@example.org');
  });
});
