import { beforeEach, describe, expect, it } from 'vitest';
import type { MailMessage, Ports } from '../../functions/ports.ts';
import { notifyFollowUps } from '../../functions/workflows/notify-follow-ups.ts';
import { sendFollowUp } from '../../functions/workflows/send-follow-up.ts';
import { ADMINS, anAskingCohort, FLAGGED, OPENING, UNSAID, type AskingCohort } from '../an-asking-cohort.ts';
import { crashing, isCrash } from '../crashing.ts';
import { ORIGIN } from '../world.ts';

const LATER = '2026-05-01T07:05:00.000Z';

let site: AskingCohort;
beforeEach(async () => {
  site = await anAskingCohort();
});
const raised = () => site.world.ports.followUps.list(site.cohort.id);
const mails = (): MailMessage[] => site.world.mails.slice(-site.told().length);
const refusing = (addresses: string[]): Ports => ({
  ...site.world.ports,
  mailer: {
    send: async (mail) => {
      if (addresses.includes(mail.to.address)) throw new Error('refused');
      await site.world.ports.mailer.send(mail);
    },
  },
});

describe('the mail of a follow-up', () => {
  beforeEach(() => site.send());

  it('goes to each admin of the program once, and to no leader', async () => {
    await site.tick();
    site.world.stopAt(LATER);
    await site.tick();
    expect(site.told()).toEqual(ADMINS);
    expect(await raised()).toMatchObject([{ notifiedAt: OPENING }]);
  });

  it('says who, about which items, when and where to go on, and nothing else of the response', async () => {
    await site.tick();
    const page = `${ORIGIN}/console/cohorts/${site.cohort.id}`;
    expect(mails()).toHaveLength(ADMINS.length);
    for (const { subject, text, html } of mails()) {
      for (const said of ['Emil Mentee 1', '1 May 2026', page, ...FLAGGED]) {
        expect(text).toContain(said);
        expect(html).toContain(said);
      }
      // It shows on a locked screen.
      expect(subject).not.toContain('Emil');
      expect(subject + text + html).not.toMatch(UNSAID);
      expect(subject + text + html).not.toMatch(/Rosa|\/r\/|new match/);
    }
  });

  it('is not sent where an admin has seen it in the console before', async () => {
    for (const { invitationId, raisedAt } of await raised())
      await site.world.ports.followUps.markSeen(site.cohort.id, invitationId, raisedAt, OPENING);
    await site.tick();
    expect(site.told()).toEqual([]);
  });

  it('is sent once by two that work off the same job at once', async () => {
    await notifyFollowUps(site.world.ports);
    await notifyFollowUps(site.world.ports);
    const jobs = site.world.jobs.splice(0).flatMap((job) => (job.kind === 'send-follow-up' ? [job] : []));
    expect(jobs).toHaveLength(2);
    await Promise.all(jobs.map((job) => sendFollowUp(site.world.ports, job)));
    expect(site.told()).toEqual(ADMINS);
  });

  it('waits for an admin where the program has none', async () => {
    const { access } = site.world.ports;
    await site.tick({ ...site.world.ports, access: { ...access, team: async () => [] } });
    expect(site.told()).toEqual([]);
    await site.tick();
    expect(site.told()).toEqual(ADMINS);
  });

  it('reaches the others when one admin’s is refused, and operators hear of it', async () => {
    await site.tick(refusing(ADMINS.slice(0, 1)));
    await site.tick();
    expect(site.told()).toEqual(ADMINS.slice(1));
    expect(site.world.logged).toHaveLength(1);
    expect(JSON.stringify(site.world.logged)).not.toContain('Emil');
  });

  it('is tried again at once when nobody’s could be sent', async () => {
    await expect(site.tick(refusing(ADMINS))).rejects.toThrow('No admin could be told');
    await site.world.drain();
    expect(site.told()).toEqual(ADMINS);
  });
});

const queueDying = (when: 'before' | 'after'): Ports => ({
  ...site.world.ports,
  queue: crashing(site.world.ports.queue, 'send', { call: 1, when }),
});
const DEATHS: [string, () => Ports][] = [
  ['before the job is queued', () => queueDying('before')],
  ['after the job is queued', () => queueDying('after')],
  ['before it is claimed', () => site.dying('claimNotice', 'before')],
  ['after it is claimed', () => site.dying('claimNotice', 'after')],
  ['after it is marked', () => site.dying('markNotified', 'after')],
];

describe('when the process dies', () => {
  const dieIn = async (ports: Ports): Promise<void> => {
    await site.send();
    const died = await site.tick(ports).then(
      () => false,
      (error: unknown) => isCrash(error),
    );
    expect(died).toBe(true);
    site.world.stopAt(LATER);
    await site.tick();
  };

  it.each(DEATHS)('%s, each admin still has one mail', async (_what, deadly) => {
    await dieIn(deadly());
    expect(site.told()).toEqual(ADMINS);
    expect(await raised()).toMatchObject([{ notifiedAt: expect.any(String) }]);
  });

  it('between the mails and the mark, the same mails go out again', async () => {
    await dieIn(site.dying('markNotified', 'before'));
    expect(site.told()).toEqual([...ADMINS, ...ADMINS]);
    expect(new Set(mails().map(({ messageId }) => messageId)).size).toBe(ADMINS.length);
  });
});
