import { beforeAll, describe, expect, it } from 'vitest';
import { aMenteeLine, aMentorLine, aRosterFile } from '../../builders/a-roster-file.ts';
import { aMeetingService, main, typedIn, type MeetingService } from './a-meeting-service.ts';

let service: MeetingService;
let mentor: string;
let mentee: string;
const setUp = async (roster?: string): Promise<void> => {
  service = await aMeetingService(roster);
  mentor = service.linkOf('mentor.1@example.org');
  mentee = service.linkOf('mentee.1@example.org');
};
const open = async (link: string) => service.visitor.get(link);
const NOON = '2026-05-02T10:00:00.000Z';

describe('the other side', () => {
  beforeAll(async () => {
    await setUp();
    await service.log(mentor, { mode: ['video'], usefulness: ['a-little'] });
    service.world.stopAt(NOON);
  });

  it('is asked whether it was so, and confirms it by one press', async () => {
    const page = await open(mentee);
    expect(main(page)).toContain(
      'Is this right? 1 May 2026 · We met · 45 minutes · By video · logged by Rosa Mentor 1',
    );
    const confirmed = await service.pressWords(page, 'Yes, we met');
    expect(confirmed.status).toBe(200);
    expect(main(confirmed)).toContain('Thank you: you have confirmed it.');
    expect(main(confirmed)).not.toContain('Is this right?');
    expect(main(await open(mentor))).toContain('confirmed by both sides');
    // The same press once more, as a reload sends it, is the same word.
    await service.pressWords(page, 'Yes, we met');
    expect(
      (await service.world.ports.meetings.ofCohort(service.cohort.id, '2026-01-01')).map(({ kind }) => kind),
    ).toEqual(['log', 'word']);
  });

  it('may say otherwise later: neither deletes, and the last word counts', async () => {
    const page = await service.pressWords(await open(mentee), 'No, that is not right');
    expect(main(page)).toContain('Rosa Mentor 1 sees that');
    expect(main(await open(mentor))).toContain(
      '1 May 2026 · We met · 45 minutes · By video · logged by yousomebody says that this is not right',
    );
    service.world.stopAt('2026-05-02T10:01:00.000Z');
    await service.pressWords(await open(mentee), 'Yes, we met');
    expect(main(await open(mentor))).toContain('confirmed by both sides');
  });

  it('is asked again when what was logged is changed', async () => {
    service.world.stopAt('2026-05-02T11:00:00.000Z');
    const before = await open(mentee);
    await service.log(mentor, { 'meeting-date': ['2026-05-01'], 'minutes-met': ['90'] });
    expect(main(await open(mentee))).toContain('Is this right? 1 May 2026 · We met · 90 minutes');
    const late = await service.pressWords(before, 'No, that is not right');
    expect(late.status).toBe(409);
    expect(main(late)).toContain('This meeting was changed a moment ago.');
  });

  it('that logs the same day itself has confirmed it', async () => {
    await setUp();
    await service.log(mentor);
    await service.log(mentee, { 'minutes-met': ['60'] });
    for (const link of [mentor, mentee]) {
      const words = main(await open(link));
      expect(words.match(/1 May 2026/g)).toHaveLength(1);
      expect(words).toContain('confirmed by both sides');
    }
  });

  it('confirms what did not take place in other words', async () => {
    await setUp();
    await service.log(mentor, { outcome: ['moved'], 'called-off-by': ['both'] });
    const page = await service.pressWords(await open(mentee), 'Yes, that is right');
    expect(main(page)).toContain('1 May 2026 · It was moved to another day · Both of us');
  });
});

describe('nobody', () => {
  beforeAll(async () => {
    await setUp();
    await service.log(mentor);
  });

  it('says anything of their own log, of one that is not theirs to see, or of none', async () => {
    const page = await open(mentee);
    const logId = page.document.querySelector('input[name=log]')?.getAttribute('value') ?? '';
    const before = await service.world.dump();
    for (const link of [mentor, service.linkOf('mentee.2@example.org')]) {
      expect((await service.visitor.post(`${link}/word`, { log: [logId], says: ['yes'] })).status).toBe(409);
      expect((await service.visitor.post(`${link}/word`, {})).status).toBe(409);
    }
    expect(await service.world.dump()).toBe(before);
  });
});

describe('in a group', () => {
  beforeAll(() =>
    setUp(
      aRosterFile([
        aMentorLine(1),
        aMentorLine(2, { match_id: 'M-1' }),
        ...Array.from({ length: 10 }, (_, index) => aMenteeLine(index + 1, { match_id: 'M-1' })),
      ]),
    ),
  );

  it('one person of the other side confirms for all, and nobody else is asked', async () => {
    await service.log(mentee);
    const second = service.linkOf('mentor.2@example.org');
    expect(main(await open(service.linkOf('mentee.7@example.org')))).not.toContain('Is this right?');
    expect(main(await open(second))).toContain('Is this right?');
    await service.pressWords(await open(mentor), 'Yes, we met');
    expect(main(await open(second))).not.toContain('Is this right?');
    expect(main(await open(service.linkOf('mentee.10@example.org')))).toContain('confirmed by both sides');
  });

  it('several who log the same day have met once', async () => {
    for (const number of [2, 3, 4])
      await service.log(service.linkOf(`mentee.${number}@example.org`), { 'minutes-met': [`${number}0`] });
    const page = await open(mentor);
    expect(main(page).match(/1 May 2026/g)).toHaveLength(1);
    expect(main(page)).toContain('With Emil Mentee 1, Emil Mentee 10');
    expect(typedIn(page)['match']).toHaveLength(1);
  });
});
