import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsFor, type AskedItem } from '../../../functions/core/instrument/asked-items.ts';
import {
  answeredShare,
  readAnswers,
  unknownFields,
} from '../../../functions/core/instrument/read-answers.ts';
import { anEveryKindInstrument } from '../../builders/an-every-kind-instrument.ts';

const instrument = anEveryKindInstrument();
const items = itemsFor(instrument, 'mentee');
const item = (id: string): AskedItem[] => items.filter((one) => one.id === id);

describe('a form', () => {
  it('reports every problem, in the order of the items, and keeps the answers that are fine', () => {
    const { answers, problems } = readAnswers(instrument, items, {
      years: ['many'],
      recommends: ['9'],
      name: ['x'.repeat(20)],
    });
    expect(answers).toEqual({ recommends: 9 });
    expect(problems.map(({ itemId, code }) => [itemId, code])).toEqual([
      ['how-often', 'missing'],
      ['years', 'not-a-number'],
      ['name', 'too-long'],
    ]);
  });

  it('leaves blank answers out, and blank fields are no problem unless the item is required', () => {
    const blank = Object.fromEntries(items.map(({ id }) => [id, ['', '  \r\n']]));
    expect(readAnswers(instrument, items, blank)).toEqual({
      answers: {},
      problems: [{ itemId: 'how-often', code: 'missing', advice: { code: 'choose-one', params: {} } }],
    });
  });

  it('reads only the items it is given: a page leaves the fields of other pages alone', () => {
    const fields = { recommends: ['9'], years: ['many'] };
    expect(readAnswers(instrument, item('recommends'), fields)).toEqual({
      answers: { recommends: 9 },
      problems: [],
    });
  });

  it('of any texts at all ends in an answer, a blank or a problem for each item', () => {
    const texts = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('never', '7', '2026-11-22')),
    );
    const forms = fc.record(Object.fromEntries(items.map(({ id }) => [id, texts])));
    fc.assert(
      fc.property(forms, (fields) => {
        const { answers, problems } = readAnswers(instrument, items, fields);
        const troubled = problems.map(({ itemId }) => itemId);
        expect(Object.keys(answers).filter((id) => troubled.includes(id))).toEqual([]);
        const numbers = problems.flatMap((problem) => Object.values(problem.advice.params));
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('sent again with what was read from it reads the same', () => {
    const form = fc.record({
      'how-often': fc.constantFrom('never', 'always'),
      which: fc.subarray(['never', 'sometimes', 'mostly'], { maxLength: 2 }),
      recommends: fc.integer({ min: 0, max: 10 }).map(String),
      years: fc.integer({ min: 0, max: 80 }).map((halves) => String(halves / 2)),
      why: fc.string({ maxLength: 10 }),
    });
    const asFields = (values: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(values).map(([id, value]) => [id, [value].flat().map(String)]));
    fc.assert(
      fc.property(form, (values) => {
        const first = readAnswers(instrument, items, asFields(values));
        expect(first.problems).toEqual([]);
        expect(readAnswers(instrument, items, asFields(first.answers))).toEqual(first);
      }),
    );
  });
});

describe('unknown fields', () => {
  it('are the names that no item has: statements, forged names and those of every object among them', () => {
    const fields = { 'how-often': ['never'], note: ['x'], salary: ['1'], constructor: ['x'] };
    expect(unknownFields(items, fields)).toEqual(['note', 'salary', 'constructor']);
    expect(unknownFields(items, { 'how-often': ['never'] })).toEqual([]);
  });
});

describe('the share of answered items', () => {
  it('leaves optional texts out: who answers all else has answered completely', () => {
    const answers = { 'how-often': 'never', which: ['never'], recommends: 0, years: 0, meetings: 0 };
    expect(answeredShare(items, answers)).toBeCloseTo(5 / 6);
    expect(answeredShare(items, { ...answers, started: '2026-11-22' })).toBe(1);
    expect(answeredShare(items, { name: 'Ann', why: 'Because' })).toBe(0);
  });

  it('counts texts where nothing else is asked', () => {
    expect(answeredShare([...item('name'), ...item('why')], { why: 'Because' })).toBe(0.5);
  });

  it('is whole where nothing is asked', () => {
    expect(answeredShare([], {})).toBe(1);
  });
});
