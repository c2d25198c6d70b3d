import { beforeAll, describe, expect, it } from 'vitest';
import { addToMoment } from '../../../functions/core/calendar.ts';
import { load } from '../../with-cohort.ts';
import { aPair, aRosterFile } from '../../builders/a-roster-file.ts';
import { heading } from '../visitor.ts';
import {
  aMeetingService,
  main,
  OPENING,
  TODAY,
  typedIn,
  valueOf,
  type MeetingService,
} from './a-meeting-service.ts';

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

describe('logging a meeting', () => {
  beforeAll(() => setUp());

  it('asks for the day, the minutes, the way and what happened, as it mostly is, and folds the rest away', async () => {
    const page = await service.visitor.get(mentor);
    expect(page.status).toBe(200);
    expect(heading(page)).toBe('Log a meeting');
    expect(main(page)).toContain('With Emil Mentee 1');
    expect([valueOf(page, 'meeting-date'), valueOf(page, 'outcome')]).toEqual([TODAY, 'held']);
    // Nobody has said yet how long these two meet.
    expect([valueOf(page, 'minutes-met'), valueOf(page, 'mode')]).toEqual(['', undefined]);
    const folded = page.document.querySelector('details:not([open])');
    expect(folded?.textContent).toContain('How much did this meeting help?');
    expect(folded?.textContent).not.toContain('What happened?');
  });

  it('stores it with one press, and says what was logged', async () => {
    const page = await service.log(mentor, {
      mode: ['video'],
      usefulness: ['very-much'],
      theme: ['A secret theme'],
    });
    expect(page.status).toBe(200);
    expect(main(page)).toContain(
      'Logged With Emil Mentee 1 1 May 2026 · We met · 45 minutes · By video · logged by younot confirmed yet',
    );
    expect(await entries()).toMatchObject([{ kind: 'log', day: TODAY, outcome: 'held', minutes: 45 }]);
    expect(await answers()).toMatchObject([
      {
        answers: { usefulness: 'very-much', theme: 'A secret theme', 'minutes-met': 45 },
        instrument: { version: 1 },
      },
    ]);
  });

  it('fills in the minutes and the way of last time, so that the next one takes one press', async () => {
    const page = await service.visitor.get(mentor);
    expect([valueOf(page, 'minutes-met'), valueOf(page, 'mode')]).toEqual(['45', 'video']);
    service.world.stopAt('2026-06-01T07:00:00.000Z');
    const next = await service.send(await service.visitor.get(mentor));
    expect(main(next)).toContain('1 June 2026 · We met · 45 minutes · By video');
    expect(main(next)).toContain('Recent meetings 1 May 2026');
    expect(valueOf(await service.visitor.get(mentee), 'minutes-met')).toBe('45');
  });

  it('tells the other side the facts and nothing else', async () => {
    const { text } = await service.visitor.get(mentee);
    expect(text).toContain('logged by <bdi>Rosa Mentor 1</bdi>');
    expect(text).not.toContain('secret theme');
    expect(text).not.toContain('very-much" checked');
  });
});

describe('the same form again', () => {
  beforeAll(() => setUp());

  it('is one meeting, whether it comes twice at once or is reloaded, and says the same', async () => {
    const page = await service.visitor.get(mentor);
    const fields = { ...typedIn(page), 'minutes-met': ['45'] };
    const both = await Promise.all([1, 2, 3].map(() => service.send(page, fields)));
    const again = await service.send(page, fields);
    for (const one of both) expect(main(one)).toBe(main(again));
    expect(await entries()).toHaveLength(1);
    expect(await answers()).toHaveLength(1);
  });

  it('finds what it stored after the match has ended and its time is over', async () => {
    const page = await service.visitor.get(mentor);
    const fields = { ...typedIn(page), 'minutes-met': ['45'] };
    await service.send(page, fields);
    await load(
      service.world.ports,
      service.cohort,
      aRosterFile(aPair(1, { ended_on: '2026-04-02', end_reason: 'completed' })),
    );
    expect(main(await service.send(page, fields))).toContain('Logged');
    expect(heading(await service.visitor.get(mentor))).toBe('There is no meeting to log just now');
  });

  it('with another id on the same day corrects the first', async () => {
    await setUp();
    await service.log(mentor);
    service.world.stopAt(addToMoment(OPENING, 'PT1M'));
    const corrected = await service.log(mentor, { 'minutes-met': ['30'] });
    expect(main(corrected)).toContain('30 minutes');
    expect(main(corrected)).not.toContain('Recent meetings');
    expect(main(await service.visitor.get(mentee)).match(/1 May 2026/g)).toHaveLength(2);
  });
});

describe('undoing', () => {
  beforeAll(() => setUp());

  it('takes the meeting back with all its answers, and brings back what was typed', async () => {
    const logged = await service.log(mentor, {
      theme: ['Plans'],
      mode: ['phone'],
      'action-items.entries': ['1'],
      'action-items.1.task': ['Read'],
    });
    const page = await service.pressWords(logged, 'Undo');
    expect(main(page)).toContain('Taken back');
    expect(typedIn(page)).toMatchObject({
      'minutes-met': ['45'],
      theme: ['Plans'],
      mode: ['phone'],
      'action-items.1.task': ['Read'],
    });
    expect(await answers()).toEqual([]);
    expect(main(await service.visitor.get(mentee))).not.toContain('Is this right?');
    // Once more is the same; and the form that was taken back does not come back by itself.
    expect(main(await service.pressWords(logged, 'Undo'))).toContain('Taken back');
    const relogged = await service.send(page);
    expect(main(relogged)).toContain('Logged');
    expect(await answers()).toHaveLength(1);
  });

  it('of a form that is sent again after it was taken back stays undone', async () => {
    await setUp();
    const page = await service.visitor.get(mentor);
    const fields = { ...typedIn(page), 'minutes-met': ['45'] };
    await service.pressWords(await service.send(page, fields), 'Undo');
    expect(main(await service.send(page, fields))).toContain('Taken back');
    expect(await answers()).toEqual([]);
  });

  it('is for ten minutes and for whoever logged it', async () => {
    await setUp();
    const logged = await service.log(mentor);
    const logId = logged.document.querySelector('input[name=log]')?.getAttribute('value') ?? '';
    const foreign = await service.visitor.post(`${mentee}/undo`, { log: [logId] });
    expect(foreign.status).toBe(409);
    service.world.stopAt(addToMoment(OPENING, 'PT10M1S'));
    const late = await service.pressWords(logged, 'Undo');
    expect(late.status).toBe(409);
    expect(main(late)).toContain('they are over');
    expect((await entries()).map(({ kind }) => kind)).toEqual(['log']);
  });
});
