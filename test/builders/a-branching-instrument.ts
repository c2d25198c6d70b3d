import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import { anInstrument } from './an-instrument.ts';

const WANTS_CONTACT = { '==': [{ var: 'stay' }, 'yes'] };

/**
 * Three sections. The first asks whether people stay in contact and, on the same page, why not or how; the second is there only for
 * those who do; the third asks for one to three goals, of which those about a career have a date, and for a ranking.
 */
export const aBranchingInstrument = (): Instrument =>
  anInstrument({
    scales: [],
    optionSets: {
      basis: [
        { code: 'advice', label: 'For advice' },
        { code: 'friends', label: 'As friends' },
        { code: 'other', label: 'Another way' },
      ],
      kind: [
        { code: 'career', label: 'A career' },
        { code: 'skill', label: 'A skill' },
      ],
    },
    sections: [
      {
        id: 'contact',
        title: 'Contact',
        items: [
          { kind: 'yes-no-unsure', id: 'stay', text: 'Do you stay in contact?', required: true },
          {
            kind: 'long-text',
            id: 'why-not',
            text: 'What stands in the way?',
            maxLength: 200,
            visibleWhen: { '==': [{ var: 'stay' }, 'no'] },
            required: true,
          },
          {
            kind: 'several-choices',
            id: 'basis',
            text: 'How do you stay in contact?',
            options: 'basis',
            visibleWhen: WANTS_CONTACT,
          },
        ],
      },
      {
        id: 'later',
        title: 'Later',
        items: [
          {
            kind: 'statement',
            id: 'note',
            text: 'Think of {{other|your mentor}}.',
            visibleWhen: WANTS_CONTACT,
          },
          {
            kind: 'short-text',
            id: 'other-way',
            text: 'Which way do you and {{other|your mentor}} mean?',
            maxLength: 50,
            visibleWhen: { in: ['other', { var: 'basis' }] },
            requiredWhen: WANTS_CONTACT,
          },
        ],
      },
      {
        id: 'goals',
        title: 'Goals',
        items: [
          {
            kind: 'repeating-group',
            id: 'goals',
            text: 'What are your goals?',
            keptAs: 'goals',
            entryName: 'Goal',
            required: true,
            minimum: 1,
            maximum: 3,
            items: [
              { kind: 'short-text', id: 'goal', text: 'What is the goal?', maxLength: 100, required: true },
              { kind: 'single-choice', id: 'kind', text: 'What is it about?', options: 'kind' },
              {
                kind: 'date',
                id: 'until',
                text: 'Until when?',
                visibleWhen: { '==': [{ var: 'kind' }, 'career'] },
              },
            ],
          },
          { kind: 'ranking', id: 'order', text: 'Which matters most?', options: 'basis' },
        ],
      },
    ],
  });
