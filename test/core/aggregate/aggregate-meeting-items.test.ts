import { describe, expect, it } from 'vitest';
import { aggregateMeetingItems } from '../../../functions/core/aggregate/aggregate-meeting-items.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import { addDays } from '../../../functions/core/calendar.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import type { MeetingAnswers } from '../../../functions/core/meeting.ts';
import { MEETING_ITEMS } from '../../../functions/core/meeting-log.ts';
import { aMeeting } from '../../builders/a-meeting.ts';
import { aSurveyedCohort } from '../../builders/a-surveyed-cohort.ts';
import { formIdOf } from '../../builders/a-meeting-entry.ts';
import { anInstrument, pinOf } from '../../builders/an-instrument.ts';
import { cohortIdOf, matchIdOf, participantIdOf } from '../../builders/ids.ts';

const aLogDefinition = (version = 1): Instrument =>
  anInstrument({
    id: 'meeting-log',
    version,
    moments: [],
    optionSets: {
      usefulness: [
        { code: 'a-little', label: 'A little', score: 2 },
        { code: 'very-much', label: 'Very much', score: 5 },
      ],
      mode: [
        { code: 'video', label: 'By video' },
        { code: 'phone', label: 'By phone' },
      ],
    },
    sections: [
      {
        id: 'meeting',
        title: 'The meeting',
        items: [
          { kind: 'single-choice', id: 'mode', text: 'How?', options: 'mode' },
          { kind: 'single-choice', id: 'usefulness', text: 'Did it help?', options: 'usefulness' },
        ],
      },
    ],
    scales: [],
  });

type Said = { mentee: number; on: string; usefulness?: string };

/** What mentees said with their logs, each of a meeting of their own match on that day. */
const answersOf = (instrument: Instrument, said: Said[]): MeetingAnswers[] =>
  said.map(({ mentee, on, usefulness }, index) => ({
    logId: formIdOf(index + 1),
    cohortId: cohortIdOf(),
    matchId: matchIdOf(mentee),
    participantId: participantIdOf(mentee),
    role: 'mentee',
    instrument: pinOf(instrument),
    answers: { [MEETING_ITEMS.day]: on, mode: 'video', ...(usefulness === undefined ? {} : { usefulness }) },
    submittedAt: `${on}T18:00:00.000Z`,
  }));

const factsOf = (
  said: Said[],
  now = '2026-06-30T12:00:00.000Z',
  instrument = aLogDefinition(),
): CohortFacts => ({
  ...aSurveyedCohort([]),
  now,
  meetings: said.map(({ mentee, on }) =>
    aMeeting({ matchId: matchIdOf(mentee), day: on, says: new Map([[participantIdOf(mentee), 'yes']]) }),
  ),
  meetingAnswers: [{ instrument, answers: answersOf(instrument, said) }],
});

const menteesIn = (facts: CohortFacts) =>
  aggregateMeetingItems(facts)?.[0]?.items.find(({ role }) => role === 'mentee')?.group;

const fiveOn = (month: string, usefulness = 'very-much'): Said[] =>
  Array.from({ length: 5 }, (_, index) => ({
    mentee: index + 1,
    on: addDays(`${month}-03`, index),
    usefulness,
  }));

describe('what people say of their meetings', () => {
  it('is counted for items with scores, people as clusters', () => {
    const facts = factsOf([...fiveOn('2026-04'), ...fiveOn('2026-05', 'a-little')]);
    const items = aggregateMeetingItems(facts)?.[0]?.items ?? [];
    expect(items.map(({ role, itemId }) => [role, itemId])).toEqual([
      ['mentor', 'usefulness'],
      ['mentee', 'usefulness'],
    ]);
    expect(items[0]?.group).toEqual({ state: 'suppressed' });
    expect(menteesIn(facts)).toMatchObject({ n: 10, counts: [5, 5], clustered: { participants: 5 } });
  });

  it('waits for the month to end, and for enough people since', () => {
    const said = [...fiveOn('2026-04'), { mentee: 1, on: '2026-05-04', usefulness: 'a-little' }];
    const before = menteesIn(factsOf(said.slice(0, 5)));
    expect(before).toMatchObject({ n: 5 });
    // One answer in May changes nothing, in May or after; with four others in June it comes out in July.
    expect(menteesIn(factsOf(said))).toEqual(before);
    const others = [2, 3, 4, 5].map((mentee) => ({ mentee, on: '2026-06-05', usefulness: 'a-little' }));
    expect(menteesIn(factsOf([...said, ...others]))).toEqual(before);
    expect(menteesIn(factsOf([...said, ...others], '2026-07-01T00:00:00.000Z'))).toMatchObject({ n: 10 });
  });

  it('does not take people who left it open for people behind it', () => {
    const silent = [2, 3, 4, 5].map((mentee) => ({ mentee, on: '2026-05-05' }));
    const said = [...fiveOn('2026-04'), { mentee: 1, on: '2026-05-04', usefulness: 'a-little' }];
    expect(menteesIn(factsOf([...said, ...silent]))).toMatchObject({ n: 5 });
  });

  it('counts for nothing without a log that is in force, and once where a day was logged again', () => {
    const facts = factsOf(fiveOn('2026-04'));
    expect(menteesIn({ ...facts, meetings: (facts.meetings ?? []).slice(1) })).toEqual({
      state: 'suppressed',
    });
    const again = answersOf(aLogDefinition(), [{ mentee: 1, on: '2026-04-03', usefulness: 'a-little' }]).map(
      (one) => ({ ...one, logId: formIdOf(90), submittedAt: '2026-04-20T18:00:00.000Z' }),
    );
    const answers = [...again, ...(facts.meetingAnswers?.[0]?.answers ?? [])];
    expect(
      menteesIn({ ...facts, meetingAnswers: [{ instrument: aLogDefinition(), answers }] }),
    ).toMatchObject({ n: 5, counts: [1, 4] });
  });

  it('stays apart for two versions of the log', () => {
    const [first, second] = [
      factsOf(fiveOn('2026-04')),
      factsOf(fiveOn('2026-05'), undefined, aLogDefinition(2)),
    ];
    const both = {
      ...first,
      meetings: [...(first.meetings ?? []), ...(second.meetings ?? [])],
      meetingAnswers: [...(second.meetingAnswers ?? []), ...(first.meetingAnswers ?? [])],
    };
    expect(aggregateMeetingItems(both)?.map(({ version }) => version)).toEqual([1, 2]);
  });
});
