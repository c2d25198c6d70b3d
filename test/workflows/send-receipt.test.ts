import { beforeEach, describe, expect, it } from 'vitest';
import type { Ports } from '../../functions/ports.ts';
import type { ReceiptWishStore } from '../../functions/ports/answering.ts';
import { notifyAll } from '../../functions/workflows/notify-all.ts';
import { sendReceipt } from '../../functions/workflows/send-receipt.ts';
import { wishReceipt } from '../../functions/workflows/wish-receipt.ts';
import { anAnsweredWave, MENTEE, receiptOf, typed, type AnsweredWave } from '../an-answered-wave.ts';
import { crashing, isCrash } from '../crashing.ts';

const LATER = '2026-05-01T07:10:00.000Z';

let site: AnsweredWave;
let receipt: string;
let invited: number;
beforeEach(async () => {
  site = await anAnsweredWave();
  receipt = receiptOf(await site.send(typed('no-time'), 1));
  invited = site.world.mails.length;
});
const wish = async () => wishReceipt(site.world.ports, await site.occasion());
const mails = () => site.world.mails.slice(invited);
const tick = async (ports: Ports = site.world.ports) => {
  await notifyAll(ports);
  await site.world.drain(ports);
};

describe('the receipt by e-mail', () => {
  it('comes once, however often it is wished for and whoever works off the job', async () => {
    for (let n = 0; n < 3; n += 1) expect(await wish()).toBe(true);
    await notifyAll(site.world.ports);
    await notifyAll(site.world.ports);
    const jobs = site.world.jobs.splice(0).flatMap((job) => (job.kind === 'send-receipt' ? [job] : []));
    expect(jobs).toHaveLength(2);
    await Promise.all(jobs.map((job) => sendReceipt(site.world.ports, job)));
    await wish();
    site.world.stopAt('2026-05-20T07:00:00.000Z');
    await wish();
    await tick();
    expect(mails().map(({ to }) => to.address)).toEqual([MENTEE]);
  });

  it('says what arrived and when, the code, until when it can be changed, and nothing of the answers', async () => {
    await wish();
    await tick();
    const [mail] = mails();
    expect(mail?.subject).toBe('Your receipt: Accountability checklist');
    for (const said of [
      receipt,
      '1 May 2026',
      'Until 22 May 2026 you can change or withdraw',
      'Rosa Mentor 1',
    ]) {
      expect(mail?.text).toContain(said);
      expect(mail?.html).toContain(said);
    }
    // No link: whoever forwards a receipt forwards no way to the answers.
    expect(`${mail?.text} ${mail?.html}`).not.toMatch(/\/r\/|no-time|No time/);
  });

  it('does not come to somebody who has withdrawn the answers since', async () => {
    await wish();
    await site.withdraw(receipt);
    await tick();
    await tick();
    expect(mails()).toEqual([]);
    expect(await site.world.ports.receiptWishes.listUnsent(LATER)).toEqual([]);
  });

  it('is not to be had without the copy of what was sent', async () => {
    await site.world.ports.drafts.remove((await site.occasion()).invitation.id);
    expect(await wish()).toBe(false);
  });

  it('is forgotten after two days in which no mail could be sent', async () => {
    await wish();
    site.world.stopAt('2026-05-03T07:00:00.000Z');
    await tick();
    expect(mails()).toEqual([]);
  });

  it('is tried again at once when it could not be sent', async () => {
    await wish();
    const refusing = { ...site.world.ports, mailer: { send: () => Promise.reject(new Error('refused')) } };
    await expect(tick(refusing)).rejects.toThrow('refused');
    await site.world.drain();
    expect(mails()).toHaveLength(1);
  });
});

const ofWishes = (method: keyof ReceiptWishStore, when: 'before' | 'after'): Ports => ({
  ...site.world.ports,
  receiptWishes: crashing(site.world.ports.receiptWishes, method, { call: 1, when }),
});

const DEATHS: [string, () => Ports][] = [
  [
    'before the job is queued',
    () => ({
      ...site.world.ports,
      queue: crashing(site.world.ports.queue, 'send', { call: 1, when: 'before' }),
    }),
  ],
  [
    'after the job is queued',
    () => ({
      ...site.world.ports,
      queue: crashing(site.world.ports.queue, 'send', { call: 1, when: 'after' }),
    }),
  ],
  ['before it is claimed', () => ofWishes('claim', 'before')],
  ['after it is claimed', () => ofWishes('claim', 'after')],
  ['after it is marked', () => ofWishes('markSent', 'after')],
];

describe('when the process dies', () => {
  const dieIn = async (ports: Ports): Promise<void> => {
    await wish();
    const died = await tick(ports).then(
      () => false,
      (error: unknown) => isCrash(error),
    );
    expect(died).toBe(true);
    site.world.stopAt(LATER);
    await tick();
  };

  it.each(DEATHS)('%s, one mail comes all the same', async (_when, deadly) => {
    await dieIn(deadly());
    expect(mails()).toHaveLength(1);
  });

  it('between mail and mark, the same mail goes out again', async () => {
    await dieIn(ofWishes('markSent', 'before'));
    expect(mails()).toHaveLength(2);
    expect(new Set(mails().map(({ messageId }) => messageId)).size).toBe(1);
  });
});
