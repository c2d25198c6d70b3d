import { aggregateTwoSided } from '../../functions/core/aggregate/aggregate-two-sided.ts';
import type { MeasuredAggregate, MeasuredLevel } from '../../functions/core/aggregate/measured-aggregate.ts';
import type { TwoSided, TwoSidedView } from '../../functions/core/aggregate/two-sided.ts';
import type { Answers } from '../../functions/core/instrument/answer.ts';
import { aSurveyedCohort } from '../builders/a-surveyed-cohort.ts';
import { anAssumptionList, someAssumptions } from '../builders/a-two-sided-instrument.ts';

type Places = {
  mentee: [timelineKey: string, measureId: string];
  mentor: [timelineKey: string, measureId: string];
};

const aView = (
  family: TwoSidedView['family'],
  text: string,
  { mentee, mentor }: Places,
  [mean, lower, upper]: [number, number, number],
): TwoSidedView => ({
  family,
  kind: 'item',
  timepoint: 'midline',
  mentee: { timelineKey: mentee[0], measureId: mentee[1], text },
  mentor: { timelineKey: mentor[0], measureId: mentor[1], text },
  ends: { lowest: 0, highest: 3 },
  sensitive: false,
  group: {
    state: 'shown',
    matches: 36,
    dyads: 36,
    clusters: 36,
    gap: { mean, lower, upper },
    standsOut: lower > 0 || upper < 0,
    agreement: { count: 21, of: 36, share: 21 / 36, lower: 0.42, upper: 0.73 },
    apart: { count: 4, of: 36, share: 4 / 36, lower: 0.04, upper: 0.25 },
    kappa: { kappa: 0.31, lower: 0.08, upper: 0.54 },
  },
});

const inChecklist = (itemId: string): Places => ({
  mentee: ['accountability-checklist-1', itemId],
  mentor: ['accountability-checklist-1', itemId],
});

const times = (count: number, mentee: Answers, mentor: Answers = {}) =>
  Array.from({ length: count }, () => ({
    menteeDid: someAssumptions(mentee),
    mentorDid: someAssumptions(mentor),
  }));

/** Thirty matches that contradict each other about some assumptions and are not sure about others. */
const assumptions = aggregateTwoSided(
  aSurveyedCohort(
    [
      ...times(7, { toldfreely: 'yes' }, { toldafterend: 'not-sure' }),
      ...times(6, { toldwhenneeded: 'yes' }, { toldfreely: 'yes' }),
      ...times(4, { somesubjects: 'not-sure' }, { toldafterend: 'yes' }),
      ...times(13, {}),
    ],
    { instrument: anAssumptionList() },
  ),
).assumptions;

/** What the two sides of the matches of `anAggregate` say of the same things. */
export const aTwoSidedAggregate = (): TwoSided => ({
  views: [
    aView(
      'accountability',
      'We meet as often as we agreed.',
      inChecklist('meets-regularly'),
      [0.5, 0.2, 0.8],
    ),
    aView(
      'accountability',
      'We make clear what we mean.',
      inChecklist('communicates-clearly'),
      [-0.1, -0.4, 0.2],
    ),
    aView(
      'success',
      'Both sides have gained from it.',
      {
        mentee: ['success-measures-mentee-end', 'both-gain'],
        mentor: ['success-measures-mentor-end', 'both-gain'],
      },
      [0.2, -0.1, 0.5],
    ),
    aView('competencies', 'Checking goals', inChecklist('checks-goals'), [0, -0.3, 0.3]),
  ],
  overall: [
    {
      family: 'accountability',
      timelineKey: 'accountability-checklist-1',
      shown: 2,
      asked: 2,
      group: {
        state: 'shown',
        matches: 36,
        agreement: { count: 42, of: 72, share: 42 / 72, lower: 0.46, upper: 0.7 },
      },
    },
  ],
  assumptions,
});

const wholeChecklist = (role: 'mentee' | 'mentor', n: number, mean: number): MeasuredLevel => ({
  instrumentId: 'accountability-checklist',
  role,
  measureId: 'accountability',
  title: 'Accountability',
  kind: 'scale',
  itemIds: ['meets-regularly', 'communicates-clearly'],
  ends: { lowest: 0, highest: 3 },
  timelineKey: 'accountability-checklist-1',
  version: 1,
  group: {
    state: 'shown',
    n,
    asked: n + 1,
    mean,
    sd: 0.6,
    lower: mean - 0.2,
    upper: mean + 0.2,
    median: mean,
  },
});

/** With the score on the newest checklist as a whole. */
export const withChecklistScores = (measured: MeasuredAggregate): MeasuredAggregate => ({
  ...measured,
  levels: [wholeChecklist('mentee', 41, 2.2), wholeChecklist('mentor', 38, 2.4), ...measured.levels],
});
