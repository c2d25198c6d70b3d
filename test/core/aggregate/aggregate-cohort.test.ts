import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateCohort } from '../../../functions/core/aggregate/aggregate-cohort.ts';
import { CohortAggregate } from '../../../functions/core/aggregate/aggregate.ts';
import type { CohortFacts } from '../../../functions/core/aggregate/cohort-facts.ts';
import { aParticipant } from '../../builders/a-participant.ts';
import { aSurveyedCohort } from '../../builders/a-surveyed-cohort.ts';
import { aWave } from '../../builders/a-wave.ts';
import { anInstrument } from '../../builders/an-instrument.ts';
import { participantIdOf, waveIdOf } from '../../builders/ids.ts';
import { surveyedCohort } from './arbitrary-cohort.ts';

const answered = { 'meets-regularly': 'always', 'checks-goals': 'mostly' };
const sixMatches = () => aSurveyedCohort(Array.from({ length: 6 }, () => ({ menteeDid: answered })));

const reversed = (facts: CohortFacts): CohortFacts => ({
  ...facts,
  roster: {
    participants: facts.roster.participants.toReversed(),
    matches: facts.roster.matches.toReversed(),
  },
  waves: facts.waves
    .map((wave) => ({
      ...wave,
      invitations: wave.invitations.toReversed(),
      responses: wave.responses.toReversed(),
    }))
    .toReversed(),
});

const withWave = (facts: CohortFacts, wave: Partial<CohortFacts['waves'][number]['wave']>): CohortFacts => ({
  ...facts,
  waves: facts.waves.map((one) => ({ ...one, wave: { ...one.wave, ...wave } })),
});

const watermarkOf = (facts: CohortFacts): string => aggregateCohort(facts).watermark;

describe('aggregateCohort', () => {
  it('does not depend on the order in which the store hands out the facts', () => {
    fc.assert(
      fc.property(surveyedCohort, (facts) => {
        expect(aggregateCohort(reversed(facts))).toEqual(aggregateCohort(facts));
      }),
    );
  });

  it('survives the way into the store and back', () => {
    fc.assert(
      fc.property(surveyedCohort, (facts) => {
        const aggregate = aggregateCohort(facts);
        expect(CohortAggregate.parse(JSON.parse(JSON.stringify(aggregate)))).toEqual(aggregate);
      }),
    );
  });

  it('holds no id of a participant, match or invitation', () => {
    fc.assert(
      fc.property(surveyedCohort, (facts) => {
        expect(JSON.stringify(aggregateCohort(facts))).not.toMatch(/(par|mat|inv)_[a-z0-9]/);
      }),
    );
  });

  it('tells the waves in the order of their opening', () => {
    const other = {
      wave: aWave({ id: waveIdOf(2), timelineKey: 'earlier', opensAt: '2026-03-01T07:00:00.000Z' }),
      instrument: anInstrument(),
      invitations: [],
      responses: [],
    };
    const facts = sixMatches();
    const { waves } = aggregateCohort({ ...facts, waves: [...facts.waves, other] });
    expect(waves.map((wave) => wave.timelineKey)).toEqual(['earlier', 'accountability-checklist-3m']);
  });

  it('counts the roster by role, comparison group apart', () => {
    const facts = sixMatches();
    const stranger = aParticipant({ id: participantIdOf(9999), role: 'comparison' });
    const roster = { ...facts.roster, participants: [...facts.roster.participants, stranger] };
    expect(aggregateCohort({ ...facts, roster }).size).toEqual({
      matches: 6,
      mentors: 6,
      mentees: 6,
      comparison: 1,
    });
  });

  it('counts an answer under half of the items as broken off and leaves it out', () => {
    const facts = aSurveyedCohort([
      ...Array.from({ length: 5 }, () => ({ menteeDid: answered })),
      { menteeDid: { 'works-well': 'Everything' } },
    ]);
    const [wave] = aggregateCohort(facts).waves;
    expect(wave?.dispositions[1]?.group).toEqual({
      state: 'shown',
      counts: { complete: 5, partial: 0, breakOff: 1, nonContact: 0, refusal: 0, notEligible: 0 },
    });
    expect(wave?.items.find((item) => item.role === 'mentee')?.group).toMatchObject({ n: 5 });
  });

  it('lets the newest response to an invitation count', () => {
    const facts = sixMatches();
    const [wave] = facts.waves;
    const [first] = wave?.responses ?? [];
    if (wave === undefined || first === undefined) throw new Error('the cohort has responses');
    const revised = {
      ...first,
      submittedAt: '2026-05-09T10:00:00.000Z',
      answers: { ...answered, 'meets-regularly': 'never' },
    };
    const waves = [{ ...wave, responses: [revised, ...wave.responses] }];
    const mentees = aggregateCohort({ ...facts, waves }).waves[0]?.items.filter(
      ({ role }) => role === 'mentee',
    );
    expect(mentees?.[0]?.group).toMatchObject({ n: 6, counts: [1, 0, 0, 5] });
  });

  it('closes a wave when an admin does', () => {
    const facts = withWave(sixMatches(), { closesAt: '2026-12-01T07:00:00.000Z' });
    expect(aggregateCohort(facts).waves[0]?.state).toBe('open');
    const closed = withWave(facts, { closedEarlyAt: '2026-06-01T07:00:00.000Z' });
    expect(aggregateCohort(closed).waves[0]).toMatchObject({
      state: 'closed',
      closesAt: '2026-06-01T07:00:00.000Z',
    });
  });
});

describe('the watermark', () => {
  it('stays as long as the facts do, whatever the hour', () => {
    const facts = sixMatches();
    expect(watermarkOf({ ...facts, now: '2026-06-30T18:00:00.000Z' })).toBe(watermarkOf(facts));
  });

  it('changes with an answer, a closing, an ending and the day', () => {
    const facts = sixMatches();
    const [wave] = facts.waves;
    const [first, ...rest] = wave?.responses ?? [];
    const [match, ...others] = facts.roster.matches;
    if (wave === undefined || first === undefined || match === undefined) throw new Error('not a cohort');
    const otherAnswer = { ...first, answers: { ...answered, 'checks-goals': 'never' } };
    const changed: CohortFacts[] = [
      facts,
      { ...facts, waves: [{ ...wave, responses: [otherAnswer, ...rest] }] },
      { ...facts, now: '2026-05-10T12:00:00.000Z' },
      { ...facts, asOf: '2026-07-01' },
      {
        ...facts,
        roster: { ...facts.roster, matches: [{ ...match, endedOn: '2026-06-01' }, ...others] },
      },
    ];
    expect(new Set(changed.map(watermarkOf)).size).toBe(changed.length);
  });
});
