import { expect, test } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import { aSurveyedCohort } from '../../builders/a-surveyed-cohort.ts';
import { anInstrument } from '../../builders/an-instrument.ts';

const instrument = anInstrument({
  scales: [],
  optionSets: {
    what: [
      { code: 'time', label: 'Time with {{other|your mentor}}' },
      { code: 'place', label: 'A place' },
    ],
  },
  sections: [
    {
      id: 'one',
      title: 'One',
      items: [
        { kind: 'yes-no-unsure', id: 'met', text: 'Did you meet {{other|your mentor}}?', required: true },
        {
          kind: 'single-choice',
          id: 'lacked',
          text: 'What was lacking?',
          options: 'what',
          visibleWhen: { '==': [{ var: 'met' }, 'no'] },
        },
        { kind: 'ranking', id: 'order', text: 'What matters most?', options: 'what' },
        {
          kind: 'repeating-group',
          id: 'goals',
          text: 'What are your goals?',
          entryName: 'Goal',
          minimum: 0,
          maximum: 3,
          items: [{ kind: 'yes-no-unsure', id: 'clear', text: 'Is it clear?' }],
        },
      ],
    },
  ],
});
const answered = { met: 'yes', order: ['time', 'place'], goals: [{ clear: 'yes' }] };
const [wave] = aggregateCohort(
  aSurveyedCohort(
    Array.from({ length: 6 }, () => ({ menteeDid: answered })),
    { instrument },
  ),
).waves;
const mentees = wave?.items.filter(({ role }) => role === 'mentee') ?? [];

test('yes, no and not sure are counted like options; rankings and entries are not counted', () => {
  expect(mentees.map(({ itemId }) => itemId)).toEqual(['met', 'lacked']);
  const [met] = mentees;
  expect(met?.options.map(({ code }) => code)).toEqual(['yes', 'no', 'not-sure']);
  expect(met?.group).toMatchObject({ state: 'shown', n: 6, counts: [6, 0, 0] });
});

test('an item that its condition hid from everybody is no gap in their answers', () => {
  const group = wave?.dispositions.find(({ role }) => role === 'mentee')?.group;
  expect(group).toMatchObject({ counts: { complete: 6, partial: 0, breakOff: 0 } });
  expect(mentees[1]?.group).toEqual({ state: 'suppressed' });
});

test('texts name nobody: the fallback stands where a fact would', () => {
  expect(mentees[0]?.text).toBe('Did you meet your mentor?');
  expect(mentees[1]?.options[0]?.label).toBe('Time with your mentor');
  expect(JSON.stringify(wave)).not.toContain('{{');
});
