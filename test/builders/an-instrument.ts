import type * as z from 'zod';
import { definitionHash } from '../../functions/core/instrument/definition-hash.ts';
import { Instrument } from '../../functions/core/instrument/instrument.ts';
import type { PinnedInstrument } from '../../functions/core/wave.ts';

const frequencies = [
  { code: 'never', label: 'Never', score: 0 },
  { code: 'sometimes', label: 'Sometimes', score: 1 },
  { code: 'mostly', label: 'Mostly', score: 2 },
  { code: 'always', label: 'Always', score: 3 },
];

/** A short accountability checklist: two rows of four frequencies and a text, asked of both sides about a match. */
export const anInstrument = (changed: Partial<z.input<typeof Instrument>> = {}): Instrument =>
  Instrument.parse({
    id: 'accountability-checklist',
    version: 1,
    language: 'en',
    title: 'Accountability checklist',
    purpose: 'Your answers show where mentoring needs help.',
    minutes: 2,
    audience: ['mentor', 'mentee'],
    unit: 'match',
    audiencePolicy: 'aggregate-only',
    moments: [{ timepoint: 'midline', anchor: 'cohort-start', offset: 'P3M', openForDays: 21 }],
    source: 'For tests',
    optionSets: { frequency: frequencies },
    sections: [
      {
        id: 'checklist',
        title: 'How you work together',
        items: [
          {
            kind: 'scale-rows',
            id: 'how-often',
            text: 'How often does this happen?',
            required: true,
            options: 'frequency',
            rows: [
              { id: 'meets-regularly', text: 'We meet as agreed.' },
              { id: 'checks-goals', text: 'We check the goals.' },
            ],
          },
          { kind: 'long-text', id: 'works-well', text: 'What works well?', maxLength: 500 },
        ],
      },
    ],
    scales: [
      {
        id: 'accountability',
        title: 'Accountability',
        items: ['meets-regularly', 'checks-goals'],
        scoring: 'mean',
        minimumAnswered: 0.8,
      },
    ],
    ...changed,
  });

/** A closure reflection with one item on the main goal, asked of both sides about a match. */
export const aGoalInstrument = (changed: Partial<z.input<typeof Instrument>> = {}): Instrument =>
  anInstrument({
    id: 'closure-reflection',
    title: 'Closure reflection',
    optionSets: {
      outcome: [
        { code: 'reached', label: 'We reached it' },
        { code: 'partly-reached', label: 'We got part of the way' },
        { code: 'not-reached', label: 'We did not reach it' },
        { code: 'no-goal', label: 'There was no main goal' },
      ],
    },
    sections: [
      {
        id: 'goal',
        title: 'The main goal',
        items: [
          {
            kind: 'single-choice',
            id: 'main-goal',
            text: 'How far did the main goal get?',
            required: true,
            options: 'outcome',
          },
        ],
      },
    ],
    scales: [],
    goalOutcome: {
      item: 'main-goal',
      attained: ['reached'],
      notAttained: ['partly-reached', 'not-reached'],
      notDue: ['no-goal'],
    },
    ...changed,
  });

export const pinOf = (instrument: Instrument): PinnedInstrument => ({
  id: instrument.id,
  version: instrument.version,
  hash: definitionHash(instrument),
});
