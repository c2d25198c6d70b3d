import { expect, test } from 'vitest';
import { keptNames, keptOf } from '../../functions/core/kept-entries.ts';
import { aBranchingInstrument } from '../builders/a-branching-instrument.ts';
import { aSurveyResponse } from '../builders/a-survey-response.ts';
import { anInstrument } from '../builders/an-instrument.ts';
import { matchIdOf, participantIdOf } from '../builders/ids.ts';

const goals = [{ goal: 'Lead a team' }, { goal: 'Speak up' }];

test('the entries of a group that keeps them are kept for the participant and the match', () => {
  const response = aSurveyResponse({ answers: { stay: 'no', goals } });
  expect(keptOf(aBranchingInstrument(), response)).toEqual([
    {
      participantId: participantIdOf(2),
      matchId: matchIdOf(),
      name: 'goals',
      entries: goals,
      keptAt: response.submittedAt,
      invitationId: response.invitationId,
    },
  ]);
});

test('a group that was left open keeps nothing, so what was kept before stays', () => {
  expect(keptOf(aBranchingInstrument(), aSurveyResponse({ answers: { stay: 'no' } }))).toEqual([]);
});

test('an instrument names what it wants to show again', () => {
  expect(keptNames(aBranchingInstrument(), 'mentee')).toEqual([]);
  const checks = anInstrument({
    scales: [],
    optionSets: {},
    sections: [
      {
        id: 'checks',
        title: 'Checks',
        items: [
          {
            kind: 'repeating-group',
            id: 'checks',
            text: 'Goal by goal',
            roles: ['mentee'],
            entriesFrom: { kept: 'goals', nameFrom: 'goal' },
            entryName: 'Goal',
            minimum: 1,
            maximum: 3,
            items: [{ kind: 'yes-no-unsure', id: 'clear', text: 'Is it clear?' }],
          },
        ],
      },
    ],
  });
  expect(keptNames(checks, 'mentee')).toEqual(['goals']);
  expect(keptNames(checks, 'mentor')).toEqual([]);
});
