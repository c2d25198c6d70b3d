import type {
  MeasuredAggregate,
  MeasuredChange,
  MeasuredLevel,
} from '../../functions/core/aggregate/measured-aggregate.ts';

type About = Omit<MeasuredLevel, 'role' | 'timelineKey' | 'version' | 'group'>;

const FIVE = { lowest: 1, highest: 5 };
const skills = {
  instrumentId: 'competency-assessment',
  measureId: 'competencies',
  title: 'Competencies',
  kind: 'scale' as const,
  itemIds: ['communication', 'leadership', 'problem-solving'],
  ends: FIVE,
} satisfies About;
const belonging = {
  instrumentId: 'success-measures-mentee',
  measureId: 'belonging',
  title: 'How much do you feel that you belong in this organization?',
  kind: 'item' as const,
  construct: 'belonging',
  itemIds: ['belonging'],
  ends: FIVE,
} satisfies About;
const years = {
  instrumentId: 'success-measures-mentee',
  measureId: 'intends-to-stay',
  title: 'How many more years do you think you will work for this organization?',
  kind: 'number' as const,
  construct: 'intends to stay with the organization',
  itemIds: ['intends-to-stay'],
} satisfies About;
const benefits = {
  instrumentId: 'success-measures-mentor',
  measureId: 'mentor-benefits',
  title: 'Mentor benefits',
  kind: 'scale' as const,
  construct: 'mentor benefits',
  itemIds: ['leadership', 'network'],
  ends: FIVE,
} satisfies About;

const level = (n: number, mean: number, half: number, asked = n): MeasuredLevel['group'] => ({
  state: 'shown',
  n,
  asked,
  mean,
  sd: 1,
  lower: mean - half,
  upper: mean + half,
  median: mean,
});

type Shown = Extract<MeasuredChange['group'], { state: 'shown' }>;

const changed = (
  mean: number,
  half: number,
  counts: [number, number, number],
  more: Partial<Shown> = {},
): Shown => ({
  state: 'shown',
  pairs: counts[0] + counts[1] + counts[2],
  lost: 8,
  joined: 6,
  worse: counts[0],
  same: counts[1],
  improved: counts[2],
  mean,
  lower: mean - half,
  upper: mean + half,
  p: 0.01,
  typical: mean,
  rankP: 0.012,
  effect: { g: mean / 0.8, lower: mean / 0.8 - 0.3, upper: mean / 0.8 + 0.3 },
  ...more,
});

const change = {
  from: 'accountability-checklist-4',
  to: 'accountability-checklist-1',
  itemCount: { common: 3, all: 3 },
  footnotes: [],
};

/** What the answers of sixty matches measure: mentees moved, mentors hardly, and eight people were lost. */
export const aMeasuredAggregate = (): MeasuredAggregate => ({
  levels: [
    { ...skills, role: 'mentee', timelineKey: change.from, version: 1, group: level(44, 2.9, 0.2, 46) },
    { ...skills, role: 'mentee', timelineKey: change.to, version: 1, group: level(42, 3.4, 0.2) },
    {
      ...belonging,
      role: 'mentee',
      timelineKey: 'success-measures-mentee-end',
      version: 2,
      group: level(40, 3.8, 0.3),
    },
    {
      ...years,
      role: 'mentee',
      timelineKey: 'success-measures-mentee-end',
      version: 2,
      group: level(38, 4.6, 0.9, 41),
    },
    {
      ...benefits,
      role: 'mentor',
      timelineKey: 'success-measures-mentor-end',
      version: 1,
      group: level(36, 3.6, 0.3),
    },
  ],
  changes: [
    {
      ...skills,
      ...change,
      role: 'mentee',
      group: changed(0.5, 0.18, [4, 7, 25], {
        levels: { before: 2.94, after: 3.44 },
        attrition: {
          stayed: { n: 36, mean: 2.94 },
          lost: { n: 8, mean: 2.7 },
          difference: { g: 0.24, lower: -0.53, upper: 1.01 },
        },
      }),
    },
    { ...skills, ...change, role: 'mentor', group: changed(0.1, 0.25, [9, 10, 12]) },
    { ...belonging, ...change, role: 'mentee', group: { state: 'broken', why: 'Version 1 did not ask it.' } },
    { ...years, ...change, role: 'mentee', group: changed(-0.3, 0.4, [12, 10, 9]) },
  ],
  recommendations: [
    {
      timelineKey: 'success-measures-mentee-end',
      instrumentId: 'success-measures-mentee',
      role: 'mentee',
      group: {
        state: 'shown',
        n: 41,
        promoters: 22,
        passives: 12,
        detractors: 7,
        net: { score: 36.6, lower: 11.6, upper: 56.6 },
      },
    },
    {
      timelineKey: 'success-measures-mentor-end',
      instrumentId: 'success-measures-mentor',
      role: 'mentor',
      group: { state: 'shown', n: 14, promoters: 6, passives: 5, detractors: 3 },
    },
  ],
  goalScaling: [
    {
      instrumentId: 'goal-plan',
      role: 'mentee',
      timelineKey: 'accountability-checklist-1',
      group: {
        state: 'shown',
        n: 39,
        mean: 53.4,
        sd: 9.8,
        lower: 50.2,
        upper: 56.6,
        median: 52,
        goals: 71,
        leftOut: 6,
        levels: [4, 13, 25, 20, 9].map((goals, index) => ({
          label: `Level ${index - 2}`,
          score: index - 2,
          goals,
        })),
        standing: [{ label: 'I have reached it', goals: 38 }],
        change: { n: 39, mean: 15.1, sd: 9, lower: 12.2, upper: 18, before: 38.3, after: 53.4 },
      },
    },
  ],
  goalChecks: [
    {
      timelineKey: 'accountability-checklist-4',
      instrumentId: 'smart-goal-check',
      role: 'mentee',
      group: {
        state: 'shown',
        people: 40,
        goals: 74,
        met: { yes: 166, of: 222, share: 166 / 222, lower: 0.7, upper: 0.79 },
        complete: { yes: 31, of: 74, share: 31 / 74, lower: 0.31, upper: 0.53 },
        qualities: [
          {
            itemId: 'clear',
            text: 'Is it clear what you want?',
            group: { state: 'shown', people: 40, yes: 64, of: 74, share: 64 / 74, lower: 0.78, upper: 0.92 },
          },
          {
            itemId: 'achievable',
            text: 'Can you reach it?',
            group: { state: 'shown', people: 38, yes: 41, of: 71, share: 41 / 71, lower: 0.46, upper: 0.69 },
          },
          { itemId: 'stretching', text: 'Will it ask more of you than now?', group: { state: 'suppressed' } },
        ],
      },
    },
  ],
});
