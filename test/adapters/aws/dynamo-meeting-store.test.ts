import { expect, test } from 'vitest';
import { dynamoMeetingStore } from '../../../functions/adapters/aws/dynamo-meeting-store.ts';
import { dynamoRosterStore } from '../../../functions/adapters/aws/dynamo-roster-store.ts';
import { MeetingAnswers } from '../../../functions/core/meeting.ts';
import { aMatch } from '../../builders/a-match.ts';
import { aMeetingLog, anUndo, aWord, formIdOf } from '../../builders/a-meeting-entry.ts';
import { cohortIdOf, matchIdOf, participantIdOf, programIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { minute, participant } from '../rows.ts';

const store = async () => dynamoMeetingStore(await freshTables());
const log = aMeetingLog();
const ANSWERS = MeetingAnswers.parse({
  ...log,
  participantId: log.by,
  answers: { usefulness: 'very-much' },
  submittedAt: log.at,
});

test('a link leads to its participant, and another to nobody', async () => {
  const meetings = await store();
  const link = {
    participantId: participantIdOf(),
    cohortId: cohortIdOf(),
    programId: programIdOf(),
    createdAt: minute(1),
  };
  await meetings.putLink('hash', link);
  expect(await meetings.link('hash')).toEqual(link);
  expect(await meetings.link('other')).toBeUndefined();
});

test('an entry is there once, for its match and for its cohort, and never changes', async () => {
  const meetings = await store();
  const all = [log, anUndo(log), aWord(log, 'yes'), aWord(log, 'no', { wordId: formIdOf(51) })];
  for (const entry of [...all, ...all]) await meetings.add(entry);
  await Promise.all([1, 2, 3].map((minutes) => meetings.add({ ...log, minutes })));
  const ofMatch = await meetings.ofMatch(matchIdOf());
  expect(ofMatch).toHaveLength(4);
  expect(ofMatch).toEqual(expect.arrayContaining(all));
  expect(await meetings.ofCohort(cohortIdOf(), log.day)).toEqual(expect.arrayContaining(ofMatch));
  expect(await meetings.ofMatch(matchIdOf(2))).toEqual([]);
});

test('those of a cohort begin with a day, whatever they say of it', async () => {
  const meetings = await store();
  const [before, on, after] = ['2026-05-09', '2026-05-10', '2026-11-01'].map((day, index) =>
    aMeetingLog({ day, logId: formIdOf(index), matchId: matchIdOf(3 - index) }),
  );
  if (before === undefined || on === undefined || after === undefined) throw new Error('three days');
  for (const entry of [after, before, on, anUndo(before), anUndo(on)]) await meetings.add(entry);
  await meetings.add(aMeetingLog({ cohortId: cohortIdOf(2), logId: formIdOf(9) }));
  expect(await meetings.ofCohort(cohortIdOf(), '2026-05-10')).toEqual([on, anUndo(on), after]);
});

test('answers are kept once, and gone for good when they are erased, before they came or after', async () => {
  const meetings = await store();
  const other = { ...ANSWERS, logId: formIdOf(2) };
  await meetings.keepAnswers(ANSWERS);
  await meetings.keepAnswers({ ...ANSWERS, answers: { usefulness: 'a-little' } });
  expect(await meetings.answers(cohortIdOf())).toEqual([ANSWERS]);
  await meetings.eraseAnswers(cohortIdOf(), other.logId);
  await meetings.keepAnswers(other);
  await meetings.eraseAnswers(cohortIdOf(), ANSWERS.logId);
  expect(await meetings.answers(cohortIdOf())).toEqual([]);
});

test('a participant’s matches are found without looking at anybody else’s, in the roster in force', async () => {
  const rosters = dynamoRosterStore(await freshTables());
  const matches = [
    aMatch({ id: matchIdOf(1), mentors: [participantIdOf(1)], mentees: [participantIdOf(2)] }),
    aMatch({
      id: matchIdOf(2),
      mentors: [participantIdOf(1)],
      mentees: [participantIdOf(3), participantIdOf(4)],
    }),
  ];
  await rosters.put(cohortIdOf(), { participants: [1, 2, 3, 4, 5].map(participant), matches }, []);
  const idsOf = async (number: number) =>
    (await rosters.matchesOf(cohortIdOf(), participantIdOf(number))).map(({ id }) => id).toSorted();
  expect(await idsOf(1)).toEqual([matchIdOf(1), matchIdOf(2)]);
  expect(await idsOf(4)).toEqual([matchIdOf(2)]);
  expect(await idsOf(5)).toEqual([]);
  expect(await idsOf(9)).toEqual([]);
  await rosters.put(
    cohortIdOf(),
    { participants: [1, 2].map(participant), matches: matches.slice(0, 1) },
    [],
  );
  expect(await idsOf(1)).toEqual([matchIdOf(1)]);
  expect(await idsOf(4)).toEqual([]);
});
