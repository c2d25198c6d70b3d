import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import { anInstrument } from './an-instrument.ts';

/** Asks what the program team may be told of: one of several, yes or no, several at once, and within an entry. */
export const anAskingInstrument = (): Instrument =>
  anInstrument({
    optionSets: {
      reason: [
        { code: 'feels-unsafe', label: 'I feel unsafe' },
        { code: 'no-time', label: 'No time' },
      ],
      help: [
        { code: 'a-talk', label: 'A talk' },
        { code: 'a-call', label: 'A call' },
        { code: 'a-book', label: 'A book' },
      ],
    },
    sections: [
      {
        id: 'last-month',
        title: 'Last month',
        items: [
          {
            kind: 'single-choice',
            id: 'reason',
            text: 'What made it hard with {{other|your mentor}}?',
            options: 'reason',
            raisesFollowUpOn: ['feels-unsafe'],
          },
          {
            kind: 'yes-no-unsure',
            id: 'new-match',
            text: 'Do you want a new match?',
            raisesFollowUpOn: ['yes'],
          },
          {
            kind: 'several-choices',
            id: 'help',
            text: 'What would help?',
            options: 'help',
            raisesFollowUpOn: ['a-talk', 'a-call'],
          },
          { kind: 'long-text', id: 'own-words', text: 'What else?', maxLength: 500 },
          {
            kind: 'repeating-group',
            id: 'steps',
            text: 'Your steps',
            entryName: 'Step',
            minimum: 0,
            maximum: 3,
            items: [
              { kind: 'short-text', id: 'step', text: 'What is it?', maxLength: 100 },
              { kind: 'yes-no-unsure', id: 'stuck', text: 'Are you stuck?', raisesFollowUpOn: ['yes'] },
            ],
          },
        ],
      },
    ],
    scales: [],
  });
