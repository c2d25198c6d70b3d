import { aggregateReturn } from '../../functions/core/aggregate/aggregate-return.ts';
import { CohortAggregate } from '../../functions/core/aggregate/aggregate.ts';
import { aMeasuredAggregate } from './a-measured-cohort.ts';
import { aTwoSidedAggregate, withChecklistScores } from './a-two-sided-aggregate.ts';
import { someCosts } from '../builders/a-costs-file.ts';
import { aStaying } from '../builders/a-staying.ts';
import { aStayingCohort } from './a-staying-cohort.ts';
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

/** A share with limits of a few points on either side. */
const aShare = (count: number, of: number) => {
  const share = count / of;
  return {
    state: 'shown',
    count,
    of,
    share,
    lower: Math.max(0, share - 0.08),
    upper: Math.min(1, share + 0.07),
  };
};

const funnelStep = (
  role: 'mentor' | 'mentee',
  stage: string,
  count: number,
  of: number,
  before?: number,
) => ({
  role,
  stage,
  pending: false,
  ofEnrolled: aShare(count, of),
  ...(before === undefined ? {} : { ofPrevious: aShare(count, before) }),
});

const engagement = {
  asOf: '2027-01-04',
  anyLogged: true,
  coverage: { ...aShare(389, 540), matches: 60 },
  cadences: { state: 'shown', own: 41, standard: 19 },
  coverageMonths: Array.from({ length: 10 }, (_, index) => {
    const share = 0.81 - index * 0.021;
    return {
      from: index + 1,
      to: index === 9 ? 12 : index + 1,
      matches: 60 - index * 4,
      share,
      lower: share - 0.07 - index * 0.01,
      upper: share + 0.06 + index * 0.01,
    };
  }),
  meetings: { state: 'shown', matches: 60, logged: 516, held: 431, moved: 52, cancelled: 33 },
  confirmed: { ...aShare(262, 431), matches: 57 },
  fellThrough: { ...aShare(85, 516), matches: 58 },
  active: aShare(36, 48),
  tooEarly: 2,
  firstMeeting: {
    state: 'shown',
    matches: 60,
    met: 57,
    median: 12,
    lower: 9,
    upper: 15,
    within: [
      { days: 14, known: 60, share: 0.583, lower: 0.463, upper: 0.708 },
      { days: 30, known: 60, share: 0.9, lower: 0.81, upper: 0.96 },
    ],
  },
  funnel: [
    funnelStep('mentor', 'matched', 52, 52),
    funnelStep('mentor', 'first-meeting', 49, 52, 52),
    funnelStep('mentor', 'halfway-survey', 36, 52, 49),
    funnelStep('mentor', 'end-survey', 30, 52, 36),
    funnelStep('mentee', 'matched', 58, 60),
    funnelStep('mentee', 'first-meeting', 55, 60, 58),
    funnelStep('mentee', 'halfway-survey', 45, 60, 55),
    funnelStep('mentee', 'end-survey', 41, 60, 45),
  ],
};

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
    engagement,
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
