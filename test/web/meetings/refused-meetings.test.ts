import { beforeAll, describe, expect, it } from 'vitest';
import { mintMeetingLink } from '../../../functions/workflows/mint-meeting-link.ts';
import { load } from '../../with-cohort.ts';
import { aMenteeLine, aMentorLine, aPair, aRosterFile, rosterOfPairs } from '../../builders/a-roster-file.ts';
import { brokenAnchors } from '../visitor.ts';
import { aMeetingService, main, typedIn, valueOf, type MeetingService } from './a-meeting-service.ts';

let service: MeetingService;
let mentor: string;
let mentee: string;
const setUp = async (roster?: string): Promise<void> => {
  service = await aMeetingService(roster);
  mentor = service.linkOf('mentor.1@example.org');
  mentee = service.linkOf('mentee.1@example.org');
};

const answers = () => service.world.ports.meetings.answers(service.cohort.id);
const entries = () => service.world.ports.meetings.ofCohort(service.cohort.id, '2026-01-01');

describe('what can’t have been', () => {
  beforeAll(() => setUp());
  const CASES: [string, Record<string, string[]>, string][] = [
    ['a day to come', { 'meeting-date': ['2026-05-02'] }, 'This day is still to come.'],
    [
      'a day before the match',
      { 'meeting-date': ['2026-01-31'] },
      'Your mentoring began on 1 February 2026.',
    ],
    ['no day', { 'meeting-date': [''] }, 'Enter a date'],
    ['no minutes', { 'minutes-met': [''] }, 'Enter a number from 1 to 480.'],
    ['zero minutes', { 'minutes-met': ['0'] }, 'Enter a number from 1 to 480.'],
    ['too many minutes', { 'minutes-met': ['601'] }, 'Enter a number from 1 to 480.'],
    ['an unknown way', { mode: ['telepathy'] }, 'Choose one of the answers shown.'],
    ['nothing that happened', { outcome: [] }, 'Choose one answer.'],
    ['an unknown match', { match: ['mat_0000000000000000'] }, 'Choose with whom you met.'],
  ];

  it.each(CASES)('%s is told, and nothing that was typed is lost', async (_name, changed, advice) => {
    const page = await service.log(mentor, { theme: ['What we said'], ...changed });
    expect(page.status).toBe(422);
    expect(page.document.title).toMatch(/^Error: /);
    expect(page.document.querySelector('[role=alert]')?.textContent?.toLowerCase()).toContain(
      advice.toLowerCase(),
    );
    expect(brokenAnchors(page)).toEqual([]);
    expect(valueOf(page, 'theme')).toBe('What we said');
    expect(page.document.querySelector('details')?.hasAttribute('open')).toBe(true);
    expect(await entries()).toEqual([]);
  });

  it('an empty form, as a machine would send it, logs nothing', async () => {
    expect((await service.visitor.post(mentor, {})).status).toBe(422);
    expect(await entries()).toEqual([]);
  });

  it('fields that the page does not have are refused whole', async () => {
    const page = await service.log(mentor, { salary: ['1'] });
    expect(page.status).toBe(400);
    expect(main(page)).toContain('It holds a field, «salary», that this page does not have.');
    expect(await entries()).toEqual([]);
  });

  it('minutes of a meeting that did not take place are not asked for, and not kept', async () => {
    const page = await service.log(mentor, {
      outcome: ['cancelled'],
      'minutes-met': ['45'],
      'called-off-by': ['mentee'],
    });
    expect(main(page)).toContain('1 May 2026 · It was called off · The mentee · logged by you');
    expect(await entries()).toMatchObject([{ outcome: 'cancelled', calledOffBy: 'mentee' }]);
    expect((await entries())[0]).not.toHaveProperty('minutes');
  });
});

describe('a match that has ended', () => {
  const END = '2026-05-10';
  beforeAll(async () => {
    await setUp();
    const ended = aPair(1, { ended_on: END, end_reason: 'completed' });
    await load(service.world.ports, service.cohort, aRosterFile([...ended, ...aPair(2)]));
  });

  it('can be logged for two weeks, for days up to its end', async () => {
    service.world.stopAt('2026-05-24T10:00:00.000Z');
    expect(main(await service.log(mentor))).toContain('Your mentoring ended on 10 May 2026.');
    expect(main(await service.log(mentor, { 'meeting-date': [END] }))).toContain('Logged');
  });

  it('can’t be logged after that, and shows what a form that was open still holds', async () => {
    const page = await service.visitor.get(mentor);
    service.world.stopAt('2026-05-25T10:00:00.000Z');
    const late = await service.send(page, {
      ...typedIn(page),
      theme: ['Farewell'],
      'minutes-met': ['20'],
    });
    expect(late.status).toBe(422);
    expect(main(late)).toContain('There is no meeting to log just now');
    expect(main(late)).toContain('Farewell');
    expect(await entries()).toHaveLength(1);
  });

  it('brings no link in the next e-mail', async () => {
    const mailed = service.world.mails.length;
    service.world.stopAt('2026-06-01T10:00:00.000Z');
    const { matches } = await service.world.ports.rosters.get(service.cohort.id);
    const [over, going] = ['M-1', 'M-2'].map((key) => matches.find(({ externalId }) => externalId === key));
    const mint = (match: typeof over) =>
      mintMeetingLink(service.world.ports, service.program, service.cohort.id, match?.mentees[0] ?? never());
    expect(await mint(over)).toBeUndefined();
    expect(await mint(going)).toMatch(/\/m\/[a-z0-9]{32}$/);
    expect(service.world.mails).toHaveLength(mailed);
  });
});
const never = (): never => {
  throw new Error('no such match');
};

describe('several matches', () => {
  beforeAll(async () => {
    await setUp(
      aRosterFile([
        ...aPair(1),
        ...[2, 3].flatMap((number) => [
          aMentorLine(1, { match_id: `M-${number}` }),
          aMenteeLine(number, { match_id: `M-${number}` }),
        ]),
      ]),
    );
  });

  it('are chosen from, none beforehand', async () => {
    const page = await service.visitor.get(mentor);
    const offered = [...page.document.querySelectorAll('input[name=match]')].map((input) =>
      input.closest('label')?.textContent?.trim(),
    );
    expect(offered).toEqual(['Emil Mentee 1', 'Emil Mentee 2', 'Emil Mentee 3']);
    expect((await service.log(mentor)).document.querySelector('[role=alert]')?.textContent).toContain(
      'With whom was the meeting? Choose with whom you met.',
    );
  });

  it('keep their meetings apart', async () => {
    const page = await service.visitor.get(mentor);
    const second = page.document.querySelectorAll('input[name=match]')[1]?.getAttribute('value') ?? '';
    expect(main(await service.log(mentor, { match: [second] }))).toContain('With Emil Mentee 2');
    expect(main(await service.visitor.get(service.linkOf('mentee.2@example.org')))).toContain(
      'Is this right?',
    );
    expect(main(await service.visitor.get(mentee))).not.toContain('Is this right?');
  });
});

describe('what is to be done next', () => {
  it('is added entry by entry without losing anything, and stored with the rest', async () => {
    await setUp(rosterOfPairs(1));
    const page = await service.visitor.get(mentor);
    const added = await service.send(
      page,
      { ...typedIn(page), 'minutes-met': ['45'], theme: ['Plans'] },
      'add:action-items',
    );
    expect(added.status).toBe(200);
    expect(added.document.querySelector('#more')?.hasAttribute('open')).toBe(true);
    expect(await entries()).toEqual([]);
    const fields = {
      ...typedIn(added),
      'action-items.1.task': ['Read the report'],
      'action-items.1.owner': ['both'],
    };
    await service.send(added, fields);
    expect((await answers())[0]?.answers).toMatchObject({
      theme: 'Plans',
      'action-items': [{ task: 'Read the report', owner: 'both' }],
    });
  });
});
