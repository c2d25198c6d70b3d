import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsFor, type AskedItem } from '../../../functions/core/instrument/asked-items.ts';
import {
  changeEntries,
  typedEntries,
  withEntries,
  withKeptEntries,
  type EntryChange,
  type Group,
} from '../../../functions/core/instrument/entry-fields.ts';
import { readAnswers, unknownFields } from '../../../functions/core/instrument/read-answers.ts';
import type { DraftFields } from '../../../functions/core/survey-response.ts';
import { aBranchingInstrument } from '../../builders/a-branching-instrument.ts';

const instrument = aBranchingInstrument();
const isGroup = (item: AskedItem): item is Group => item.kind === 'repeating-group';
const [goals] = itemsFor(instrument, 'mentee').filter(isGroup);
if (goals === undefined) throw new Error('the instrument has no group');
const read = (fields: DraftFields, group: Group = goals) => {
  const { answers, problems } = readAnswers(instrument, [group], fields);
  return { entries: answers[group.id], problems: problems.map(({ itemId, code }) => [itemId, code]) };
};

describe('the entries of a repeating group', () => {
  it('are read in order, each with the answers that its own answers ask for', () => {
    const fields = {
      'goals.1.goal': ['Lead a team'],
      'goals.1.kind': ['career'],
      'goals.1.until': ['2027-01-31'],
      'goals.2.goal': ['Speak up'],
      'goals.2.kind': ['skill'],
      'goals.2.until': ['2027-02-28'],
    };
    expect(read(fields)).toEqual({
      entries: [
        { goal: 'Lead a team', kind: 'career', until: '2027-01-31' },
        { goal: 'Speak up', kind: 'skill' },
      ],
      problems: [],
    });
  });

  it('that are wholly blank are left out, wherever they stand', () => {
    const fields = { 'goals.1.goal': [' '], 'goals.2.goal': ['Speak up'], 'goals.3.goal': [''] };
    expect(read(fields)).toEqual({ entries: [{ goal: 'Speak up' }], problems: [] });
  });

  it('say what is wrong at the field itself', () => {
    const fields = { 'goals.1.goal': ['Lead'], 'goals.3.kind': ['career'], 'goals.3.until': ['soon'] };
    expect(read(fields)).toEqual({
      entries: undefined,
      problems: [
        ['goals.3.goal', 'missing'],
        ['goals.3.until', 'not-a-date'],
      ],
    });
  });

  it('are too few when a required group is blank, or has some but not enough', () => {
    expect(read({})).toEqual({ entries: undefined, problems: [['goals', 'too-few-entries']] });
    const two = { ...goals, required: false, minimum: 2 };
    expect(read({}, two)).toEqual({ entries: undefined, problems: [] });
    expect(read({ 'goals.1.goal': ['Lead'] }, two).problems).toEqual([['goals', 'too-few-entries']]);
  });

  it('of other numbers, items and groups are no fields of this one', () => {
    const fields = {
      'goals.4.goal': ['x'],
      'goals.0.goal': ['x'],
      'goals.01.goal': ['x'],
      'goals.1.salary': ['x'],
      'goals.1.goal.x': ['x'],
      goals: ['x'],
      'others.1.goal': ['x'],
    };
    expect(unknownFields([goals], fields)).toEqual(Object.keys(fields));
    expect(unknownFields([goals], { 'goals.entries': ['2'], 'goals.3.until': [''] })).toEqual([]);
  });

  it('are as many as the page offered, however few were filled in', () => {
    expect(typedEntries(goals, {})).toHaveLength(1);
    expect(typedEntries(goals, { 'goals.entries': ['3'] })).toHaveLength(3);
    expect(typedEntries(goals, { 'goals.entries': ['99'] })).toHaveLength(3);
    expect(typedEntries(goals, { 'goals.entries': ['many'] })).toHaveLength(1);
  });
});

describe('entries about kept ones', () => {
  const checks: Group = {
    ...goals,
    id: 'checks',
    entriesFrom: { kept: 'goals', nameFrom: 'title' },
    items: [{ kind: 'yes-no-unsure', id: 'clear', text: 'Is it clear?', required: false }],
  };
  const kept = [{ title: 'Lead a team' }, { title: 'Speak up' }];

  it('are one for each, and carry its name into the answer', () => {
    const begun = withKeptEntries(checks, {}, kept);
    expect(typedEntries(checks, begun)).toEqual([{ title: ['Lead a team'] }, { title: ['Speak up'] }]);
    expect(read({ ...begun, 'checks.2.clear': ['yes'] }, checks)).toEqual({
      entries: [{ title: 'Speak up', clear: 'yes' }],
      problems: [],
    });
  });

  it('leave a draft as it is, and start from the minimum where nothing was kept', () => {
    const draft = { 'checks.entries': ['1'], 'checks.1.clear': ['no'] };
    expect(withKeptEntries(checks, draft, kept)).toEqual(draft);
    expect(typedEntries(checks, withKeptEntries(checks, {}, []))).toHaveLength(1);
    expect(withKeptEntries(goals, {}, kept)).toEqual({});
  });
});

describe('adding, removing and moving entries', () => {
  const changes: fc.Arbitrary<EntryChange> = fc.oneof(
    fc.constant({ change: 'add' as const }),
    fc.record({
      change: fc.constantFrom('remove' as const, 'up' as const, 'down' as const),
      number: fc.nat(4),
    }),
  );

  /** The same on a list of names, '' for a blank entry. */
  const onNames = (names: string[], change: EntryChange): string[] => {
    const next = [...names];
    if (change.change === 'add') return [...next, ''].slice(0, goals.maximum);
    const index = change.number - 1;
    if (change.change === 'remove') return next.filter((_, place) => place !== index);
    const other = change.change === 'up' ? index - 1 : index + 1;
    const [a, b] = [next[index], next[other]];
    if (a !== undefined && b !== undefined) [next[index], next[other]] = [b, a];
    return next;
  };
  const padded = (names: string[]): string[] => (names.length < goals.minimum ? [...names, ''] : names);

  it('moves answers with their entry and loses none that was not removed', () => {
    const start = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(start, fc.array(changes, { maxLength: 12 }), (names, buttons) => {
        const typed = names.map((name) => ({ goal: [name], kind: [name === 'a' ? 'career' : 'skill'] }));
        const fields = buttons.reduce(
          (form, button) => changeEntries(goals, form, button),
          withEntries(goals, { stay: ['yes'] }, typed),
        );
        const expected = buttons.reduce<string[]>((list, button) => padded(onNames(list, button)), names);
        expect(fields['stay']).toEqual(['yes']);
        expect(typedEntries(goals, fields).map(({ goal }) => goal?.[0] ?? '')).toEqual(expected);
        const filled = expected.filter((name) => name !== '');
        const entries = filled.map((goal) => ({ goal, kind: goal === 'a' ? 'career' : 'skill' }));
        expect(read(fields).entries).toEqual(entries.length === 0 ? undefined : entries);
      }),
    );
  });
});

describe('a ranking', () => {
  const items = itemsFor(instrument, 'mentee').filter(({ id }) => id === 'order');
  const rank = (...texts: string[]) => {
    const { answers, problems } = readAnswers(instrument, items, { order: texts });
    return problems[0]?.code ?? answers['order'] ?? 'blank';
  };

  it('is the codes in the person’s order, first choice first', () => {
    expect(rank('advice:3', 'friends:1', 'other:2')).toEqual(['friends', 'other', 'advice']);
  });

  it('is blank when no place was given, and unfinished when some were not', () => {
    expect(rank('', '', '')).toBe('blank');
    expect(rank('advice:1', '', 'other:2')).toBe('unranked');
  });

  it('has no place for two', () => {
    expect(rank('advice:1', 'friends:1', 'other:2')).toBe('same-rank');
  });

  it('is refused where a form of ours could not have sent it', () => {
    for (const forged of ['salary:1', 'advice:0', 'advice:4', 'advice', 'advice:1:2', 'advice:one']) {
      expect(rank(forged, 'friends:2', 'other:3')).toBe('unknown-option');
    }
    expect(rank('advice:1', 'advice:2', 'friends:3', 'other:2')).toBe('several-values');
  });
});
