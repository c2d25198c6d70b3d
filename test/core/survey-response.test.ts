import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../seeded-properties.ts';
import {
  currentResponses,
  isWithdrawal,
  type ResponseRecord,
  type SurveyResponse,
} from '../../functions/core/survey-response.ts';
import { aSurveyResponse } from '../builders/a-survey-response.ts';
import { anInvitation } from '../builders/an-invitation.ts';
import { invitationIdOf, waveIdOf } from '../builders/ids.ts';

const moment = (minute: number): string => new Date(Date.UTC(2026, 4, 3, 10, minute)).toISOString();
const form = (number: number): string => `form${String(number).padStart(16, '0')}`;

const first = (who: number): SurveyResponse =>
  aSurveyResponse(
    { submissionId: form(0), submittedAt: moment(0) },
    anInvitation({ id: invitationIdOf(who) }),
  );
const change = (who: number, number: number, minute: number): SurveyResponse => ({
  ...first(who),
  submissionId: form(number),
  submittedAt: moment(minute),
  changeOf: form(0),
});
const withdrawal = (who: number): ResponseRecord => ({
  invitationId: invitationIdOf(who),
  waveId: waveIdOf(),
  withdrawnAt: moment(30),
});

/** What the store may hold of three people: a first response, changes of it, a withdrawal, each once under its key. */
const stored = fc
  .array(
    fc.record({
      changes: fc.uniqueArray(
        fc.record({ number: fc.integer({ min: 1, max: 9 }), minute: fc.integer({ min: 0, max: 5 }) }),
        {
          selector: ({ number }) => number,
          maxLength: 4,
        },
      ),
      withdrawn: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((people) =>
    people.flatMap(({ changes, withdrawn }, who): ResponseRecord[] => [
      first(who + 1),
      ...changes.map(({ number, minute }) => change(who + 1, number, minute)),
      ...(withdrawn ? [withdrawal(who + 1)] : []),
    ]),
  );

describe('the responses that count', () => {
  it('are the same in whatever order the records are read', () => {
    fc.assert(
      fc.property(
        stored.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(currentResponses(shuffled)).toEqual(currentResponses(records));
        },
      ),
    );
  });

  it('are one of each invitation, its newest, and none of one that was withdrawn', () => {
    fc.assert(
      fc.property(stored, (records) => {
        const current = new Map(currentResponses(records).map((one) => [one.invitationId, one]));
        expect(current.size).toBe(currentResponses(records).length);
        for (const id of new Set(records.map(({ invitationId }) => invitationId))) {
          const own = records.filter(({ invitationId }) => invitationId === id);
          if (own.some(isWithdrawal)) expect(current.has(id)).toBe(false);
          else
            for (const record of own)
              if (!isWithdrawal(record))
                expect((current.get(id)?.submittedAt ?? '') >= record.submittedAt).toBe(true);
        }
      }),
    );
  });

  it('are the same when everything is stored twice', () => {
    fc.assert(
      fc.property(stored, (records) => {
        expect(currentResponses([...records, ...records])).toEqual(currentResponses(records));
      }),
    );
  });

  it('are the changed ones, even where a clock was behind', () => {
    const late = { ...change(1, 1, 0), submittedAt: '2026-05-03T09:59:00.000Z' };
    expect(currentResponses([late, first(1)])).toEqual([late]);
  });
});
