import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../functions/core/aggregate/aggregate-cohort.ts';
import type { CohortAggregate } from '../../functions/core/aggregate/aggregate.ts';
import type { WaveFacts } from '../../functions/core/aggregate/cohort-facts.ts';
import type { Answers } from '../../functions/core/instrument/answer.ts';
import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import { answersTable } from '../../reports/answers-table.ts';
import { choice, withItems, type Draft, type DraftItem } from '../builders/a-definition-draft.ts';
import { aSurveyedCohort } from '../builders/a-surveyed-cohort.ts';
import { waveIdOf } from '../builders/ids.ts';
import { surveyedCohort } from '../core/aggregate/arbitrary-cohort.ts';
import { anAggregate, aWaveAggregate } from './an-aggregate.ts';

const CHECKLIST = 'accountability-checklist';
const version = (number: number, items: DraftItem[], changed: Partial<Draft> = {}) =>
  withItems(items, { version: number, ...changed });

/** A wave a version, each month one, in which so many mentees answered each of these. */
const waves = (asked: { instrument: Instrument; answers: Answers[] }[]): CohortAggregate => {
  const all = asked.map(({ instrument, answers }, n) => {
    const month = `2026-0${n + 2}`;
    return aSurveyedCohort(
      answers.map((menteeDid) => ({ menteeDid })),
      {
        instrument,
        wave: {
          id: waveIdOf(n + 1),
          timelineKey: `wave-${n + 1}`,
          title: `Wave ${n + 1}`,
          opensAt: `${month}-01T08:00:00.000Z`,
          closesAt: `${month}-22T08:00:00.000Z`,
        },
      },
    );
  });
  const versions = asked.map(({ instrument }) => instrument);
  const facts = all.flatMap((one): WaveFacts[] =>
    one.waves.map((wave) => ({
      ...wave,
      earlier: versions.filter((older) => older.version < wave.instrument.version),
    })),
  );
  const [first] = all;
  if (first === undefined) throw new Error('nothing was asked');
  return aggregateCohort({ ...first, waves: facts });
};

const people = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers);

/** The rows of mentees by column. */
const menteesIn = (aggregate: CohortAggregate, id = CHECKLIST): Record<string, string>[] => {
  const { header, rows } = answersTable(aggregate, id);
  return rows
    .map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])))
    .filter(({ role }) => role === 'mentee');
};

describe('the counts of the answers to an instrument', () => {
  it('have a row for each closed wave and role, with n and a column for each option', () => {
    const instrument = version(1, [choice('first')]);
    const aggregate = waves([
      { instrument, answers: [...people(4, { first: 'yes' }), ...people(2, { first: 'no' })] },
    ]);
    expect(answersTable(aggregate, CHECKLIST)).toEqual({
      header: [
        'wave',
        'timepoint',
        'version',
        'opened',
        'closed',
        'role',
        'n',
        'first.n',
        'first=no',
        'first=yes',
      ],
      rows: [
        ['Wave 1', 'midline', '1', '2026-02-01', '2026-02-22', 'mentor', '0', ...Array(3).fill('not shown')],
        ['Wave 1', 'midline', '1', '2026-02-01', '2026-02-22', 'mentee', '6', '6', '2', '4'],
      ],
    });
  });

  it('keep old waves under their own version: the union of columns, empty where a version did not ask', () => {
    const aggregate = waves([
      {
        instrument: version(1, [choice('first'), choice('gone')]),
        answers: people(5, { first: 'yes', gone: 'no' }),
      },
      {
        instrument: version(2, [choice('new'), choice('first')]),
        answers: people(6, { new: 'yes', first: 'no' }),
      },
    ]);
    expect(menteesIn(aggregate)).toMatchObject([
      { version: '1', n: '5', 'new.n': '', 'new=yes': '', 'first.n': '5', 'first=yes': '5', 'gone=no': '5' },
      { version: '2', n: '6', 'new.n': '6', 'new=yes': '6', 'first.n': '6', 'first=yes': '0', 'gone=no': '' },
    ]);
    const { header } = answersTable(aggregate, CHECKLIST);
    expect(header.filter((name) => name.endsWith('.n'))).toEqual(['new.n', 'first.n', 'gone.n']);
  });

  it('have a group of columns for each meaning of an item, named after the version where it began', () => {
    const other = { text: 'Something else?' };
    const aggregate = waves([
      { instrument: version(1, [choice('first')]), answers: people(5, { first: 'yes' }) },
      { instrument: version(2, [choice('first', other)]), answers: people(6, { first: 'no' }) },
      { instrument: version(3, [choice('first', other)]), answers: people(7, { first: 'no' }) },
    ]);
    expect(menteesIn(aggregate)).toMatchObject([
      { 'first@1.n': '5', 'first@1=yes': '5', 'first@2.n': '', 'first@2=no': '' },
      { 'first@1.n': '', 'first@1=yes': '', 'first@2.n': '6', 'first@2=no': '6' },
      { 'first@1.n': '', 'first@1=yes': '', 'first@2.n': '7', 'first@2=no': '7' },
    ]);
  });

  it('share columns where the author says that other words mean the same, and not where codes are mapped', () => {
    const said = (changed: object = {}) => ({
      comparability: [{ item: 'first', comparableWith: 1, reason: 'The same in other words.', ...changed }],
    });
    const older = { instrument: version(1, [choice('first')]), answers: people(5, { first: 'yes' }) };
    const reworded = version(2, [choice('first', { text: 'How are things?' })], said());
    const rescaled = version(2, [choice('first')], {
      ...said({ mapping: { no: 'disagree', yes: 'agree' } }),
      optionSets: {
        agreement: [
          { code: 'disagree', label: 'Disagree', score: 1 },
          { code: 'agree', label: 'Agree', score: 2 },
        ],
      },
    });
    const namesWith = (instrument: Instrument) =>
      answersTable(waves([older, { instrument, answers: [] }]), CHECKLIST).header.slice(7);
    expect(namesWith(reworded)).toEqual(['first.n', 'first=no', 'first=yes']);
    expect(namesWith(rescaled)).toEqual([
      'first@1.n',
      'first@1=no',
      'first@1=yes',
      'first@2.n',
      'first@2=disagree',
      'first@2=agree',
    ]);
  });

  it('leave empty what only the other side is asked', () => {
    const instrument = version(1, [choice('both'), choice('mentors', { roles: ['mentor'] })]);
    const [row] = menteesIn(waves([{ instrument, answers: people(5, { both: 'yes' }) }]));
    expect(row).toMatchObject({ 'both.n': '5', 'mentors.n': '', 'mentors=yes': '' });
  });

  it('say nothing of a wave that is still open', () => {
    const aggregate = anAggregate({ waves: [aWaveAggregate(1, { state: 'open', items: [] })] });
    expect(answersTable(aggregate, CHECKLIST).rows).toEqual([]);
  });

  it('hold no number of a group that is suppressed, whatever the cohort', () => {
    fc.assert(
      fc.property(surveyedCohort, (facts) => {
        const aggregate = aggregateCohort(facts);
        const { header, rows } = answersTable(aggregate, CHECKLIST);
        for (const wave of aggregate.waves)
          for (const { role, itemId, group } of wave.items) {
            const row = rows.find((cells) => cells[0] === wave.title && cells[5] === role) ?? [];
            const cells = row.filter(
              (_, n) => header[n]?.startsWith(`${itemId}.`) || header[n]?.startsWith(`${itemId}=`),
            );
            const expected = group.state === 'shown' ? [group.n, ...group.counts].map(String) : undefined;
            expect(cells).toEqual(expected ?? cells.map(() => 'not shown'));
            expect(cells.length).toBeGreaterThan(1);
          }
      }),
    );
  });
});
