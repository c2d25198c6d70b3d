import { describe, expect, it } from 'vitest';
import { heading, type Page } from '../visitor.ts';
import {
  AFTER_SETTLING,
  aGroupOf,
  answerChecklist,
  aSharedWave,
  CLOSING,
  MENTEE,
  MENTOR,
  sayToComparing,
  type SharedWave,
} from './a-shared-wave.ts';

const CHECKLIST = 'confidentiality-checklist';
const DIFFERS = { 'told-freely': 'no', 'some-topics-private': 'not-sure' };

/** Both have answered, differently on two items. */
const bothAnswered = async (mentees = 1): Promise<SharedWave> => {
  const site = await aSharedWave(CHECKLIST, aGroupOf(mentees));
  await answerChecklist(site, MENTOR, 'yes');
  await answerChecklist(site, MENTEE, 'yes', DIFFERS);
  return site;
};
const pageOf = (site: SharedWave, address: string): Promise<Page> =>
  site.visitor.get(`${site.linkOf(address)}/compare`);
const verdictsOn = ({ document }: Page): string[] =>
  [...document.querySelectorAll('.verdict h3')].map(({ textContent }) =>
    textContent.replaceAll(/\s+/g, ' ').trim(),
  );

describe('a comparison', () => {
  it('is promised on the start page, and offered with the thanks', async () => {
    const site = await aSharedWave(CHECKLIST);
    const start = await site.visitor.get(site.linkOf(MENTOR));
    expect(start.text).toContain('only if both of you say yes do you two see each other’s answers');
    const thanks = await answerChecklist(site, MENTOR, 'yes');
    expect(thanks.document.querySelector('.receipt')).not.toBeNull();
    expect(thanks.text).toContain('compare your answers with');
    expect(thanks.text).toContain('Emil Mentee 1');
    expect((await site.visitor.get(site.linkOf(MENTOR))).text).toContain('Yes, compare');
  });

  it('comes by mail to both once both agree, contradictions first, in words', async () => {
    const site = await bothAnswered();
    await sayToComparing(site, MENTOR, 'yes');
    await site.tick();
    expect(site.mailsTo(MENTOR)).toEqual([]);
    expect(heading(await sayToComparing(site, MENTEE, 'yes'))).toBe('What stays between you');
    await site.tick();
    for (const address of [MENTOR, MENTEE]) {
      expect(site.mailsTo(address)).toEqual([
        'Leadership mentoring: What stays between you, your comparison is ready',
      ]);
      const page = await pageOf(site, address);
      expect(page.status).toBe(200);
      expect(verdictsOn(page)).toEqual([
        '≠ You differ on 1 point',
        '? One of you is not sure on 1 point',
        '= You see 6 points the same way',
      ]);
    }
    const mentors = (await pageOf(site, MENTOR)).document.querySelector('.verdict.different .sides');
    expect(mentors?.textContent.replaceAll(/\s+/g, ' ').trim()).toBe('You Yes Emil Mentee 1 No');
  });

  it('is what its mail leads to, and the mail holds no answer', async () => {
    const site = await bothAnswered();
    await sayToComparing(site, MENTOR, 'yes');
    await sayToComparing(site, MENTEE, 'yes');
    await site.tick();
    const mail = site.world.mails.at(-1);
    const [, path = ''] = /https:\/\/[^/]+(\/r\/\S+)/.exec(mail?.text ?? '') ?? [];
    expect(path).toMatch(/\/compare$/);
    expect(verdictsOn(await site.visitor.get(path))).toHaveLength(3);
    expect(mail?.text).not.toMatch(/tell others|not sure/i);
  });

  it('is not made for one who changed their mind in time', async () => {
    const site = await bothAnswered();
    await sayToComparing(site, MENTOR, 'yes');
    await sayToComparing(site, MENTEE, 'yes');
    await sayToComparing(site, MENTEE, 'no');
    await site.tick();
    expect(verdictsOn(await pageOf(site, MENTOR))).toEqual([]);
    expect([site.mailsTo(MENTOR), site.mailsTo(MENTEE)]).toEqual([[], []]);
  });

  it('stays as it was shown, whatever they say afterwards, and nobody can be asked out of it', async () => {
    const site = await bothAnswered();
    await sayToComparing(site, MENTOR, 'yes');
    await sayToComparing(site, MENTEE, 'yes');
    await site.tick();
    await sayToComparing(site, MENTEE, 'no');
    await site.tick();
    expect(verdictsOn(await pageOf(site, MENTOR))).toHaveLength(3);
  });

  it('waits for one who has not answered', async () => {
    const site = await aSharedWave(CHECKLIST);
    await answerChecklist(site, MENTOR, 'yes');
    await sayToComparing(site, MENTOR, 'yes');
    const early = await sayToComparing(site, MENTEE, 'yes');
    expect(heading(early)).toBe('What stays between you');
    expect(early.path).not.toContain('/compare');
    await site.tick();
    expect(site.mailsTo(MENTOR)).toEqual([]);
  });

  it('is gone after ninety days, and says so', async () => {
    const site = await bothAnswered();
    await sayToComparing(site, MENTOR, 'yes');
    await sayToComparing(site, MENTEE, 'yes');
    await site.tick();
    site.world.stopAt('2026-07-31T10:00:00.000Z');
    const page = await pageOf(site, MENTOR);
    expect(verdictsOn(page)).toEqual([]);
    expect(page.text).toContain('has been deleted');
    await site.tick();
    expect(verdictsOn(await pageOf(site, MENTOR))).toEqual([]);
  });

  it('can still be agreed to after the wave has closed, for ninety days', async () => {
    const site = await bothAnswered();
    await sayToComparing(site, MENTOR, 'yes');
    site.world.stopAt('2026-06-30T10:00:00.000Z');
    await sayToComparing(site, MENTEE, 'yes');
    await site.tick();
    expect(verdictsOn(await pageOf(site, MENTEE))).toHaveLength(3);
    const late = await bothAnswered();
    late.world.stopAt(AFTER_SETTLING);
    const refused = await sayToComparing(late, MENTEE, 'yes');
    expect(refused.status).toBe(410);
    expect(refused.text).toContain('The time to compare ended on');
  });
});

/** Takes back what the mentee sent, with the receipt that the thanks showed. */
const withdraw = async (site: SharedWave, address: string, receipt: string): Promise<void> => {
  const page = await site.visitor.post(`${site.linkOf(address)}/withdraw`, { receipt: [receipt] });
  expect(page.text).toContain('withdr');
};

describe('a comparison of somebody who takes their answers back', () => {
  it('is never made', async () => {
    const site = await aSharedWave(CHECKLIST);
    await answerChecklist(site, MENTOR, 'yes');
    const thanks = await answerChecklist(site, MENTEE, 'yes');
    await sayToComparing(site, MENTOR, 'yes');
    await sayToComparing(site, MENTEE, 'yes');
    await withdraw(site, MENTEE, thanks.document.querySelector('.receipt')?.textContent ?? '');
    await site.tick();
    expect(verdictsOn(await pageOf(site, MENTOR))).toEqual([]);
    expect(site.mailsTo(MENTOR)).toEqual([]);
  });

  it('is deleted for both', async () => {
    const site = await aSharedWave(CHECKLIST);
    await answerChecklist(site, MENTOR, 'yes');
    const thanks = await answerChecklist(site, MENTEE, 'yes');
    await sayToComparing(site, MENTOR, 'yes');
    await sayToComparing(site, MENTEE, 'yes');
    await site.tick();
    await withdraw(site, MENTEE, thanks.document.querySelector('.receipt')?.textContent ?? '');
    const page = await pageOf(site, MENTOR);
    expect(verdictsOn(page)).toEqual([]);
    expect(page.text).toContain('has been deleted');
    expect((await pageOf(site, MENTEE)).status).toBe(410);
  });
});

describe('in a group', () => {
  const other = (number: number) => `mentee.${number}@example.org`;

  it('each pair stands for itself, and only those who agreed', async () => {
    const site = await bothAnswered(4);
    await answerChecklist(site, other(2), 'no');
    await answerChecklist(site, other(3), 'no');
    for (const address of [MENTOR, MENTEE, other(2)]) await sayToComparing(site, address, 'yes');
    await sayToComparing(site, other(3), 'no');
    await site.tick();
    const mentors = await pageOf(site, MENTOR);
    const names = [...mentors.document.querySelectorAll('h2')].map(({ textContent }) => textContent.trim());
    expect(names).toEqual(['You and Emil Mentee 1', 'You and Emil Mentee 2']);
    expect(mentors.text).not.toMatch(/Emil Mentee [34]/);
    expect((await pageOf(site, other(2))).text).not.toContain('Emil Mentee 1');
    expect(verdictsOn(await pageOf(site, other(3)))).toEqual([]);
    expect(site.mailsTo(MENTOR)).toHaveLength(2);
    expect(site.mailsTo(other(3))).toEqual([]);
  });

  it('shows nobody of another match', async () => {
    const site = await bothAnswered(2);
    await answerChecklist(site, 'mentee.90@example.org', 'yes');
    await sayToComparing(site, 'mentee.90@example.org', 'yes');
    await sayToComparing(site, MENTOR, 'yes');
    await site.tick();
    expect(verdictsOn(await pageOf(site, 'mentee.90@example.org'))).toEqual([]);
  });
});

describe('the answered page', () => {
  it('asks on after the closing, and not after ninety days', async () => {
    const site = await bothAnswered();
    site.world.stopAt(CLOSING);
    expect((await site.visitor.get(site.linkOf(MENTOR))).text).toContain('Yes, compare');
    site.world.stopAt(AFTER_SETTLING);
    expect((await site.visitor.get(site.linkOf(MENTOR))).text).not.toContain('Yes, compare');
  });

  it('takes no word that is neither yes nor no, and no comparison where there is none to make', async () => {
    const site = await bothAnswered();
    await site.visitor.post(`${site.linkOf(MENTOR)}/compare`, { agree: ['perhaps'] });
    expect((await pageOf(site, MENTOR)).text).not.toContain('You said');
    const agreement = await aSharedWave('mentoring-agreement');
    expect((await pageOf(agreement, MENTOR)).status).toBe(404);
  });
});
