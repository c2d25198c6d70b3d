import { describe, expect, it } from 'vitest';
import { aggregateDirty } from '../../../functions/workflows/aggregate-dirty.ts';
import {
  agree,
  agreementOf,
  anAgreementOf,
  buttonsOn,
  propose,
  proposeChange,
  stored,
  TERMS,
  textOf,
} from './agree.ts';
import { AFTER_SETTLING, CLOSING, MENTEE, MENTOR } from './a-shared-wave.ts';

describe('when the wave has closed', () => {
  it('what was proposed can still be agreed to and changed, and counts in no figure', async () => {
    const site = await anAgreementOf();
    await propose(site, MENTOR);
    site.world.stopAt('2026-06-30T10:00:00.000Z');
    await proposeChange(site, MENTEE, { topics: ['Later words'] });
    expect(textOf(await agree(site, MENTOR))).toContain('Agreed by everybody on 30 June 2026');
    const invitations = await site.world.ports.invitations.list(site.wave.id);
    expect(invitations.filter(({ answeredAt }) => answeredAt !== undefined)).toHaveLength(1);
  });

  it('nothing new is proposed where nothing was, and after ninety days it is only read', async () => {
    const site = await anAgreementOf();
    await propose(site, MENTOR);
    site.world.stopAt(CLOSING);
    expect((await agreementOf(site, 'mentee.90@example.org')).status).toBe(410);
    site.world.stopAt(AFTER_SETTLING);
    const page = await agreementOf(site, MENTEE);
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain('How to lead a first team');
    expect(buttonsOn(page)).toEqual([]);
    await site.visitor.post(`${site.linkOf(MENTEE)}/agree`, { version: ['1'] });
    expect((await stored(site)).consents).toEqual([]);
  });
});

describe('admins', () => {
  it('find nothing of it in aggregates, reports, jobs or logs', async () => {
    const site = await anAgreementOf(5);
    await propose(site, MENTOR, { ...TERMS, topics: ['Secret words'] });
    await agree(site, MENTEE);
    site.world.stopAt('2026-06-30T10:00:00.000Z');
    await site.tick();
    await aggregateDirty(site.world.ports, { everything: true });
    expect(JSON.stringify(site.world.jobs)).not.toContain('Secret');
    await site.world.drain();
    const files = [...site.world.files.values()].map(({ body }) => body).join('\n');
    expect(files).toContain('Leadership mentoring');
    expect(files).not.toContain('Secret words');
    expect(JSON.stringify(await site.world.ports.aggregates.get(site.cohort.id))).not.toContain('Secret');
    expect(JSON.stringify(site.world.logged)).not.toContain('Secret');
  });

  it('see in the figures how many have agreed', async () => {
    const site = await anAgreementOf(5);
    await propose(site, MENTOR);
    for (const number of [1, 2, 3, 4, 5]) await agree(site, `mentee.${number}@example.org`);
    await aggregateDirty(site.world.ports, { everything: true });
    const aggregate = await site.world.ports.aggregates.get(site.cohort.id);
    const [wave] = aggregate?.waves ?? [];
    const mentees = wave?.dispositions.find(({ role }) => role === 'mentee');
    expect(mentees?.group).toMatchObject({ counts: { complete: 5 } });
  });
});
