import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHeader, ROSTER_COLUMNS } from '../../../functions/core/roster/roster-columns.ts';
import { readRosterRow } from '../../../functions/core/roster/read-roster-row.ts';

const GOOD = {
  participant_id: ' E-1 ',
  name: 'Emil Mentee',
  email: 'Emil@Example.org',
  role: 'mentee',
  match_id: 'M-1',
  matched_on: '2026-02-01',
};
const read = (cells: Record<string, string>) => readRosterRow({ line: 7, cells });

describe('a row', () => {
  it('gives what its cells say, tidied', () => {
    const { row, problems } = read({
      ...GOOD,
      site: 'Lyon',
      grade: '',
      attribute_team: 'Red',
      language: 'es-MX',
    });
    expect(problems).toEqual([]);
    expect(row).toMatchObject({
      line: 7,
      externalId: 'E-1',
      email: 'emil@example.org',
      language: 'es-MX',
      attributes: { site: 'Lyon', team: 'Red' },
      match: { externalId: 'M-1', matchedOn: '2026-02-01' },
    });
  });

  it('may be of somebody who waits for a match', () => {
    expect(read({ ...GOOD, match_id: '', matched_on: '' })).toMatchObject({
      problems: [],
      row: { match: undefined },
    });
  });

  it('of a non-participant needs neither name nor address, and loses the address that it has', () => {
    const { row, problems } = read({
      participant_id: 'C-1',
      role: 'comparison',
      email: 'kept@nowhere.example',
    });
    expect(problems).toEqual([]);
    expect(JSON.stringify(row)).not.toContain('nowhere');
  });

  it('is a row or has problems, never neither, whatever stands in it', () => {
    const columns = ROSTER_COLUMNS.map(({ name }) => name);
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        'mentor',
        'mentee',
        'comparison',
        '2026-02-30',
        '2026-02-01',
        'a@b.example',
        'completed',
        'voluntary',
        'M-1',
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...columns), cell), (cells) => {
        const { row, problems } = read(cells);
        expect(row === undefined).toBe(problems.length > 0);
        for (const { line, column, message } of problems) {
          expect(line).toBe(7);
          expect(columns).toContain(column);
          expect(message).toMatch(/^\S.*\.$/su);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has each of its examples taken by the column that gives it', () => {
    const cells: Record<string, string> = Object.fromEntries(
      ROSTER_COLUMNS.map(({ name, example }) => [name, example]),
    );
    expect(read(cells).problems).toEqual([]);
  });
});

describe('a header', () => {
  it('with the required columns is enough, in any order, with attributes of one’s own', () => {
    const required = ROSTER_COLUMNS.filter((column) => column.required).map(({ name }) => name);
    expect(checkHeader(required.toReversed())).toEqual([]);
    expect(checkHeader([...required, 'attribute_team', 'attribute_x'])).toEqual([]);
  });

  it('may not have an attribute without a name', () => {
    const required = ROSTER_COLUMNS.filter((column) => column.required).map(({ name }) => name);
    expect(checkHeader([...required, 'attribute_'])).toMatchObject([{ line: 1, column: 'attribute_' }]);
  });
});
