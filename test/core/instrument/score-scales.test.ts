import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../functions/core/instrument/answer.ts';
import { scoreScales } from '../../../functions/core/instrument/score-scales.ts';
import { anInstrument } from '../../builders/an-instrument.ts';

const ids = ['first', 'second', 'third', 'fourth', 'fifth'];
const scores = { never: 0, sometimes: 1, mostly: 2, always: 3 };
/** Five items on a scale from 0 to 3 with an option without a score; four of the five must be answered. */
const instrument = anInstrument({
  optionSets: {
    frequency: [
      ...Object.entries(scores).map(([code, score]) => ({ code, label: code, score })),
      { code: 'not-sure', label: 'Not sure' },
    ],
  },
  sections: [
    {
      id: 'page',
      title: 'Page',
      items: [
        {
          kind: 'scale-rows',
          id: 'block',
          text: 'How often?',
          options: 'frequency',
          rows: ids.map((id) => ({ id, text: id })),
        },
      ],
    },
  ],
  scales: [{ id: 'all', title: 'All', items: ids, scoring: 'mean', minimumAnswered: 0.8 }],
});
const score = (answers: Answers) => scoreScales(instrument, answers)[0];

describe('the score of a scale', () => {
  it('is the mean score of the answered items', () => {
    const answers = {
      first: 'never',
      second: 'sometimes',
      third: 'mostly',
      fourth: 'always',
      fifth: 'always',
    };
    expect(score(answers)).toEqual({ scaleId: 'all', state: 'value', value: 9 / 5, answered: 5, items: 5 });
  });

  it('leaves out an unanswered item as long as enough are answered, at the very limit too', () => {
    const answers = { first: 'never', second: 'sometimes', third: 'mostly', fourth: 'always' };
    expect(score(answers)).toMatchObject({ state: 'value', value: 6 / 4, answered: 4 });
  });

  it('has a reason instead of a value when too few are answered', () => {
    expect(score({ first: 'never', second: 'always', third: 'always' })).toEqual({
      scaleId: 'all',
      state: 'unavailable',
      reason: '3 of 5 items have a scored answer; 80 % are needed',
      answered: 3,
      items: 5,
    });
    expect(score({})).toMatchObject({ state: 'unavailable', answered: 0 });
  });

  it('counts an option without a score, or a code that there is not, as no answer', () => {
    const answers = {
      first: 'always',
      second: 'always',
      third: 'always',
      fourth: 'not-sure',
      fifth: 'daily',
    };
    expect(score(answers)).toMatchObject({ state: 'unavailable', answered: 3 });
  });

  it('lies between the lowest and the highest answer, and reads the same whatever the order of the items', () => {
    const codes = fc.array(fc.constantFrom('never', 'sometimes', 'mostly', 'always'), {
      minLength: 5,
      maxLength: 5,
    });
    const scoreOfCodes = (list: readonly string[]) => {
      const result = score(Object.fromEntries(ids.map((id, n) => [id, list[n] ?? ''])));
      return result?.state === 'value' ? result.value : undefined;
    };
    fc.assert(
      fc.property(codes, (list) => {
        const value = scoreOfCodes(list);
        expect(value).toBeGreaterThanOrEqual(Math.min(...list.map((code) => scores[code])));
        expect(value).toBeLessThanOrEqual(Math.max(...list.map((code) => scores[code])));
        expect(scoreOfCodes(list.toReversed())).toBe(value);
      }),
    );
  });
});
