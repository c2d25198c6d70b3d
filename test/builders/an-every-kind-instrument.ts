import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import { anInstrument } from './an-instrument.ts';

/** One item of every kind on one page; only the single choice is required. */
export const anEveryKindInstrument = (): Instrument =>
  anInstrument({
    scales: [],
    sections: [
      {
        id: 'page',
        title: 'Page',
        items: [
          { kind: 'statement', id: 'note', text: 'Please note.' },
          {
            kind: 'single-choice',
            id: 'how-often',
            text: 'How often?',
            required: true,
            options: 'frequency',
          },
          { kind: 'several-choices', id: 'which', text: 'Which?', options: 'frequency', atMost: 2 },
          {
            kind: 'rating',
            id: 'recommends',
            text: 'Would you?',
            from: 0,
            to: 10,
            lowLabel: 'No',
            highLabel: 'Yes',
          },
          { kind: 'number', id: 'years', text: 'How many years?', minimum: 0, maximum: 40, step: 0.5 },
          { kind: 'number', id: 'meetings', text: 'How many meetings?', minimum: -5, maximum: 2000 },
          { kind: 'date', id: 'started', text: 'Since when?' },
          { kind: 'short-text', id: 'name', text: 'Which one?', maxLength: 10 },
          { kind: 'long-text', id: 'why', text: 'Why?', maxLength: 20 },
        ],
      },
    ],
  });
