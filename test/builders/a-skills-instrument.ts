import type * as z from 'zod';
import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import { anInstrument } from './an-instrument.ts';

const steps = ['one', 'two', 'three', 'four', 'five'].map((code, index) => ({
  code,
  label: `Step ${code}`,
  score: index + 1,
}));

/** The code of a score from 1 to 5 on every option set here. */
export const stepOf = (score: number): string => steps[score - 1]?.code ?? 'cannot-say';

const row = (id: string, construct?: string) => ({
  id,
  text: `How is ${id}?`,
  ...(construct && { construct }),
});

/**
 * Five skills on five steps with one that can't be said, of which a scale is made; belonging and years to stay. Answers:
 * `skillsOf(3, 4, 4, 2, 5)`.
 */
export const aSkillsInstrument = (changed: Partial<z.input<typeof Instrument>> = {}): Instrument =>
  anInstrument({
    id: 'skills',
    title: 'Skills',
    audience: ['mentee', 'mentor'],
    optionSets: { step: [...steps, { code: 'cannot-say', label: 'I can’t say' }] },
    sections: [
      {
        id: 'skills',
        title: 'Skills',
        items: [
          {
            kind: 'scale-rows',
            id: 'today',
            text: 'Today',
            options: 'step',
            rows: ['speaking', 'writing', 'leading', 'asking', 'planning'].map((id) => row(id)),
          },
          { kind: 'single-choice', options: 'step', ...row('belongs', 'belonging') },
          {
            kind: 'number',
            minimum: 0,
            maximum: 40,
            step: 0.5,
            ...row('years', 'intends to stay with the organization'),
          },
          {
            kind: 'rating',
            from: 0,
            to: 10,
            lowLabel: 'No',
            highLabel: 'Yes',
            ...row('recommends', 'recommends the program'),
          },
        ],
      },
    ],
    scales: [
      {
        id: 'skills',
        title: 'Skills',
        items: ['speaking', 'writing', 'leading', 'asking', 'planning'],
        scoring: 'mean',
        minimumAnswered: 0.8,
      },
    ],
    ...changed,
  });

/** Answers to the five skills; 0 is «I can’t say», and the rest is left open. */
export const skillsOf = (...scores: number[]): Record<string, string> =>
  Object.fromEntries(
    ['speaking', 'writing', 'leading', 'asking', 'planning'].map((id, index) => [
      id,
      stepOf(scores[index] ?? 0),
    ]),
  );

/** The same step on all five. */
export const allSkills = (score: number): Record<string, string> =>
  skillsOf(score, score, score, score, score);
