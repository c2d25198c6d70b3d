import { describe, expect, it } from 'vitest';
import { checkDefinitions } from '../../../functions/core/instrument/check-definitions.ts';
import { instrumentKey, type Instrument } from '../../../functions/core/instrument/instrument.ts';
import { choice, withItems, type Draft, type DraftItem } from '../../builders/a-definition-draft.ts';

const file = (instrument: Instrument) => ({
  name: `${instrumentKey(instrument)}.json`,
  text: JSON.stringify(instrument),
});
const found = (
  instruments: Instrument[],
  translations: { locale: string; name: string; text: string }[] = [],
) =>
  checkDefinitions({ definitions: instruments.map(file), translations, published: {} }).map(
    (problem) => `${problem.file} ${problem.code} ${problem.pointer}`,
  );
const yesNo = (
  id: string,
  changed: Partial<Extract<DraftItem, { kind: 'yes-no-unsure' }>> = {},
): DraftItem => ({
  kind: 'yes-no-unsure',
  id,
  text: `Is ${id} so?`,
  construct: 'for tests',
  ...changed,
});
const withConditions = (items: DraftItem[], changed: Partial<Draft> = {}) =>
  found([
    withItems([choice('first', { construct: 'for tests', required: true }), ...items], {
      minutes: 1,
      ...changed,
    }),
  ]);
const is = (id: string, code: string) => ({ '==': [{ var: id }, code] });

describe('the check of a folder', () => {
  it('reports everything at once: of the shape, of use, of wording, of versions, of translations', () => {
    const broken = { name: 'broken.v1.json', text: '{"id": "broken", "version": 1, "title": ""}' };
    const spoken = withItems([
      choice('first', { text: 'Do you always listen and speak?', options: 'agrement' }),
      choice('first', { raisesFollowUpOn: ['maybe'] }),
    ]);
    const problems = checkDefinitions({
      definitions: [broken, file(spoken)],
      translations: [{ locale: 'en_US', name: 'x.v1.json', text: '{}' }],
      published: { 'gone.v1': '0' },
    });
    expect([...new Set(problems.map(({ code }) => code))]).toEqual(
      expect.arrayContaining([
        'missing-field',
        'empty-text',
        'duplicate-id',
        'unknown-option-set',
        'follow-up-unknown-code',
        'absolute-word',
        'double-barrelled',
        'without-construct',
        'published-gone',
        'invalid-language',
      ]),
    );
    expect(problems.filter((problem) => problem.file === 'broken.v1.json').length).toBeGreaterThan(5);
  });

  it('gives advice on the newest version only, because an old one stays as it is', () => {
    const item = choice('first', { text: 'Do you always listen?', construct: 'for tests' });
    const versions = [1, 2].map((version) => withItems([item], { version, minutes: 1 }));
    expect(found(versions)).toEqual([
      'accountability-checklist.v2.json absolute-word /sections/0/items/0/text',
    ]);
  });

  it('looks into the entries of a group', () => {
    const entry: DraftItem = {
      kind: 'repeating-group',
      id: 'goals',
      text: 'Which goals?',
      entryName: 'Goal',
      minimum: 0,
      maximum: 3,
      items: [
        { kind: 'single-choice', id: 'kind', text: 'What kind?', options: 'kinds' },
        { kind: 'short-text', id: 'why', text: 'Why?', maxLength: 9, visibleWhen: is('first', 'yes') },
        { kind: 'number', id: 'weight', text: 'How much?', minimum: 3, maximum: 1 },
      ],
      construct: 'goals',
    };
    expect(withConditions([entry])).toEqual([
      'accountability-checklist.v1.json unknown-option-set /sections/0/items/1/items/0/options',
      'accountability-checklist.v1.json reversed-range /sections/0/items/1/items/2/minimum',
      'accountability-checklist.v1.json condition-unknown-item /sections/0/items/1/items/1/visibleWhen/==/0/var',
    ]);
  });
});

describe('what can be reached', () => {
  const at = (code: string, item: number) =>
    `accountability-checklist.v1.json ${code} /sections/0/items/${item}/visibleWhen`;

  it('is followed through conditions on conditions', () => {
    // «third» needs «second», which is asked only of those who said no; it needs a yes too.
    const items = [
      yesNo('second', { visibleWhen: is('first', 'no') }),
      yesNo('third', { visibleWhen: { and: [is('second', 'yes'), is('first', 'yes')] } }),
    ];
    expect(withConditions(items)).toEqual([at('unreachable-item', 2)]);
  });

  it('includes leaving open what is not required', () => {
    const items = [yesNo('second'), yesNo('third', { visibleWhen: { '!': { var: 'second' } } })];
    expect(withConditions(items)).toEqual([]);
  });

  it('knows that a required item can not be left open', () => {
    expect(withConditions([yesNo('second', { visibleWhen: { '!': { var: 'first' } } })])).toEqual([
      at('unreachable-item', 1),
    ]);
  });

  it('tries the combinations of several choices', () => {
    const several: DraftItem = {
      kind: 'several-choices',
      id: 'which',
      text: 'Which?',
      options: 'agreement',
      atMost: 1,
      construct: 'for tests',
    };
    const both = { and: [{ in: ['yes', { var: 'which' }] }, { in: ['no', { var: 'which' }] }] };
    expect(withConditions([several, yesNo('third', { visibleWhen: both })])).toEqual([
      at('unreachable-item', 2),
    ]);
    const { atMost: _, ...free } = several;
    expect(withConditions([free, yesNo('third', { visibleWhen: both })])).toEqual([]);
  });

  it('is left undecided where answers can not be listed', () => {
    const number: DraftItem = {
      kind: 'number',
      id: 'years',
      text: 'How many years?',
      minimum: 0,
      maximum: 40,
      construct: 'for tests',
    };
    const never = { and: [{ '>': [{ var: 'years' }, 50] }, is('first', 'yes')] };
    expect(withConditions([number, yesNo('third', { visibleWhen: never })])).toEqual([]);
  });
});

describe('a circle', () => {
  it('is found over several items, and each of them is named', () => {
    const items = [
      yesNo('second', { visibleWhen: is('fourth', 'yes') }),
      yesNo('third', { visibleWhen: is('second', 'yes') }),
      yesNo('fourth', { visibleWhen: is('third', 'yes') }),
      yesNo('fifth', { visibleWhen: is('fourth', 'yes') }),
    ];
    expect(withConditions(items).map((line) => line.split(' ')[2])).toEqual([
      '/sections/0/items/1/visibleWhen',
      '/sections/0/items/2/visibleWhen',
      '/sections/0/items/3/visibleWhen',
    ]);
  });
});
