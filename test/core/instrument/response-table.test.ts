import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../functions/core/instrument/answer.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { responseTable } from '../../../functions/core/instrument/response-table.ts';
import { choice, withItems, type Draft, type DraftItem } from '../../builders/a-definition-draft.ts';
import { pinOf } from '../../builders/an-instrument.ts';
import { anInvitation } from '../../builders/an-invitation.ts';
import { aSurveyResponse } from '../../builders/a-survey-response.ts';
import { invitationIdOf } from '../../builders/ids.ts';

const ABOUT = ['response', 'wave', 'participant', 'match', 'role', 'version', 'submitted-at'];

const version = (number: number, items: DraftItem[], changed: Partial<Draft> = {}) =>
  withItems(items, { version: number, ...changed });
const answered = (instrument: Instrument, answers: Answers, number = instrument.version) =>
  aSurveyResponse({ answers, instrument: pinOf(instrument) }, anInvitation({ id: invitationIdOf(number) }));

/** The columns after those about the response, and of each response what stands under them. */
const table = (versions: Instrument[], responses: ReturnType<typeof answered>[]) => {
  const { header, rows } = responseTable(responses, versions);
  expect(header.slice(0, ABOUT.length)).toEqual(ABOUT);
  for (const row of rows) expect(row).toHaveLength(header.length);
  const columns = header.slice(ABOUT.length);
  return { columns, cells: rows.map((row) => row.slice(ABOUT.length)) };
};

const comparability = [{ item: 'first', comparableWith: 1, reason: 'The same in other words.' }];

describe('responses to several versions in one table', () => {
  it('share the column of an item that means the same, in the order of the newest version', () => {
    const older = version(1, [choice('first'), choice('gone')]);
    const newer = version(2, [choice('new'), choice('first')]);
    const responses = [
      answered(older, { first: 'yes', gone: 'no' }),
      answered(newer, { new: 'no', first: 'no' }),
    ];
    expect(table([older, newer], responses)).toEqual({
      columns: ['new', 'first', 'gone'],
      cells: [
        ['', 'yes', 'no'],
        ['no', 'no', ''],
      ],
    });
  });

  it('have a column for each meaning of an item, named after the version where it began', () => {
    const versions = [
      version(1, [choice('first')]),
      version(2, [choice('first', { text: 'Something else?' })]),
      version(3, [choice('first', { text: 'Something else?' })]),
    ];
    const responses = versions.map((one) => answered(one, { first: 'yes' }));
    expect(table(versions, responses)).toEqual({
      columns: ['first@1', 'first@2'],
      cells: [
        ['yes', ''],
        ['', 'yes'],
        ['', 'yes'],
      ],
    });
  });

  it('stay in one column when the author says that other words mean the same', () => {
    const versions = [
      version(1, [choice('first')]),
      version(2, [choice('first', { text: 'How are things?' })], { comparability }),
    ];
    expect(table(versions, []).columns).toEqual(['first']);
  });

  it('are never recoded: a mapped item has a column for each scale', () => {
    const optionSets = {
      agreement: [
        { code: 'disagree', label: 'Disagree', score: 1 },
        { code: 'agree', label: 'Agree', score: 2 },
      ],
    };
    const mapping = { no: 'disagree', yes: 'agree' };
    const versions = [
      version(1, [choice('first')]),
      version(2, [choice('first')], {
        optionSets,
        comparability: comparability.map((note) => ({ ...note, mapping })),
      }),
    ];
    const responses = versions.map((one, n) => answered(one, { first: n === 0 ? 'yes' : 'agree' }));
    expect(table(versions, responses)).toEqual({
      columns: ['first@1', 'first@2'],
      cells: [
        ['yes', ''],
        ['', 'agree'],
      ],
    });
  });

  it('spread the entries of a group over columns, as many as any version takes', () => {
    const goals = (maximum: number): DraftItem => ({
      kind: 'repeating-group',
      id: 'goals',
      text: 'Which goals?',
      entryName: 'Goal',
      minimum: 0,
      maximum,
      items: [{ kind: 'short-text', id: 'goal', text: 'What?', maxLength: 99 }],
    });
    const versions = [version(1, [choice('first'), goals(1)]), version(2, [choice('first'), goals(2)])];
    const responses = [
      answered(versions[0] ?? version(1, []), { goals: [{ goal: 'to write' }] }),
      answered(versions[1] ?? version(2, []), {
        first: 'no',
        goals: [{ goal: 'to speak' }, { goal: '=1+1' }],
      }),
    ];
    expect(table(versions, responses)).toEqual({
      columns: ['first', 'goals.1.goal', 'goals.2.goal'],
      cells: [
        ['', 'to write', ''],
        ['no', 'to speak', '=1+1'],
      ],
    });
  });

  it('keep several codes in their order, and numbers as numbers', () => {
    const which: DraftItem = { kind: 'ranking', id: 'which', text: 'Which first?', options: 'agreement' };
    const years: DraftItem = {
      kind: 'number',
      id: 'years',
      text: 'How many?',
      minimum: 0,
      maximum: 9,
      step: 0.5,
    };
    const one = version(1, [which, years]);
    expect(table([one], [answered(one, { which: ['yes', 'no'], years: 2.5 })]).cells).toEqual([
      ['yes|no', '2.5'],
    ]);
  });

  it('are refused when they answer a version that is not there', () => {
    const one = version(1, [choice('first')]);
    expect(() => responseTable([answered(version(2, [choice('first')]), {})], [one])).toThrow(/v2/);
  });
});
