import { beforeEach, describe, expect, it } from 'vitest';
import type { Invitation } from '../../../functions/core/invitation.ts';
import { invitedAnswers } from '../../../functions/core/aggregate/invited-answers.ts';
import { aggregateDirty } from '../../../functions/workflows/aggregate-dirty.ts';
import { aMenteeLine, aMentorLine, aRosterFile } from '../../builders/a-roster-file.ts';
import { openAt, tokensOf, withCohort } from '../../with-cohort.ts';
import { aWorld } from '../../world.ts';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import { filledIn, press, typedIn } from '../forms.ts';
import { aVisitor, heading, linkNamed, type Page, type Visitor } from '../visitor.ts';
import { anOpenWave, CLOSING, OPENING, type OpenWave } from './an-open-link.ts';

const LATER = '2026-05-03T10:00:00.000Z';
const AFTER_CLOSING = '2026-05-22T07:30:00.000Z';
const SEALED = '2026-05-22T08:00:00.000Z';

let wave: OpenWave;
let visitor: Visitor;
let link: string;
beforeEach(async () => {
  wave = await anOpenWave(2);
  ({ visitor } = wave);
  link = wave.linkOf(1);
});

const text = ({ document }: Page): string =>
  (document.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' ');

/** The invitation of the first mentee, as it is stored. */
const stored = async (): Promise<Invitation> => {
  const { ports } = wave.world;
  const found = await ports.waves
    .list(wave.cohort.id)
    .then(([open]) => (open === undefined ? [] : ports.invitations.list(open.id)));
  const persons = await ports.rosters.persons(found.map(({ participantId }) => participantId));
  const mentee = persons.find(({ email }) => email === 'mentee.1@example.org');
  const own = found.find(({ participantId }) => participantId === mentee?.id);
  if (own === undefined) throw new Error('no invitation');
  return own;
};

const answerAll = async (): Promise<Page> => {
  let page = await visitor.get(`${link}/1`);
  page = await press(visitor, page, filledIn(page), 'next');
  page = await press(visitor, page, filledIn(page), 'next');
  return press(visitor, page);
};

describe('somebody who would rather not take part', () => {
  it('finds the way out below the button and is asked why, with «rather not say» among the answers', async () => {
    const start = await visitor.get(link);
    const page = await visitor.get(linkNamed(start, 'I would rather not take part'));
    expect(heading(page)).toBe('You need not take part');
    expect(
      [...page.document.querySelectorAll('input[name=reason]')].map((input) => input.getAttribute('value')),
    ).toEqual(['no-time', 'not-relevant', 'rather-not-say', 'other']);
    expect(page.document.querySelectorAll('input:checked')).toHaveLength(0);
    expect(text(page)).toContain('The program team may read this, without your name.');
  });

  it('says so, with a reason and a few words, and the draft goes', async () => {
    await visitor.post(`${link}/1`, { 'how-often': ['never'], direction: ['later'] });
    wave.world.stopAt(LATER);
    const page = await visitor.get(`${link}/decline`);
    expect(text(page)).toContain('What you have typed here so far is deleted.');
    const done = await press(visitor, page, { reason: ['no-time'], note: ['  Too much\r\non my desk  '] });
    expect(done.status).toBe(200);
    expect(heading(done)).toBe('Thank you for telling us');
    expect(text(done)).toContain('You can still take part until 22 May 2026.');
    const invitation = await stored();
    expect(invitation.declined).toEqual({
      kind: 'declined',
      at: LATER,
      reason: 'no-time',
      note: 'Too much\non my desk',
    });
    expect(await wave.world.ports.drafts.get(invitation.id, LATER)).toEqual({});
    expect((await wave.world.ports.dirty.list()).map(({ cohortId }) => cohortId)).toEqual([wave.cohort.id]);
  });

  it('is told so on coming back, and may answer after all: the answers win', async () => {
    await visitor.post(`${link}/decline`, { reason: ['other'] });
    const start = await visitor.get(link);
    expect(text(start)).toContain('On 1 May 2026 you told us that you would rather not take part.');
    expect(text(start)).toContain('You can still take part until 22 May 2026.');
    expect(linkNamed(start, 'Start')).toBe(`${link}/1`);
    const sent = await answerAll();
    expect(heading(sent)).toBe('Thank you');
    const { ports } = wave.world;
    const invitation = await stored();
    const instrument = ports.catalogue.latest()[0]?.instrument;
    if (instrument === undefined) throw new Error('no instrument');
    const [counted] = invitedAnswers(
      instrument,
      [invitation],
      await ports.responses.list(invitation.waveId).then((all) => all.filter((one) => 'answers' in one)),
    );
    expect(counted?.disposition).toBe('complete');
    const late = await visitor.post(`${link}/decline`, { reason: ['other'] });
    expect(late.status).toBe(409);
  });

  it('may say something else later: the latest word counts', async () => {
    await visitor.post(`${link}/decline`, { reason: ['other'], note: ['Words'] });
    wave.world.stopAt(LATER);
    await visitor.post(`${link}/not-me`, { who: ['left'] });
    expect((await stored()).declined).toEqual({ kind: 'left', at: LATER });
    expect(text(await visitor.get(link))).toContain('On 3 May 2026 you told us that you had left.');
  });

  it('may send the form twice', async () => {
    const first = await visitor.post(`${link}/decline`, { reason: ['other'] });
    const again = await visitor.post(`${link}/decline`, { reason: ['other'] });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.text).toBe(first.text);
  });
});

describe('nothing is said', () => {
  const untouched = async (page: Page, status: number): Promise<void> => {
    expect(page.status).toBe(status);
    expect((await stored()).declined).toBeUndefined();
  };

  it.each(['decline', 'not-me'])('by a scanner that sends the form of /%s as it is', async (path) => {
    const page = await visitor.get(`${link}/${path}`);
    const refused = await press(visitor, page, typedIn(page));
    await untouched(refused, 422);
    expect(refused.document.title).toMatch(/^Error: /);
    expect(refused.document.querySelectorAll('.summary a')).toHaveLength(1);
  });

  it('by a note that is too long, which stays on the page', async () => {
    const note = 'n'.repeat(301);
    const refused = await visitor.post(`${link}/decline`, { reason: ['other'], note: [note] });
    await untouched(refused, 422);
    expect(typedIn(refused)).toEqual({ reason: ['other'], note: [note] });
    expect(text(refused)).toContain('Shorten this by 1 character.');
  });

  it('by codes that the page does not offer', async () => {
    await untouched(await visitor.post(`${link}/decline`, { reason: ['left'] }), 422);
    await untouched(await visitor.post(`${link}/not-me`, { who: ['declined'] }), 422);
    await untouched(await visitor.post(`${link}/not-me`, '{}', { 'content-type': 'application/json' }), 415);
  });

  it('by a link that is unknown or over; a page opened before the closing is heard for an hour', async () => {
    expect((await visitor.get('/r/0000000000000000000000/decline')).status).toBe(404);
    wave.world.stopAt(CLOSING);
    await untouched(await visitor.get(`${link}/decline`), 410);
    wave.world.stopAt(SEALED);
    await untouched(await visitor.post(`${link}/decline`, { reason: ['other'] }), 410);
    wave.world.stopAt(AFTER_CLOSING);
    expect((await visitor.post(`${link}/decline`, { reason: ['other'] })).status).toBe(200);
    expect((await stored()).declined?.kind).toBe('declined');
  });
});

describe('somebody else who got the mail', () => {
  it('says so, after being told who will see it', async () => {
    const start = await visitor.get(link);
    const page = await visitor.get(linkNamed(start, 'This is not me, or I have left'));
    expect(text(page)).toContain('Program admins see this with the name that the e-mail was meant for.');
    const done = await press(visitor, page, { who: ['not-me'] });
    expect(text(done)).toContain('If that was a mistake: the questions are open until 22 May 2026.');
    expect(text(await visitor.get(link))).toContain('On 1 May 2026 you told us that this is not you.');
    expect((await stored()).declined).toEqual({ kind: 'not-me', at: OPENING });
  });

  it('says it for all links of the mail at once', async () => {
    const world = await aWorld();
    const two = aRosterFile([
      aMentorLine(1),
      aMenteeLine(1),
      aMentorLine(1, { match_id: 'M-2' }),
      aMenteeLine(2),
    ]);
    const { cohort } = await withCohort(world, { only: ['accountability-checklist-1'], roster: two });
    await openAt(world, OPENING);
    const [first = '', second = ''] = tokensOf(world, 'mentor.1@example.org');
    const browser = aVisitor(respondApp(world.ports));
    const page = await browser.get(`/r/${first}/not-me`);
    expect(text(page)).toContain('It holds for all links in the e-mail.');
    await press(browser, page, { who: ['not-me'] });
    await openAt(world, '2026-05-11T07:00:00.000Z');
    expect(tokensOf(world, 'mentor.1@example.org')).toEqual([first, second]);
    world.stopAt('2026-05-23T07:00:00.000Z');
    await aggregateDirty(world.ports, { everything: true });
    const [wave] = await world.ports.waves.list(cohort.id);
    if (wave === undefined) throw new Error('no wave');
    const instrument = world.ports.catalogue.get(wave.instrument.id, wave.instrument.version)?.instrument;
    if (instrument === undefined) throw new Error('no instrument');
    const counted = invitedAnswers(instrument, await world.ports.invitations.list(wave.id), []);
    expect(counted.filter(({ role }) => role === 'mentor').map(({ disposition }) => disposition)).toEqual([
      'nonContact',
      'nonContact',
    ]);
  });
});
