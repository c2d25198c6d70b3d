import type { Entry } from '../../functions/core/instrument/answer.ts';
import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import { anInstrument } from './an-instrument.ts';

const levels = [-2, -1, 0, 1, 2].map((score) => ({
  code: `level-${score + 2}`,
  label: `Level ${score}`,
  score,
}));
const weights = [1, 2, 3].map((score) => ({ code: `weight-${score}`, label: `Weight ${score}`, score }));
const status = ['open', 'dropped'].map((code) => ({ code, label: `It is ${code}` }));

const choice = (id: string, options: string, construct: string) => ({
  kind: 'single-choice' as const,
  id,
  text: `${id}?`,
  options,
  construct,
});
const group = { kind: 'repeating-group' as const, entryName: 'Goal', minimum: 1, maximum: 5 };

/** Goals with a weight and a level today, looked back at by name. */
export const aGoalPlan = (): Instrument =>
  anInstrument({
    id: 'goal-plan',
    title: 'Goals',
    audience: ['mentee'],
    optionSets: { level: levels, weight: weights, status },
    sections: [
      {
        id: 'goals',
        title: 'Goals',
        items: [
          {
            ...group,
            id: 'goals',
            text: 'Goals',
            keptAs: 'goals',
            items: [
              { kind: 'short-text', id: 'goal', text: 'Which?', maxLength: 100 },
              choice('weight', 'weight', 'priority weight'),
              choice('today', 'level', 'baseline level'),
            ],
          },
          {
            ...group,
            id: 'standing',
            text: 'How do they stand?',
            entriesFrom: { kept: 'goals', nameFrom: 'goal' },
            items: [choice('status', 'status', 'status'), choice('now', 'level', 'current level')],
          },
        ],
      },
    ],
    scales: [],
  });

/** `aGoal('Speak', 2, -1)`: weight 2, and level -1 when it was set. */
export const aGoal = (goal: string, weight: number, baseline?: number): Entry => ({
  goal,
  weight: `weight-${weight}`,
  ...(baseline === undefined ? {} : { today: `level-${baseline + 2}` }),
});

/** `aStanding('Speak', 1)`: level 1 now; without a level it was given up. */
export const aStanding = (goal: string, level?: number): Entry =>
  level === undefined ? { goal, status: 'dropped' } : { goal, status: 'open', now: `level-${level + 2}` };

/** A check of each goal by three questions. */
export const aGoalCheck = (): Instrument =>
  anInstrument({
    id: 'goal-check',
    title: 'Goal by goal',
    audience: ['mentee'],
    optionSets: {},
    sections: [
      {
        id: 'goals',
        title: 'Goals',
        items: [
          {
            ...group,
            id: 'checks',
            text: 'Take one goal at a time.',
            construct: 'SMART check of each goal',
            items: [
              ...['clear', 'concrete', 'achievable'].map((id) => ({
                kind: 'yes-no-unsure' as const,
                id,
                text: `Is it ${id}?`,
              })),
              { kind: 'long-text', id: 'note', text: 'What will you change?', maxLength: 100 },
            ],
          },
        ],
      },
    ],
    scales: [],
  });
