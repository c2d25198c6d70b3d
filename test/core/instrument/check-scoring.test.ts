import { describe, expect, it } from 'vitest';
import { checkInstrument } from '../../../functions/core/instrument/check-instrument.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import {
  agreement,
  choice,
  scale,
  withItems,
  type Draft,
  type DraftItem,
} from '../../builders/a-definition-draft.ts';
import { aGoalInstrument, anInstrument } from '../../builders/an-instrument.ts';

const found = (instrument: Instrument) =>
  checkInstrument(instrument).map(({ code, pointer }) => `${code} ${pointer}`);

describe('a scale', () => {
  it('names items that take an answer, each once', () => {
    const instrument = withItems([choice('first')], { scales: [scale(['first', 'first', 'unheard-of'])] });
    expect(found(instrument)).toEqual([
      'scale-item-twice /scales/0/items/1',
      'scale-unknown-item /scales/0/items/2',
    ]);
  });

  it('names the rows of a block, not the block', () => {
    const instrument = anInstrument({ scales: [scale(['how-often'])] });
    expect(found(instrument)).toEqual(['scale-unknown-item /scales/0/items/0']);
  });

  it('keeps to one set of options', () => {
    const other = agreement.map((option) => ({ ...option, score: option.score * 10 }));
    const instrument = withItems([choice('first'), choice('second', { options: 'other' })], {
      optionSets: { agreement, other },
      scales: [scale(['first', 'second'])],
    });
    expect(found(instrument)).toEqual(['scale-mixes-options /scales/0/items/1']);
  });

  it('keeps to items with scored options; one option without a score is no mistake', () => {
    const notSure = { code: 'not-sure', label: 'Not sure' };
    const [no, yes] = agreement.map(({ code, label }) => ({ code, label }));
    const partly = withItems([choice('first')], {
      optionSets: { agreement: [...agreement, notSure] },
      scales: [scale(['first'])],
    });
    const bare = withItems([choice('first')], {
      optionSets: { agreement: [no, yes].filter((option) => option !== undefined) },
      scales: [scale(['first'])],
    });
    expect(found(partly)).toEqual([]);
    expect(found(bare)).toEqual(['scale-item-without-scores /scales/0/items/0']);
  });

  it('can not score a text', () => {
    const instrument = withItems(
      [choice('first'), { kind: 'long-text', id: 'why', text: 'Why?', maxLength: 9 }],
      {
        scales: [scale(['why'])],
      },
    );
    expect(found(instrument)).toEqual(['scale-item-without-scores /scales/0/items/0']);
  });

  it('asks all its items of the same roles', () => {
    const instrument = withItems(
      [choice('first', { roles: ['mentor', 'mentee'] }), choice('second', { roles: ['mentor'] })],
      {
        scales: [scale(['first', 'second'])],
      },
    );
    expect(found(instrument)).toEqual(['scale-mixes-roles /scales/0/items/1']);
  });
});

describe('the goal outcome', () => {
  const outcome = (changed: Partial<NonNullable<Draft['goalOutcome']>>) =>
    aGoalInstrument({
      goalOutcome: {
        item: 'main-goal',
        attained: ['reached'],
        notAttained: ['partly-reached', 'not-reached'],
        notDue: ['no-goal'],
        ...changed,
      },
    });

  it('names an item with response options', () => {
    expect(found(outcome({ item: 'unheard-of' }))).toEqual(['goal-unknown-item /goalOutcome/item']);
    const text: DraftItem = { kind: 'short-text', id: 'why', text: 'Why?', maxLength: 9 };
    const instrument = withItems([choice('first'), text], {
      goalOutcome: { item: 'why', attained: ['yes'], notAttained: ['no'], notDue: [] },
    });
    expect(found(instrument)).toEqual(['goal-item-without-options /goalOutcome/item']);
  });

  it('names codes of that item', () => {
    expect(found(outcome({ attained: ['reached', 'nearly'] }))).toEqual([
      'goal-unknown-code /goalOutcome/attained/1',
    ]);
  });

  it('counts every code, and each in one way', () => {
    expect(found(outcome({ notDue: [] }))).toEqual(['goal-code-uncovered /goalOutcome']);
    expect(found(outcome({ notDue: ['no-goal', 'reached'] }))).toEqual([
      'goal-code-twice /goalOutcome/notDue/1',
    ]);
  });
});
