import { describe, expect, it } from 'vitest';
import { MatchId } from '../../../functions/core/ids.ts';
import { engagementTargets } from '../../../functions/core/engagement-targets.ts';
import { aMenteeLine, aMentorLine } from '../../builders/a-roster-file.ts';
import { press, typedIn } from '../forms.ts';
import { heading } from '../visitor.ts';
import {
  agree,
  agreementOf,
  anAgreementOf,
  beginChange,
  buttonsOn,
  fillIn,
  propose,
  proposeChange,
  stored,
  textOf,
  writeProposal,
} from './agree.ts';
import { aSharedWave, MENTEE, MENTOR } from './a-shared-wave.ts';

const PROPOSAL = 'Leadership mentoring: Mentoring agreement, a proposal to read';
const CHANGE = 'Leadership mentoring: Mentoring agreement, a change to read';
const COPY = 'Leadership mentoring: Mentoring agreement, your copy';

describe('one proposes, the other agrees', () => {
  it('from the promise to the copy that both get', async () => {
    const site = await anAgreementOf();
    const start = await agreementOf(site, MENTOR);
    expect(textOf(start)).toContain('What you write goes to the others in your match');
    const sent = await propose(site, MENTOR);
    expect(sent.status).toBe(200);
    expect(heading(sent)).toBe('Your proposal is on its way');
    expect(sent.document.querySelector('.receipt')?.textContent).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    await site.tick();
    expect([site.mailsTo(MENTOR), site.mailsTo(MENTEE)]).toEqual([[], [PROPOSAL]]);

    const read = await agreementOf(site, MENTEE);
    expect(textOf(read)).toContain('Rosa Mentor 1 proposed this on 2 May 2026.');
    expect(textOf(read)).toContain('How to lead a first team');
    expect(textOf(read)).toContain('10 November 2026');
    expect(textOf(read)).toContain('2 meetings a month');
    expect(buttonsOn(read)).toEqual(['I agree', 'Propose a change']);
    expect(textOf(await agree(site, MENTEE))).toContain('Agreed by everybody on 2 May 2026');
    await site.tick();
    expect([site.mailsTo(MENTOR), site.mailsTo(MENTEE)]).toEqual([[COPY], [PROPOSAL, COPY]]);
    const copy = site.world.mails.at(-1);
    for (const body of [copy?.text, copy?.html]) {
      expect(body).toContain('How to lead a first team');
      expect(body).toContain('10 November 2026');
      expect(body).toContain('By video');
      expect(body).toContain('Rosa Mentor 1');
      expect(body).toContain('on 2 May 2026');
    }
  });

  it('each of them finds their invitation answered', async () => {
    const site = await anAgreementOf();
    await propose(site, MENTOR);
    const answered = async () =>
      (await site.world.ports.invitations.list(site.wave.id)).filter(
        ({ answeredAt }) => answeredAt !== undefined,
      ).length;
    expect(await answered()).toBe(1);
    await agree(site, MENTEE);
    expect(await answered()).toBe(2);
  });

  it('and what they mean to meet is known from then on', async () => {
    const site = await anAgreementOf();
    await propose(site, MENTOR);
    expect(engagementTargets([await stored(site)])).toEqual(new Map());
    await agree(site, MENTEE);
    const [[match, target] = []] = [...engagementTargets([await stored(site)])];
    expect(MatchId.safeParse(match).success).toBe(true);
    expect(target).toMatchObject({ meetingsPerMonth: 2, minutesPerMeeting: 45 });
  });

  it('a form that is sent twice proposes once, and gets the same receipt', async () => {
    const site = await anAgreementOf();
    const review = await writeProposal(site, MENTOR);
    const [first, again] = [await press(site.visitor, review), await press(site.visitor, review)];
    expect(again.document.querySelector('.receipt')?.textContent).toBe(
      first.document.querySelector('.receipt')?.textContent,
    );
    expect((await stored(site)).versions).toHaveLength(1);
  });

  it('agreeing twice is agreeing once', async () => {
    const site = await anAgreementOf();
    await propose(site, MENTOR);
    const shown = await agreementOf(site, MENTEE);
    await agree(site, MENTEE, shown);
    await agree(site, MENTEE, shown);
    await site.tick();
    expect((await stored(site)).consents).toHaveLength(1);
    expect(site.mailsTo(MENTOR)).toEqual([COPY]);
  });

  it('whoever opens a link changes nothing', async () => {
    const site = await anAgreementOf();
    await propose(site, MENTOR);
    const before = await site.world.dump();
    for (const path of ['', '/1', '/review', '/agree', '/amend', '/drop-amendment', '/compare', '/send'])
      await site.visitor.get(`${site.linkOf(MENTEE)}${path}`);
    expect(await site.world.dump()).toBe(before);
  });
});

describe('the other proposes a change', () => {
  it('in a form that holds the proposal, and the first is asked', async () => {
    const site = await anAgreementOf();
    await propose(site, MENTOR);
    await site.tick();
    const form = await beginChange(site, MENTEE);
    expect(typedIn(form)).toMatchObject({ 'meetings-per-month': ['2'], channels: ['video', 'phone'] });
    const sent = await press(site.visitor, await fillIn(site, form, { 'meetings-per-month': ['1'] }));
    expect(heading(sent)).toBe('Your proposal is on its way');
    await site.tick();
    expect(site.mailsTo(MENTOR)).toEqual([CHANGE]);
    const read = await agreementOf(site, MENTOR);
    expect(textOf(read)).toContain('Emil Mentee 1 proposed this change');
    expect(textOf(read)).toContain(
      'How many meetings a month have you agreed on? Changed 1 meetings a month',
    );
    expect(textOf(read)).toContain('Before: 2 meetings a month');
    await agree(site, MENTOR);
    await site.tick();
    expect(site.mailsTo(MENTEE)).toEqual([PROPOSAL, COPY]);
    expect(engagementTargets([await stored(site)]).size).toBe(1);
  });

  it('that can be left, and nothing is proposed before it is sent', async () => {
    const site = await anAgreementOf();
    await propose(site, MENTOR);
    await beginChange(site, MENTEE);
    const begun = await agreementOf(site, MENTEE);
    expect(buttonsOn(begun)).toEqual(['Drop the change']);
    expect(textOf(begun)).toContain('Go on with the change');
    await site.visitor.post(`${site.linkOf(MENTEE)}/drop-amendment`, {});
    expect(buttonsOn(await agreementOf(site, MENTEE))).toEqual(['I agree', 'Propose a change']);
    expect((await stored(site)).versions).toHaveLength(1);
  });

  it('of what holds already: it holds until all agree to the change', async () => {
    const site = await anAgreementOf();
    await propose(site, MENTOR);
    await agree(site, MENTEE);
    await proposeChange(site, MENTEE, { 'minutes-per-meeting': ['30'] });
    const page = await agreementOf(site, MENTOR);
    expect(page.document.querySelector('details')?.textContent).toContain('45 minutes');
    expect(
      engagementTargets([await stored(site)])
        .values()
        .next().value,
    ).toMatchObject({
      minutesPerMeeting: 45,
    });
    await agree(site, MENTOR);
    expect(
      engagementTargets([await stored(site)])
        .values()
        .next().value,
    ).toMatchObject({
      minutesPerMeeting: 30,
    });
  });
});

describe('in a group', () => {
  it('it holds once every mentor and mentee has agreed, and each gets one copy', async () => {
    const lines = [
      aMentorLine(1),
      aMentorLine(2, { match_id: 'M-1' }),
      ...[1, 2, 3].map((number) => aMenteeLine(number, { match_id: 'M-1' })),
    ];
    const site = await aSharedWave('mentoring-agreement', lines);
    const rest = ['mentor.2', 'mentee.1', 'mentee.2', 'mentee.3'].map((name) => `${name}@example.org`);
    await propose(site, MENTOR);
    await site.tick();
    for (const address of rest) expect(site.mailsTo(address)).toEqual([PROPOSAL]);
    for (const address of rest) {
      expect(textOf(await agreementOf(site, MENTOR))).toContain('Still to agree:');
      await agree(site, address);
      await site.tick();
    }
    for (const address of rest) expect(site.mailsTo(address)).toEqual([PROPOSAL, COPY]);
    expect(site.mailsTo(MENTOR)).toEqual([COPY]);
    expect(textOf(await agreementOf(site, MENTOR))).toContain('Agreed by everybody');
  });

  it('another match has nothing of it', async () => {
    const site = await anAgreementOf();
    await propose(site, MENTOR);
    await site.tick();
    expect(heading(await agreementOf(site, 'mentee.90@example.org'))).toBe('Mentoring agreement');
    expect(textOf(await agreementOf(site, 'mentee.90@example.org'))).not.toContain('first team');
    expect(site.mailsTo('mentee.90@example.org')).toEqual([]);
  });
});
