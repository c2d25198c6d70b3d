import { describe, expect, it } from 'vitest';
import type { Ports } from '../../functions/ports.ts';
import { notifyBetweenSides } from '../../functions/workflows/notify-between-sides.ts';
import { aMenteeLine, aMentorLine } from '../builders/a-roster-file.ts';
import { crashing, isCrash } from '../crashing.ts';
import { agree, propose, proposeChange } from '../web/respond/agree.ts';
import {
  answerChecklist,
  aSharedWave,
  MENTEE,
  MENTOR,
  sayToComparing,
  type SharedWave,
} from '../web/respond/a-shared-wave.ts';

const agreement = (): Promise<SharedWave> => aSharedWave('mentoring-agreement');

/** The schedule runs, and its process dies somewhere. */
const tickUntilCrash = async (site: SharedWave, ports: Ports): Promise<void> => {
  await site.tick(ports).catch((error: unknown) => {
    if (!isCrash(error)) throw error;
  });
};
const QUARTER_LATER = '2026-05-02T09:16:00.000Z';

describe('a notice is mailed once', () => {
  it('however often it is queued', async () => {
    const site = await agreement();
    await propose(site, MENTOR);
    await notifyBetweenSides(site.world.ports);
    await notifyBetweenSides(site.world.ports);
    await site.tick();
    await site.tick();
    expect(site.mailsTo(MENTEE)).toHaveLength(1);
  });

  it.each([
    { port: 'notices', method: 'claim', when: 'before' },
    { port: 'notices', method: 'claim', when: 'after' },
    { port: 'mailer', method: 'send', when: 'before' },
    { port: 'queue', method: 'send', when: 'after' },
    { port: 'notices', method: 'markSent', when: 'after' },
  ] as const)('when the sender dies $when $method of the $port', async ({ port, method, when }) => {
    const site = await agreement();
    await propose(site, MENTOR);
    const { ports } = site.world;
    const at = { call: 1, when };
    const dying: Ports =
      port === 'notices'
        ? { ...ports, notices: crashing(ports.notices, method, at) }
        : port === 'mailer'
          ? { ...ports, mailer: crashing(ports.mailer, 'send', at) }
          : { ...ports, queue: crashing(ports.queue, 'send', at) };
    await tickUntilCrash(site, dying);
    await site.tick();
    site.world.stopAt(QUARTER_LATER);
    await site.tick();
    expect(site.mailsTo(MENTEE)).toHaveLength(1);
  });

  it('and a second time only when the sender dies between sending and noting it', async () => {
    const site = await agreement();
    await propose(site, MENTOR);
    const { ports } = site.world;
    const dying = { ...ports, notices: crashing(ports.notices, 'markSent', { call: 1, when: 'before' }) };
    await tickUntilCrash(site, dying);
    await site.tick();
    expect(site.mailsTo(MENTEE)).toHaveLength(1);
    site.world.stopAt(QUARTER_LATER);
    await site.tick();
    await site.tick();
    expect(site.mailsTo(MENTEE)).toHaveLength(2);
    const [first, second] = site.world.mails.slice(-2);
    expect(second?.messageId).toBe(first?.messageId);
  });
});

describe('a notice is not mailed', () => {
  it('when what it tells of has been overtaken', async () => {
    const site = await agreement();
    await propose(site, MENTOR);
    await notifyBetweenSides(site.world.ports);
    await agree(site, MENTEE);
    await proposeChange(site, MENTEE, { topics: ['Other words'] });
    await site.tick();
    const subjects = site.mailsTo(MENTEE).map((subject) => subject.replace(/.*, /, ''));
    expect(subjects).toEqual(['your copy']);
    expect(
      site
        .mailsTo(MENTOR)
        .map((subject) => subject.replace(/.*, /, ''))
        .toSorted(),
    ).toEqual(['a change to read', 'your copy']);
  });

  it('to somebody who would rather not be asked', async () => {
    const site = await agreement();
    const { ports } = site.world;
    const invitations = await ports.invitations.list(site.wave.id);
    const mentee = invitations.find(({ role }) => role === 'mentee');
    if (mentee === undefined) throw new Error('nobody is invited');
    for (const invitation of invitations.filter(({ role }) => role === 'mentee'))
      await ports.invitations.decline(invitation, { kind: 'declined', at: ports.clock.now() });
    await propose(site, MENTOR);
    await site.tick();
    expect(site.mailsTo(MENTEE)).toEqual([]);
  });
});

describe('each gets it in their own language', () => {
  const lines = [aMentorLine(1, { language: 'fr' }), aMenteeLine(1, { language: 'es' })];

  it('the proposal and the copy of an agreement, dates and words', async () => {
    const site = await aSharedWave('mentoring-agreement', lines);
    const { visitor, linkOf } = site;
    const english = { visitor, linkOf: (address: string) => linkOf(address) };
    const link = linkOf(MENTOR);
    await propose(
      {
        ...english,
        visitor: { ...visitor, get: (path) => visitor.get(path === link ? `${path}?lang=en` : path) },
      },
      MENTOR,
    );
    await site.tick();
    expect(site.mailsTo(MENTEE)[0]).toMatch(/una propuesta para leer$/);
    await agree(site, MENTEE);
    await site.tick();
    const copies = site.world.mails.slice(-2);
    const french = copies.find(({ to }) => to.address === MENTOR);
    const spanish = copies.find(({ to }) => to.address === MENTEE);
    expect(french?.subject).toMatch(/votre copie$/);
    expect(french?.text).toContain('10 novembre 2026');
    expect(spanish?.text).toContain('10 de noviembre de 2026');
    expect(`${french?.text}${spanish?.text}`).not.toMatch(/How many|By video|Agreed/);
  });

  it('that a comparison is ready', async () => {
    const site = await aSharedWave('confidentiality-checklist', lines);
    for (const address of [MENTOR, MENTEE]) {
      await answerChecklist(site, address, 'yes');
      await sayToComparing(site, address, 'yes');
    }
    await site.tick();
    expect(site.mailsTo(MENTOR)[0]).toMatch(/votre comparaison est prête$/);
    expect(site.mailsTo(MENTEE)[0]).toMatch(/su comparación está lista$/);
  });
});
