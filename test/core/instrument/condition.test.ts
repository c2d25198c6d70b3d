import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Condition } from '../../../functions/core/instrument/item.ts';
import { CONDITION_OPERATORS, evaluate, holds } from '../../../functions/core/instrument/condition.ts';

/**
 * [rule, data, expected] in the form of the public suite. The cases are this project's own; what is expected is what the reference
 * implementation (json-logic-js 2.0.5) answered to each.
 */
const Cases = z.array(z.tuple([z.json(), z.json(), z.json()]));
const cases = Cases.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/json-logic/tests.json'), 'utf8')),
);

/**
 * Rules that the reference implementation answers otherwise, on purpose. Each is listed with its answer, so that none is added
 * unseen and one that comes to agree has to go.
 */
const OTHERWISE: readonly { why: string; rules: readonly [rule: unknown, reference: unknown][] }[] = [
  {
    why: 'an item without an answer is no number: what is reckoned with it can’t be worked out, and does not hold',
    rules: [
      [{ '-': [null] }, -0],
      [{ '-': [null, 2] }, -2],
      [{ '/': [null, 2] }, 0],
      [{ '%': [null, 2] }, 0],
      [{ '*': [null] }, null],
      [{ max: [4, null] }, 4],
      [{ min: [4, null] }, 0],
      [{ '-': [true, 1] }, 0],
      [{ '+': [null, 1] }, Number.NaN],
    ],
  },
  {
    why: 'no number is endless: a condition on it would hold for no reason',
    rules: [
      [{ '/': [3, 0] }, Infinity],
      [{ max: [] }, -Infinity],
      [{ min: [] }, Infinity],
    ],
  },
  {
    why: 'the third number counts too, where the reference leaves it out',
    rules: [
      [{ '-': [9, 3, 2] }, 6],
      [{ '/': [24, 3, 2] }, 8],
      [{ '%': [17, 10, 4] }, 7],
    ],
  },
  {
    why: 'a product is a number, where the reference leaves a text as it is',
    rules: [[{ '*': ['3'] }, '3']],
  },
];

describe('public JSON Logic', () => {
  it.each(OTHERWISE)('is left where $why', ({ rules }) => {
    for (const [rule, reference] of rules) expect(evaluate(rule, null)).not.toEqual(reference);
  });

  it('has enough cases to stand for the public meaning', () => {
    expect(cases.length).toBeGreaterThan(400);
    const used = new Set(JSON.stringify(cases.map(([rule]) => rule)).match(/(?<=\{")[^"]+(?=":)/g));
    expect([...CONDITION_OPERATORS].filter((operator) => !used.has(operator))).toEqual([]);
  });

  it.each(cases.map((one) => [JSON.stringify(one[0]), ...one] as const))(
    '%s',
    (_name, rule, data, expected) => {
      expect(evaluate(rule, data)).toEqual(expected);
    },
  );
});

describe('a condition', () => {
  const saysYes = { '==': [{ var: 'stay' }, 'yes'] };

  it('holds for the answer it names, and not for another or none', () => {
    expect(holds(saysYes, { stay: 'yes' })).toBe(true);
    expect(holds(saysYes, { stay: 'no' })).toBe(false);
    expect(holds(saysYes, {})).toBe(false);
  });

  it('looks into several choices and into entries', () => {
    expect(holds({ in: ['other', { var: 'which' }] }, { which: ['time', 'other'] })).toBe(true);
    const hasCareerGoal: Condition = { some: [{ var: 'goals' }, { '==': [{ var: 'kind' }, 'career'] }] };
    expect(holds(hasCareerGoal, { goals: [{ kind: 'skill' }, { kind: 'career' }] })).toBe(true);
    expect(holds(hasCareerGoal, {})).toBe(false);
  });

  it('with an operator that public JSON Logic lacks is refused by name', () => {
    for (const operator of ['val', 'throw', 'try', 'log', 'constructor', 'toString', '__proto__x']) {
      expect(() => holds({ [operator]: [1] }, {})).toThrow(`There is no operator «${operator}»`);
    }
    expect(() => holds({ and: [true, { '==': [{ nope: 1 }, 1] }] }, {})).toThrow('«nope»');
  });

  it('does not hold where values do not fit, so that nobody’s text breaks a page', () => {
    expect(holds({ filter: [{ var: 'why' }, true] }, { why: 'because' })).toBe(false);
    expect(holds({ '>': [{ '+': [{ var: 'why' }, 1] }, 0] }, { why: 'because' })).toBe(false);
    expect(holds({ in: ['a', { var: 'years' }] }, { years: 3 })).toBe(false);
  });

  it('does not hold where it reckons with an item that has no answer', () => {
    const isMoreThanNone: Condition = { '>': [{ '+': [{ var: 'years' }, 1] }, 0] };
    expect(holds(isMoreThanNone, { years: 3 })).toBe(true);
    expect(holds(isMoreThanNone, {})).toBe(false);
    for (const rule of [{ max: [4, null] }, { '-': [null, 2] }, { '/': [3, 0] }])
      expect(evaluate(rule, null)).toBeUndefined();
    expect(evaluate({ '-': [9, 3, 2] }, null)).toBe(4);
    expect(evaluate({ '*': ['3'] }, null)).toBe(3);
  });

  it('sees answers, never what objects inherit', () => {
    const inherited = [
      'constructor',
      '__proto__',
      'toString',
      'why.constructor.name',
      'why.__proto__',
      'which.map',
    ];
    for (const path of inherited) {
      expect(evaluate({ var: path }, { why: 'text', which: ['a'] })).toBe(null);
      expect(evaluate({ missing: [path] }, { why: 'text', which: ['a'] })).toEqual([path]);
    }
  });

  it('gives the same for the same answers, and leaves both as they were', () => {
    const rules = fc.constantFrom(...cases.map(([rule]) => rule));
    const answers = fc.dictionary(
      fc.constantFrom('a', 'b', 'n', 'rating', 'which', 'text'),
      fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(rules, answers, (rule, data) => {
        const before = JSON.stringify([rule, data]);
        const first = evaluate(rule, data);
        expect(evaluate(rule, data)).toEqual(first);
        expect(JSON.stringify([rule, data])).toBe(before);
      }),
    );
  });
});
