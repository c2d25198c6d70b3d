import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import { Dispositions, type CohortAggregate } from '../../../functions/core/aggregate/aggregate.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import type { DeclineKind } from '../../../functions/core/declined.ts';
import { responseRate } from '../../../functions/core/indicators/response-rate.ts';
import { dispositionsTable } from '../../../reports/dispositions-table.ts';
import { aSurveyedCohort, type SurveyedMatch } from '../../builders/a-surveyed-cohort.ts';
import type { Invitation } from '../../../functions/core/invitation.ts';

const WAVE = 'accountability-checklist-3m';
const WHEN = '2026-05-04T10:00:00.000Z';

const complete = { 'meets-regularly': 'always', 'checks-goals': 'always' };
const partial = { 'meets-regularly': 'always' };

/** The mentees of matches, from 0, with what the link brought instead of answers. */
const withMentees = (facts: CohortFacts, changes: { [match: number]: Partial<Invitation> }): CohortFacts => ({
  ...facts,
  waves: facts.waves.map((wave) => ({
    ...wave,
    // Mentor and mentee of a match follow each other.
    invitations: wave.invitations.map((invitation, index) =>
      invitation.role === 'mentee' ? { ...invitation, ...changes[(index - 1) / 2] } : invitation,
    ),
  })),
});

const said = (kind: DeclineKind): Partial<Invitation> => ({ declined: { kind, at: WHEN } });

const groupOf = (aggregate: CohortAggregate, role: 'mentee' | 'mentor') =>
  aggregate.waves[0]?.dispositions.find((one) => one.role === role)?.group;
const rateOf = (aggregate: CohortAggregate, key: string) =>
  responseRate.compute(aggregate).find((figure) => figure.key === key);

/** Twelve mentees: 5 complete, 1 partial, 1 broke off, 1 silent, and four of whom their links tell. */
const twelve = (): CohortFacts => {
  const did: SurveyedMatch['menteeDid'][] = [
    ...Array.from({ length: 5 }, () => complete),
    partial,
    'started',
    'absent',
    'started',
    complete,
    'started',
    'absent',
  ];
  return withMentees(aSurveyedCohort(did.map((menteeDid) => ({ menteeDid, mentorDid: complete }))), {
    8: said('declined'),
    9: { answeredAt: WHEN, withdrawnAt: WHEN },
    10: said('not-me'),
    11: said('left'),
  });
};

describe('twelve mentees of whom one declined, one withdrew, one was not reached and one had left', () => {
  const aggregate = aggregateCohort(twelve());

  it('are counted by what became of each', () => {
    expect(groupOf(aggregate, 'mentee')).toEqual({
      state: 'shown',
      counts: { complete: 5, partial: 1, breakOff: 1, nonContact: 2, refusal: 2, notEligible: 1 },
    });
  });

  it('have a response rate of 6 in 11, 5 in 11 complete: who had left is in no denominator', () => {
    // I = 5, P = 1, R = 1 + 2, NC = 2: RR2 = 6 / 11, RR1 = 5 / 11.
    const figure = rateOf(aggregate, `${WAVE}/mentee`);
    expect(figure?.result).toEqual({ state: 'value', estimate: 6 / 11, n: 11 });
    expect(figure?.parts).toEqual([
      { label: 'Complete', value: 5 },
      { label: 'Partial', value: 1 },
      { label: 'Begun but not finished', value: 1 },
      { label: 'Declined or withdrawn', value: 2 },
      { label: 'No answer', value: 2 },
      { label: 'Had left before, not counted', value: 1 },
      { label: 'Share complete (RR1)', value: 5 / 11 },
    ]);
  });

  it('make 18 in 23 with the twelve mentors who all answered', () => {
    expect(rateOf(aggregate, WAVE)?.result).toEqual({ state: 'value', estimate: 18 / 23, n: 23 });
  });

  it('stand in the report’s table with both rates', () => {
    const { columns, rows } = dispositionsTable(aggregate);
    const row = rows.find(([, role]) => role === 'Mentees') ?? [];
    expect(Object.fromEntries(columns.map((column, index) => [column, row[index]]))).toMatchObject({
      Invitations: '12',
      Complete: '5',
      Partial: '1',
      'Broke off': '1',
      Declined: '2',
      'No contact': '2',
      'Had left': '1',
      RR1: '45%',
      RR2: '55%',
    });
  });

  it('leave no answers of who withdrew', () => {
    const items = aggregate.waves[0]?.items.filter(({ role }) => role === 'mentee') ?? [];
    expect(items.map(({ group }) => group.state === 'shown' && group.n)).toEqual([6, 5]);
  });
});

describe('words and answers', () => {
  const cohort = (changes: { [match: number]: Partial<Invitation> }, first: SurveyedMatch = {}) =>
    groupOf(
      aggregateCohort(
        withMentees(
          aSurveyedCohort([first, ...Array.from({ length: 6 }, () => ({ menteeDid: complete }))]),
          changes,
        ),
      ),
      'mentee',
    );
  const counts = { complete: 6, partial: 0, breakOff: 0, nonContact: 0, refusal: 0, notEligible: 0 };

  it('of the same invitation count as answers, whatever was said and when', () => {
    const changed = said('left');
    expect(cohort({ 0: changed }, { menteeDid: complete })).toEqual({
      state: 'shown',
      counts: { ...counts, complete: 7 },
    });
  });

  it('«not me» after a beginning is no contact with the person who was meant', () => {
    expect(cohort({ 0: said('not-me') }, { menteeDid: 'started' })).toEqual({
      state: 'shown',
      counts: { ...counts, nonContact: 1 },
    });
  });

  it('«I have left» takes every match of the person out of the denominator', () => {
    const facts = withMentees(
      aSurveyedCohort([
        { mentee: 0 },
        { mentee: 0 },
        ...Array.from({ length: 5 }, (_, index) => ({ mentee: index + 1, menteeDid: complete })),
      ]),
      { 1: said('left') },
    );
    expect(groupOf(aggregateCohort(facts), 'mentee')).toEqual({
      state: 'shown',
      counts: { ...counts, complete: 5, notEligible: 2 },
    });
  });
});

it('a side is not shown when fewer than the minimum are left without those who had left', () => {
  const facts = withMentees(
    aSurveyedCohort(Array.from({ length: 6 }, () => ({ menteeDid: 'absent', mentorDid: complete }))),
    { 0: said('left'), 1: said('left') },
  );
  const aggregate = aggregateCohort(facts);
  expect(groupOf(aggregate, 'mentee')).toEqual({ state: 'suppressed' });
  expect(groupOf(aggregate, 'mentor')).toMatchObject({ state: 'shown' });
  expect(rateOf(aggregate, WAVE)).toBeUndefined();
});

it('a word changes the watermark, so that the report is made anew', () => {
  const before = aSurveyedCohort(Array.from({ length: 6 }, () => ({})));
  const after = withMentees(before, { 0: said('declined') });
  expect(aggregateCohort(after).watermark).not.toBe(aggregateCohort(before).watermark);
});

it('counts from before refusals were counted are read, and rated as then', () => {
  const old = { complete: 5, partial: 0, breakOff: 1, nonContact: 2 };
  expect(Dispositions.parse(old)).toEqual(old);
  const aggregate = aggregateCohort(twelve());
  const [wave] = aggregate.waves;
  if (wave === undefined) throw new Error('no wave');
  const waves = [
    { ...wave, dispositions: [{ role: 'mentee' as const, group: { state: 'shown' as const, counts: old } }] },
  ];
  expect(rateOf({ ...aggregate, waves }, `${WAVE}/mentee`)?.result).toEqual({
    state: 'value',
    estimate: 5 / 8,
    n: 8,
  });
});
