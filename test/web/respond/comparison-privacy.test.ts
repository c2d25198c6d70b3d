import { describe, expect, it } from 'vitest';
import {
  answerChecklist,
  aSharedWave,
  MENTEE,
  MENTOR,
  sayToComparing,
  type SharedWave,
} from './a-shared-wave.ts';

/** All that the mentor can see of it: pages with their statuses and headers, and mails. */
const seenByMentor = async (site: SharedWave): Promise<string> => {
  const link = site.linkOf(MENTOR);
  const pages = [];
  for (const path of [link, `${link}/compare`, `${link}/compare?lang=fr`, `${link}/1`]) {
    const page = await site.visitor.get(path);
    // Each form has an id of its own, made when it is shown.
    const text = page.text.replaceAll(/(name="submission" value=")\w+/g, '$1');
    pages.push(page.status, JSON.stringify([...page.headers]), text);
  }
  return [...pages, ...site.mailsTo(MENTOR)].join('\n');
};

type Deed = { does: string; doIt: (site: SharedWave) => Promise<unknown> };

/** What the mentee does, one after the other; after each of it the schedules run. */
const withoutYes: Deed[] = [
  { does: 'opens their link', doIt: (site) => site.visitor.get(site.linkOf(MENTEE)) },
  {
    does: 'saves a draft',
    doIt: (site) =>
      site.visitor.post(`${site.linkOf(MENTEE)}/1`, { 'told-freely': ['yes'], direction: ['later'] }),
  },
  { does: 'answers', doIt: (site) => answerChecklist(site, MENTEE, 'no') },
  { does: 'says no', doIt: (site) => sayToComparing(site, MENTEE, 'no') },
];
const takeBack = async (site: SharedWave): Promise<void> => {
  const responses = await site.world.ports.responses.list(site.wave.id);
  const receipt = responses.find(({ role }) => role === 'mentee')?.receipt ?? '';
  const page = await site.visitor.post(`${site.linkOf(MENTEE)}/withdraw`, { receipt: [receipt] });
  expect(page.status).toBe(200);
};
const last: Deed = { does: 'takes their answers back', doIt: takeBack };
const withYes: Deed[] = [
  ...withoutYes,
  { does: 'says yes', doIt: (site) => sayToComparing(site, MENTEE, 'yes') },
  { does: 'says no after all', doIt: (site) => sayToComparing(site, MENTEE, 'no') },
  { does: 'says yes once more', doIt: (site) => sayToComparing(site, MENTEE, 'yes') },
];

describe('before both have agreed, whoever', () => {
  it.each([
    { own: 'was asked and has said nothing', say: undefined, deeds: [...withYes, last] },
    { own: 'said no', say: 'no' as const, deeds: [...withYes, last] },
    { own: 'said yes', say: 'yes' as const, deeds: [...withoutYes, last] },
  ])('$own sees the same bytes whatever the other does', async ({ say, deeds }) => {
    const site = await aSharedWave('confidentiality-checklist');
    await answerChecklist(site, MENTOR, 'yes');
    if (say !== undefined) await sayToComparing(site, MENTOR, say);
    const before = await seenByMentor(site);
    for (const { does, doIt } of deeds) {
      await doIt(site);
      await site.tick();
      expect({ does, seen: await seenByMentor(site) }).toEqual({ does, seen: before });
    }
  });

  it('has not answered is led to their own questions, and sees nothing of the other side', async () => {
    const site = await aSharedWave('confidentiality-checklist');
    const before = await seenByMentor(site);
    await answerChecklist(site, MENTEE, 'no');
    await sayToComparing(site, MENTEE, 'yes');
    await site.tick();
    expect(await seenByMentor(site)).toBe(before);
  });
});

describe('once both have agreed', () => {
  it('the two see something else', async () => {
    const site = await aSharedWave('confidentiality-checklist');
    await answerChecklist(site, MENTOR, 'yes');
    await answerChecklist(site, MENTEE, 'no');
    const before = await seenByMentor(site);
    await sayToComparing(site, MENTOR, 'yes');
    await sayToComparing(site, MENTEE, 'yes');
    await site.tick();
    expect(await seenByMentor(site)).not.toBe(before);
  });

  it('no answer of it lies where admins’ pages may look', async () => {
    const site = await aSharedWave('confidentiality-checklist');
    await answerChecklist(site, MENTOR, 'yes');
    await answerChecklist(site, MENTEE, 'no');
    await sayToComparing(site, MENTOR, 'yes');
    await sayToComparing(site, MENTEE, 'yes');
    await site.tick();
    const [core = ''] = (await site.world.dump()).split('\n\n');
    expect(core).toContain('MADE#');
    expect(core).not.toContain('told-freely');
  });
});
