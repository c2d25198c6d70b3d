import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assembleRoster } from '../../../functions/core/roster/assemble-roster.ts';
import type { ParsedRow } from '../../../functions/core/roster/read-roster-row.ts';
import { cohortIdOf, matchIdOf, participantIdOf } from '../../builders/ids.ts';

const numberOf = (externalId: string): number => Number(externalId.slice(1));
const IDS = {
  participant: (externalId: string) => participantIdOf(numberOf(externalId)),
  match: (externalId: string) => matchIdOf(numberOf(externalId)),
};

const row = (line: number, person: number, role: 'mentor' | 'mentee', match: number): ParsedRow => ({
  line,
  externalId: `P${person}`,
  name: `Person ${person}`,
  email: `person.${person}@example.org`,
  role,
  language: undefined,
  employment: { hiredOn: undefined, exitedOn: undefined, exitReason: undefined, promotedOn: undefined },
  attributes: {},
  match: { externalId: `M${match}`, matchedOn: '2026-02-01', endedOn: undefined, endReason: undefined },
});

/** Rows of good matches: mentors 1 to 9 may have several, mentees from 10 on have one. */
const goodRows = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 })
  .map((mentors) =>
    mentors.flatMap((mentor, n) => [
      row(2 * n + 2, mentor, 'mentor', n + 1),
      row(2 * n + 3, 10 + n, 'mentee', n + 1),
    ]),
  );

it('rows that agree become each person and each match once, in whatever order they come', () => {
  fc.assert(
    fc.property(
      goodRows.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        const outcome = assembleRoster(shuffled, cohortIdOf(), IDS);
        if (outcome.kind !== 'roster') throw new Error(JSON.stringify(outcome.problems));
        const { participants, persons, matches } = outcome.roster;
        const keys = new Set(rows.map(({ externalId }) => externalId));
        expect(new Set(participants.map(({ id }) => id)).size).toBe(keys.size);
        expect(participants).toHaveLength(keys.size);
        expect(persons.map(({ id }) => id)).toEqual(participants.map(({ id }) => id));
        expect(matches).toHaveLength(rows.length / 2);
        for (const { mentors, mentees } of matches) expect([mentors.length, mentees.length]).toEqual([1, 1]);
      },
    ),
  );
});

it('one row that contradicts another is found, wherever it stands', () => {
  const changes: ((row: ParsedRow) => ParsedRow)[] = [
    (one) => ({ ...one, name: 'Somebody Else' }),
    (one) => ({ ...one, email: 'else@example.org' }),
    (one) => ({ ...one, attributes: { site: 'Lyon' } }),
    (one) => ({ ...one, employment: { ...one.employment, hiredOn: '2020-01-01' } }),
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.nat(),
      fc.constantFrom(...changes),
      (count, at, change) => {
        const rows = Array.from({ length: count }, (_, n) => [
          row(2 * n + 2, 1, 'mentor', n + 1),
          row(2 * n + 3, 10 + n, 'mentee', n + 1),
        ]).flat();
        const index = 2 * (at % count);
        const outcome = assembleRoster(
          rows.map((one, n) => (n === index ? change(one) : one)),
          cohortIdOf(),
          IDS,
        );
        expect(outcome.kind).toBe('contradictions');
      },
    ),
  );
});
