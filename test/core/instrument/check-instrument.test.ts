import { describe, expect, it } from 'vitest';
import { checkInstrument } from '../../../functions/core/instrument/check-instrument.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { agreement, choice, scale, withItems, type DraftItem } from '../../builders/a-definition-draft.ts';
import { aGoalInstrument, anInstrument } from '../../builders/an-instrument.ts';

const found = (instrument: Instrument) =>
  checkInstrument(instrument).map(({ code, pointer }) => `${code} ${pointer}`);

describe('a definition without mistakes', () => {
  it.each([anInstrument(), aGoalInstrument()])('$id has no problems', (instrument) => {
    expect(checkInstrument(instrument)).toEqual([]);
  });
});

describe('ids', () => {
  it('are unique over all sections, rows of a scale included', () => {
    const rows = [{ id: 'first', text: 'First' }];
    const instrument = withItems([
      choice('first'),
      { kind: 'scale-rows', id: 'block', text: 'How far?', options: 'agreement', rows },
    ]);
    expect(found(instrument)).toEqual(['duplicate-id /sections/0/items/1/rows/0/id']);
  });

  it('are unique whatever the case, although the schema asks for lower case already', () => {
    const instrument = withItems([choice('first'), choice('second')]);
    const shouted = {
      ...instrument,
      sections: [...instrument.sections, ...instrument.sections].map((section, s) => ({
        ...section,
        id: ['page', 'PAGE'][s] ?? '',
        items: section.items.slice(s, s + 1),
      })),
    };
    expect(found(shouted)).toEqual(['duplicate-id /sections/1/id']);
  });

  it('are unique among scales', () => {
    const instrument = withItems([choice('first')], { scales: [scale(['first']), scale(['first'])] });
    expect(found(instrument)).toEqual(['duplicate-id /scales/1/id']);
  });

  it('are none of those that every object has of itself', () => {
    expect(found(withItems([choice('constructor')]))).toEqual(['reserved-id /sections/0/items/0/id']);
  });
});

describe('response options', () => {
  it('come from a set that the definition has', () => {
    expect(found(withItems([choice('first'), choice('second', { options: 'agrement' })]))).toEqual([
      'unknown-option-set /sections/0/items/1/options',
    ]);
  });

  it('are used somewhere', () => {
    const instrument = withItems([choice('first')], { optionSets: { agreement, spare: agreement } });
    expect(found(instrument)).toEqual(['unused-option-set /optionSets/spare']);
  });

  it('have a code each', () => {
    const instrument = withItems([choice('first')], {
      optionSets: { agreement: [...agreement, ...agreement] },
    });
    expect(found(instrument)).toEqual([
      'duplicate-code /optionSets/agreement/2/code',
      'duplicate-code /optionSets/agreement/3/code',
    ]);
  });

  it('are as many as may be chosen', () => {
    const item: DraftItem = {
      kind: 'several-choices',
      id: 'first',
      text: 'Which?',
      options: 'agreement',
      atMost: 3,
    };
    expect(found(withItems([item]))).toEqual(['too-many-choices /sections/0/items/0/atMost']);
  });
});

describe('ranges', () => {
  const number = (changed: Partial<Extract<DraftItem, { kind: 'number' }>>): Instrument =>
    withItems([
      choice('first'),
      { kind: 'number', id: 'years', text: 'How many?', minimum: 0, maximum: 40, ...changed },
    ]);

  it('run upwards', () => {
    expect(found(number({ minimum: 40, maximum: 0 }))).toEqual([
      'reversed-range /sections/0/items/1/minimum',
    ]);
  });

  it('have steps that can be typed', () => {
    expect(found(number({ step: 0.001 }))).toEqual(['fine-step /sections/0/items/1/step']);
    expect(found(number({ step: 0.07 }))).toEqual([]);
  });
});

describe('roles', () => {
  it('of an item belong to the audience', () => {
    const instrument = withItems([choice('first'), choice('second', { roles: ['mentee', 'mentor'] })], {
      audience: ['mentee'],
    });
    expect(found(instrument)).toEqual(['role-outside-audience /sections/0/items/1/roles/1']);
  });

  it('are each asked something in every section; a statement asks nothing', () => {
    const instrument = withItems([
      { kind: 'statement', id: 'note', text: 'Please note.' },
      choice('first', { roles: ['mentor'] }),
    ]);
    expect(found(instrument)).toEqual(['nothing-for-role /sections/0']);
  });
});

describe('the check', () => {
  it('reports all problems, each with words on what to do', () => {
    const problems = checkInstrument(
      withItems([choice('first'), choice('first', { options: 'agrement' })], {
        scales: [scale(['unheard-of'])],
      }),
    );
    expect(problems.map(({ code }) => code)).toEqual([
      'duplicate-id',
      'unknown-option-set',
      'scale-unknown-item',
    ]);
    expect(problems.map(({ suggestion }) => suggestion)).toContain(
      'Add it to optionSets, or name one of: agreement.',
    );
  });
});
