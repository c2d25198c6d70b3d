import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import { minimumFor } from '../../../functions/core/aggregate/disclosure-control.ts';
import { accountability } from '../../../functions/core/indicators/accountability.ts';
import { goalAttainment } from '../../../functions/core/indicators/goal-attainment.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { choice, withItems } from '../../builders/a-definition-draft.ts';
import { aSurveyedCohort } from '../../builders/a-surveyed-cohort.ts';
import { aGoalInstrument, anInstrument } from '../../builders/an-instrument.ts';

const checklist = withItems([choice('open'), choice('guarded', { sensitive: true })]);

const factsOf = (people: number, instrument: Instrument, minimumGroup = 5, answers = {}) =>
  aSurveyedCohort(
    Array.from({ length: 15 }, (_, index) => ({
      menteeDid:
        index < people
          ? { open: 'yes', guarded: index % 2 === 0 ? 'yes' : 'no', ...answers }
          : ('absent' as const),
    })),
    { instrument, minimumGroup },
  );

const statesOf = (people: number, instrument: Instrument, minimumGroup?: number): Record<string, string> => {
  const [wave] = aggregateCohort(factsOf(people, instrument, minimumGroup)).waves;
  const ofMentees = wave?.items.filter(({ role }) => role === 'mentee') ?? [];
  return Object.fromEntries(ofMentees.map(({ itemId, group }) => [itemId, group.state]));
};

describe('answers about confidentiality or safety', () => {
  it('are shown from ten people on, others from the minimum of the program', () => {
    expect(statesOf(9, checklist)).toEqual({ open: 'shown', guarded: 'suppressed' });
    expect(statesOf(10, checklist)).toEqual({ open: 'shown', guarded: 'shown' });
  });

  it('need the minimum of the program where that is more than ten', () => {
    expect(statesOf(11, checklist, 12)).toEqual({ open: 'suppressed', guarded: 'suppressed' });
    expect(statesOf(12, checklist, 12)).toEqual({ open: 'shown', guarded: 'shown' });
  });

  it('take with them an item that is asked only after some of them', () => {
    const branching = (mark: { sensitive?: true }) =>
      withItems([
        choice('guarded', mark),
        choice('after-yes', { visibleWhen: { '==': [{ var: 'guarded' }, 'yes'] } }),
      ]);
    const states = (instrument: Instrument) => {
      const answers = (index: number): Record<string, string> =>
        index % 2 === 0 ? { guarded: 'yes', 'after-yes': 'no' } : { guarded: 'no' };
      const facts = aSurveyedCohort(
        Array.from({ length: 12 }, (_, index) => ({ menteeDid: answers(index) })),
        { instrument },
      );
      return aggregateCohort(facts).waves[0]?.items.flatMap(({ role, group }) =>
        role === 'mentee' ? [group.state] : [],
      );
    };
    // The n of the second, six, is how many of the twelve said yes to the first.
    expect(states(branching({}))).toEqual(['shown', 'shown']);
    expect(states(branching({ sensitive: true }))).toEqual(['shown', 'suppressed']);
  });

  it('never need fewer people than others do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 50 }), (minimum) => {
        expect(minimumFor(false, minimum)).toBe(minimum);
        expect(minimumFor(true, minimum)).toBeGreaterThanOrEqual(Math.max(10, minimum));
      }),
    );
  });

  it('say of a withheld figure that it needs ten people', () => {
    const reasons = accountability
      .compute(aggregateCohort(factsOf(4, checklist)))
      .flatMap(({ key, result }) =>
        result.state === 'suppressed' ? [[key.split('/').at(-1), result.reason]] : [],
      );
    expect(new Map(reasons.map(([item, reason]) => [item, reason]))).toEqual(
      new Map([
        ['open', 'Fewer than 5 people answered.'],
        ['guarded', 'Fewer than 10 people answered. What touches confidentiality or safety needs 10 people.'],
      ]),
    );
  });

  it('hold back the goals that are taken from them', () => {
    const goals = aGoalInstrument();
    const guarded = aGoalInstrument({
      sections: goals.sections.map((section) => ({
        ...section,
        items: section.items.map((item) =>
          item.kind === 'single-choice' ? { ...item, sensitive: true } : item,
        ),
      })),
    });
    const answers = { 'main-goal': 'reached' };
    const result = (people: number, instrument: Instrument) =>
      goalAttainment.compute(aggregateCohort(factsOf(people, instrument, 5, answers)))[0]?.result;
    expect(result(9, goals)).toMatchObject({ state: 'value', n: 9 });
    expect(result(9, guarded)).toMatchObject({
      state: 'suppressed',
      reason: expect.stringMatching(/^Fewer than 10 people/),
    });
    expect(result(10, guarded)).toMatchObject({ state: 'value', n: 10 });
  });
});

it('a mark set after publishing gives the data another watermark, so that the report is made anew', () => {
  const rows = anInstrument().sections;
  const marked = anInstrument({
    sections: rows.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.kind === 'scale-rows' ? { ...item, sensitive: true as const } : item,
      ),
    })),
  });
  const [before, after] = [anInstrument(), marked].map((one) => aggregateCohort(factsOf(5, one)));
  expect(after?.waves[0]?.instrument).toEqual(before?.waves[0]?.instrument);
  expect(after?.watermark).not.toBe(before?.watermark);
});
