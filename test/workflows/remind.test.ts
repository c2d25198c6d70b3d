import { beforeEach, describe, expect, it } from 'vitest';
import type { MailMessage } from '../../functions/ports.ts';
import { decline } from '../../functions/workflows/decline.ts';
import { openLink, type Occasion } from '../../functions/workflows/open-link.ts';
import { openWaves } from '../../functions/workflows/open-waves.ts';
import { saveDraft } from '../../functions/workflows/save-draft.ts';
import { sendInvitation } from '../../functions/workflows/send-invitation.ts';
import { aMenteeLine, aMentorLine, aRosterFile, rosterOfPairs } from '../builders/a-roster-file.ts';
import { answerAs, load, openAt, tokenOf, tokensOf, withCohort, type Populated } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

/** Open for 21 days: reminders on the tenth day and two days before the end. */
const OPENING = '2026-05-01T07:00:00.000Z';
const HALF_WAY = '2026-05-11T07:00:00.000Z';
const TWO_DAYS_LEFT = '2026-05-20T07:00:00.000Z';
const CLOSED = '2026-05-22T07:00:00.000Z';

const PAIRS = 2;
const ADDRESSES = ['mentee.1', 'mentee.2', 'mentor.1', 'mentor.2'].map((name) => `${name}@example.org`);

let world: World;
let populated: Populated;
let mailsOfInvitation: MailMessage[];
beforeEach(async () => {
  world = await aWorld();
  populated = await withCohort(world, {
    only: ['accountability-checklist-1'],
    roster: rosterOfPairs(PAIRS),
  });
  await openAt(world, OPENING);
  mailsOfInvitation = world.mails.splice(0);
});

const recipients = (): string[] => world.mails.map(({ to }) => to.address).toSorted();
const mailsAt = async (moment: string): Promise<string[]> => {
  world.mails.length = 0;
  await openAt(world, moment);
  return recipients();
};

const occasionOf = async (token: string): Promise<Occasion> => {
  const opened = await openLink(world.ports, token);
  if (opened.kind !== 'open') throw new Error(`the link is ${opened.kind}`);
  return opened.occasion;
};

/** Answers to everything that an instrument of scale rows asks. */
const answers = ({ instrument }: Occasion): Record<string, string[]> =>
  Object.fromEntries(
    instrument.sections
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'scale-rows' ? item.rows : []))
      .map(({ id }) => [id, ['always']]),
  );

const answer = async (address: string): Promise<void> =>
  answerAs(world, address, answers(await occasionOf(tokenOf(world, address))));

const say = async (address: string, kind: 'declined' | 'not-me' | 'left'): Promise<void> => {
  await decline(world.ports, await occasionOf(tokenOf(world, address)), { kind });
};

describe('a wave that is open for three weeks', () => {
  it('reminds everybody half-way and two days before the end, and never else', async () => {
    expect(await mailsAt('2026-05-11T06:00:00.000Z')).toEqual([]);
    expect(await mailsAt(HALF_WAY)).toEqual(ADDRESSES);
    expect(world.mails[0]?.subject).toBe('Still open until 22 May 2026: Accountability checklist');
    expect(world.mails[0]?.text).toContain(
      'There is still time: Leadership mentoring would like to hear your view.',
    );
    expect(world.mails[0]?.text).toContain('no more e-mails about these questions come');
    expect(await mailsAt('2026-05-11T08:00:00.000Z')).toEqual([]);
    expect(await mailsAt('2026-05-20T06:00:00.000Z')).toEqual([]);
    expect(await mailsAt(TWO_DAYS_LEFT)).toEqual(ADDRESSES);
    expect(world.mails[0]?.text).toContain('This is the last e-mail about these questions.');
    expect(await mailsAt('2026-05-21T08:00:00.000Z')).toEqual([]);
    expect(await mailsAt(CLOSED)).toEqual([]);
  });

  it('brings fresh links, and those of the invitation go on working', async () => {
    world.mails.push(...mailsOfInvitation);
    await openAt(world, HALF_WAY);
    const [invited = '', reminded = ''] = tokensOf(world, 'mentee.1@example.org');
    expect(reminded).not.toBe(invited);
    expect((await occasionOf(reminded)).invitation).toEqual((await occasionOf(invited)).invitation);
  });

  it('reminds nobody who answered, declined, had left or is somebody else', async () => {
    await openAt(world, HALF_WAY);
    await answer('mentee.1@example.org');
    await say('mentee.2@example.org', 'declined');
    await say('mentor.1@example.org', 'not-me');
    await say('mentor.2@example.org', 'left');
    expect(await mailsAt(TWO_DAYS_LEFT)).toEqual([]);
  });

  it('tells who has begun that it is kept', async () => {
    await openAt(world, HALF_WAY);
    const occasion = await occasionOf(tokenOf(world, 'mentee.1@example.org'));
    await saveDraft(world.ports, occasion, 'page', { 'meets-regularly': ['always'] });
    await mailsAt(TWO_DAYS_LEFT);
    const kept = world.mails.filter(({ text }) => text.includes('You have begun.'));
    expect(kept.map(({ to }) => to.address)).toEqual(['mentee.1@example.org']);
    expect(kept[0]?.text).toContain('Go on about Rosa Mentor 1\n');
  });

  it('reminds nobody who has left since, and of no match that broke off', async () => {
    await load(
      world.ports,
      populated.cohort,
      aRosterFile([
        aMentorLine(1, { exited_on: '2026-05-05' }),
        aMenteeLine(1),
        aMentorLine(2, { ended_on: '2026-05-05', end_reason: 'unsafe' }),
        aMenteeLine(2, { ended_on: '2026-05-05', end_reason: 'unsafe' }),
      ]),
    );
    expect(await mailsAt(HALF_WAY)).toEqual(['mentee.1@example.org']);
  });

  it('does not remind newcomers who had their invitation the day before', async () => {
    world.stopAt('2026-05-10T09:00:00.000Z');
    await load(world.ports, populated.cohort, rosterOfPairs(PAIRS + 1));
    await openAt(world, '2026-05-10T10:00:00.000Z');
    expect(await mailsAt(HALF_WAY)).toEqual(ADDRESSES);
    expect(await mailsAt(TWO_DAYS_LEFT)).toHaveLength(2 * (PAIRS + 1));
  });

  it('sends one mail with the links that are still open to who has several matches', async () => {
    const roster = aRosterFile([
      aMentorLine(1),
      aMenteeLine(1),
      aMentorLine(1, { match_id: 'M-2' }),
      aMenteeLine(2),
      aMentorLine(1, { match_id: 'M-3' }),
      aMenteeLine(3),
    ]);
    world = await aWorld();
    await withCohort(world, { only: ['accountability-checklist-1'], roster });
    await openAt(world, OPENING);
    const [first = '', second = ''] = tokensOf(world, 'mentor.1@example.org');
    const [one, two] = [await occasionOf(first), await occasionOf(second)];
    await decline(world.ports, one, { kind: 'declined' });
    await mailsAt(HALF_WAY);
    const left = tokensOf(world, 'mentor.1@example.org');
    expect(left).toHaveLength(2);
    expect((await occasionOf(left[0] ?? '')).about).toBe(two.about);
  });

  it('skips a reminder that was missed while nothing ran', async () => {
    expect(await mailsAt(TWO_DAYS_LEFT)).toEqual(ADDRESSES);
    expect(await mailsAt('2026-05-21T07:00:00.000Z')).toEqual([]);
  });

  it('sends no reminder that waited until the next was due, nor one to somebody who answered meanwhile', async () => {
    world.stopAt(HALF_WAY);
    await openWaves(world.ports);
    const jobs = world.jobs.flatMap((job) => (job.kind === 'send-invitation' ? [job] : []));
    expect(jobs).toHaveLength(4);
    const send = () => Promise.all(jobs.map((job) => sendInvitation(world.ports, job)));
    world.stopAt(TWO_DAYS_LEFT);
    expect(await send()).toEqual(Array.from({ length: 4 }, () => 'overtaken'));
    world.stopAt('2026-05-12T07:00:00.000Z');
    world.mails.push(...mailsOfInvitation);
    for (const address of ADDRESSES) await answer(address);
    world.mails.length = 0;
    expect(await send()).toEqual(Array.from({ length: 4 }, () => 'nothing-to-ask'));
    expect(world.mails).toEqual([]);
  });

  it('tells the schedules when there is something to do again', async () => {
    world.stopAt('2026-05-02T07:00:00.000Z');
    expect((await openWaves(world.ports)).idleUntil).toBe(HALF_WAY);
    world.stopAt(HALF_WAY);
    expect(await openWaves(world.ports)).toMatchObject({ reminded: 4, idleUntil: TWO_DAYS_LEFT });
    world.stopAt(TWO_DAYS_LEFT);
    // The hour in which forms from before the closing are still taken.
    expect((await openWaves(world.ports)).idleUntil).toBe('2026-05-22T08:00:00.000Z');
  });
});
