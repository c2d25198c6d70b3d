import { describe, expect, it } from 'vitest';
import { press, typedIn } from '../forms.ts';
import {
  agree,
  agreementOf,
  anAgreementOf,
  beginChange,
  fillIn,
  propose,
  proposeChange,
  stored,
  TERMS,
  textOf,
  writeProposal,
} from './agree.ts';
import { MENTEE, MENTOR } from './a-shared-wave.ts';

describe('two at once', () => {
  it('write a first proposal: one is kept, the other sees both and can propose theirs as a change', async () => {
    const site = await anAgreementOf();
    const mine = await writeProposal(site, MENTEE, { ...TERMS, topics: ['Only my words'] });
    await propose(site, MENTOR);
    const told = await press(site.visitor, mine);
    expect(told.status).toBe(409);
    expect(textOf(told)).toContain('Rosa Mentor 1 was faster');
    expect(textOf(told)).toContain('How to lead a first team');
    expect(textOf(told)).toContain('Only my words');
    const review = await beginChange(site, MENTEE, told, 'own');
    expect(textOf(review)).toContain('Only my words');
    await press(site.visitor, review);
    const { versions } = await stored(site);
    expect(versions.map(({ fields }) => fields['topics'])).toEqual([
      ['How to lead a first team'],
      ['Only my words'],
    ]);
  });

  it('type: the page that comes too late is kept, and shown beside the proposal', async () => {
    const site = await anAgreementOf();
    const start = await site.visitor.get(`${site.linkOf(MENTEE)}/2`);
    await propose(site, MENTOR);
    const told = await press(site.visitor, start, { ...typedIn(start), topics: ['Typed too late'] }, 'next');
    expect(told.status).toBe(409);
    expect(textOf(told)).toContain('Typed too late');
    expect(textOf(await agreementOf(site, MENTEE))).toContain('Typed too late');
  });

  it('change the same version: one is kept, the other sees both', async () => {
    const site = await anAgreementOf(2);
    await propose(site, MENTOR);
    const other = 'mentee.2@example.org';
    const [a, b] = [await beginChange(site, MENTEE), await beginChange(site, other)];
    const [first, second] = [
      await fillIn(site, a, { topics: ['First words'] }),
      await fillIn(site, b, { topics: ['Second words'] }),
    ];
    expect((await press(site.visitor, first)).status).toBe(200);
    const told = await press(site.visitor, second);
    expect(told.status).toBe(409);
    expect(textOf(told)).toContain('First words');
    expect(textOf(told)).toContain('Second words');
    expect((await stored(site)).versions).toHaveLength(2);
  });

  it('agree and change: nobody agrees to words that they have not read', async () => {
    const site = await anAgreementOf();
    await propose(site, MENTOR);
    const shown = await agreementOf(site, MENTEE);
    await proposeChange(site, MENTOR, { topics: ['Changed under your eyes'] });
    const told = await agree(site, MENTEE, shown);
    expect(told.status).toBe(409);
    expect(textOf(told)).toContain('Changed under your eyes');
    expect((await stored(site)).consents).toEqual([]);
  });
});
