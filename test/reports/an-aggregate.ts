import { aggregateReturn } from '../../functions/core/aggregate/aggregate-return.ts';
import { CohortAggregate } from '../../functions/core/aggregate/aggregate.ts';
import { aMeasuredAggregate } from './a-measured-cohort.ts';
import { aTwoSidedAggregate, withChecklistScores } from './a-two-sided-aggregate.ts';
import { someCosts } from '../builders/a-costs-file.ts';
import { aStaying } from '../builders/a-staying.ts';
import { aStayingCohort } from './a-staying-cohort.ts';
import { someEngagement } from './some-engagement.ts';
import { cohortIdOf, programIdOf, waveIdOf } from '../builders/ids.ts';

const hash = (letter: string): string => letter.repeat(64);

const frequency = ['Never', 'Sometimes', 'Mostly', 'Always'].map((label, score) => ({
  code: label.toLowerCase(),
  label,
  score,
}));

const checklistItems = [
  ['meets-regularly', 'We meet as often as we agreed.'],
  ['tells-changed-times', 'We tell each other in time when a meeting has to move.'],
  ['tells-slipped-commitments', 'We speak up when we can’t keep a promise.'],
  ['free-of-distraction', 'We keep distractions away while we meet.'],
  ['checks-assumptions', 'We ask before we assume something.'],
  ['communicates-clearly', 'We make clear what we mean.'],
  ['checks-goals', 'We look at whether the goals are still on track.'],
  ['feedback-both-ways', 'We give each other feedback, in both directions.'],
  ['relevant-meetings', 'Our meetings stay with what matters.'],
  ['deals-with-differences', 'We talk openly when we see something differently.'],
  ['guards-confidentiality', 'We keep what we talk about to ourselves.'],
] as const;

type Group<Shown extends object> = ({ state: 'shown' } & Shown) | { state: 'suppressed' };
type Counts = Group<{ n: number; counts: number[] }>;

export const countsOf = (...counts: number[]): Counts => ({
  state: 'shown',
  n: counts.reduce((sum, count) => sum + count, 0),
  counts,
});
export const tooFew = { state: 'suppressed' } as const;

export const aDistribution = (itemId: string, text: string, role: 'mentor' | 'mentee', group: Counts) => ({
  itemId,
  text,
  role,
  options: frequency,
  group,
});

/** Mentees and mentors differ a little, and each item from the last. */
const checklistAnswers = checklistItems.flatMap(([itemId, text], index) => [
  aDistribution(
    itemId,
    text,
    'mentee',
    countsOf(1 + (index % 4), 4 + ((index * 3) % 9), 20 - index, 17 + (index % 5)),
  ),
  aDistribution(itemId, text, 'mentor', countsOf(index % 3, 3 + (index % 4), 14, 18 + ((index * 5) % 7))),
]);

const dispositions = (
  role: 'mentor' | 'mentee',
  complete: number,
  partial: number,
  breakOff: number,
  nonContact: number,
) => ({
  role,
  group: { state: 'shown', counts: { complete, partial, breakOff, nonContact } },
});

export const aWaveAggregate = (number: number, overrides: object = {}) => ({
  waveId: waveIdOf(number),
  timelineKey: `accountability-checklist-${number}`,
  title: 'Accountability checklist, month 3',
  instrument: { id: 'accountability-checklist', version: 1, hash: hash('a') },
  timepoint: 'midline',
  opensAt: '2026-04-01T07:00:00.000Z',
  closesAt: '2026-04-22T07:00:00.000Z',
  state: 'closed',
  dispositions: [dispositions('mentee', 42, 6, 3, 9), dispositions('mentor', 38, 2, 1, 19)],
  items: checklistAnswers,
  goals: [],
  ...overrides,
});

/** Before the newest checklist: answers a little lower, by fewer people. */
const firstChecklist = aWaveAggregate(4, {
  title: 'Accountability checklist, month 1',
  opensAt: '2026-02-02T07:00:00.000Z',
  closesAt: '2026-02-23T07:00:00.000Z',
  items: checklistItems.flatMap(([itemId, text], index) => [
    aDistribution(itemId, text, 'mentee', countsOf(3, 9 + (index % 3), 14, 10)),
    aDistribution(itemId, text, 'mentor', countsOf(2, 5, 16 - (index % 5), 12)),
  ]),
});

const goalWave = (
  number: number,
  role: 'mentor' | 'mentee',
  attained: number,
  notAttained: number,
  notDue: number,
) =>
  aWaveAggregate(number, {
    timelineKey: `success-measures-${role}-end`,
    title: `Success, the ${role}’s view, at the end`,
    instrument: { id: `success-measures-${role}`, version: 1, hash: hash(role === 'mentee' ? 'b' : 'c') },
    timepoint: 'endline',
    dispositions: [dispositions(role, attained + notAttained + notDue, 2, 1, 10)],
    items: [aDistribution('both-gain', 'Both sides have gained from it.', role, countsOf(1, 4, 20, 19))],
    asksAboutGoals: true,
    goals: [{ role, group: { state: 'shown', attained, notAttained, notDue } }],
  });

const months = Array.from({ length: 13 }, (_, month) => {
  const survival = 1 - month * 0.0123;
  return {
    month,
    atRisk: 60 - month * 2,
    survival,
    lower: month === 0 ? null : survival - 0.01 - month * 0.008,
    upper: month === 0 ? null : Math.min(0.995, survival + 0.01 + month * 0.004),
  };
});

/** A cohort of sixty matches at its end with two checklists, and nothing withheld unless `overrides` say so. */
export const anAggregate = (overrides: object = {}): CohortAggregate =>
  CohortAggregate.parse({
    programId: programIdOf(),
    cohortId: cohortIdOf(),
    program: { name: 'Mentoring at Harbour Works', organization: 'Harbour Works' },
    cohort: { name: 'Spring 2026', startsOn: '2026-01-05', endsOn: '2027-01-04' },
    asOf: '2027-02-01',
    minimumGroup: 5,
    watermark: hash('d'),
    size: { matches: 60, mentors: 52, mentees: 60, comparison: 240 },
    waves: [
      firstChecklist,
      aWaveAggregate(1),
      goalWave(2, 'mentee', 31, 12, 5),
      goalWave(3, 'mentor', 33, 8, 4),
    ],
    matchRetention: { state: 'shown', matches: 60, endedEarly: 9, months },
    engagement: someEngagement,
    staying: aStayingCohort(),
    costs: aggregateReturn(someCosts(), aStaying()),
    measured: withChecklistScores(aMeasuredAggregate()),
    twoSided: aTwoSidedAggregate(),
    meetingItems: [
      {
        version: 1,
        items: [
          aDistribution('usefulness', 'How much did this meeting help?', 'mentor', countsOf(2, 10, 31, 28)),
          aDistribution('usefulness', 'How much did this meeting help?', 'mentee', countsOf(3, 14, 40, 46)),
        ],
      },
    ],
    ...overrides,
  });

export const aContext = {
  codeVersion: '0.1.0',
  instruments: [
    { id: 'accountability-checklist', version: 1, hash: hash('a'), title: 'Accountability checklist' },
    { id: 'success-measures-mentee', version: 1, hash: hash('b'), title: 'Success, mentee’s view' },
  ],
};
