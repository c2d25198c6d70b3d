import { describe, expect, it } from 'vitest';
import { FollowUp, followUpOf, needsNotice } from '../../functions/core/follow-up.ts';
import type { Answers } from '../../functions/core/instrument/answer.ts';
import { anAskingInstrument } from '../builders/an-asking-instrument.ts';
import { aSurveyResponse } from '../builders/a-survey-response.ts';
import { cohortIdOf, invitationIdOf, participantIdOf, programIdOf } from '../builders/ids.ts';

const raisedBy = (answers: Answers): FollowUp | undefined =>
  followUpOf(anAskingInstrument(), aSurveyResponse({ answers }), programIdOf());
const itemsRaisedBy = (answers: Answers): string[] =>
  raisedBy(answers)?.items.map(({ itemId }) => itemId) ?? [];

describe('a follow-up', () => {
  it('is raised by a flagged code, and by no other', () => {
    expect(itemsRaisedBy({ reason: 'feels-unsafe' })).toEqual(['reason']);
    expect(itemsRaisedBy({ 'new-match': 'yes' })).toEqual(['new-match']);
    expect(raisedBy({})).toBeUndefined();
    expect(raisedBy({ reason: 'no-time', 'new-match': 'not-sure', help: ['a-book'] })).toBeUndefined();
  });

  it('is raised by one flagged code among several', () => {
    expect(itemsRaisedBy({ help: ['a-book', 'a-call'] })).toEqual(['help']);
  });

  it('is not raised by the same word in somebody’s own text', () => {
    expect(raisedBy({ 'own-words': 'feels-unsafe', steps: [{ step: 'yes' }] })).toBeUndefined();
  });

  it('is raised once by an item of several entries', () => {
    expect(itemsRaisedBy({ steps: [{ stuck: 'no' }, { stuck: 'yes' }, { stuck: 'yes' }] })).toEqual([
      'steps/stuck',
    ]);
  });

  it('says who, when and which items in the definition’s words, and nothing else of the response', () => {
    const followUp = raisedBy({
      reason: 'feels-unsafe',
      'new-match': 'no',
      help: ['a-talk', 'a-book'],
      'own-words': 'Please tell nobody',
      steps: [{ step: 'Leave', stuck: 'yes' }],
    });
    expect(followUp).toEqual({
      invitationId: invitationIdOf(),
      cohortId: cohortIdOf(),
      programId: programIdOf(),
      participantId: participantIdOf(2),
      items: [
        { itemId: 'reason', text: 'What made it hard with your mentor?' },
        { itemId: 'help', text: 'What would help?' },
        { itemId: 'steps/stuck', text: 'Are you stuck?' },
      ],
      raisedAt: '2026-05-03T10:00:00.000Z',
    });
    expect(FollowUp.parse(followUp)).toEqual(followUp);
  });

  it('needs a mail until the admins have one, or have seen it', () => {
    const followUp = FollowUp.parse(raisedBy({ 'new-match': 'yes' }));
    const at = '2026-05-03T11:00:00.000Z';
    expect(needsNotice(followUp)).toBe(true);
    expect(needsNotice({ ...followUp, notifiedAt: at })).toBe(false);
    expect(needsNotice({ ...followUp, seenAt: at })).toBe(false);
  });
});
