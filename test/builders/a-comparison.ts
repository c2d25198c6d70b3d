import type { Comparison, ComparisonWish, WillingPair } from '../../functions/core/comparison.ts';
import { anInstrument, pinOf } from './an-instrument.ts';
import { cohortIdOf, invitationIdOf, matchIdOf, participantIdOf, waveIdOf } from './ids.ts';

/** What person n said to comparing: mentees have even numbers. */
export const aWish = (person: number, changed: Partial<ComparisonWish> = {}): ComparisonWish => ({
  waveId: waveIdOf(1),
  cohortId: cohortIdOf(1),
  matchId: matchIdOf(1),
  participantId: participantIdOf(person),
  invitationId: invitationIdOf(person),
  role: person % 2 === 1 ? 'mentor' : 'mentee',
  agrees: true,
  decidedAt: '2026-05-03T10:00:00.000Z',
  ...changed,
});

export const aWillingPair = (mentor = 1, mentee = 2): WillingPair => ({
  waveId: waveIdOf(1),
  matchId: matchIdOf(1),
  mentorId: participantIdOf(mentor),
  menteeId: participantIdOf(mentee),
  mentor: aWish(mentor),
  mentee: aWish(mentee),
});

/** Two people’s answers side by side, made in May and kept until August. */
export const aComparison = (mentor = 1, mentee = 2, changed: Partial<Comparison> = {}): Comparison => ({
  waveId: waveIdOf(1),
  matchId: matchIdOf(1),
  mentorId: participantIdOf(mentor),
  menteeId: participantIdOf(mentee),
  cohortId: cohortIdOf(1),
  madeAt: '2026-05-04T10:00:00.000Z',
  expiresAt: '2026-08-02T10:00:00.000Z',
  instrument: pinOf(anInstrument()),
  mentor: { 'meets-regularly': 'mostly' },
  mentee: { 'meets-regularly': 'never' },
  ...changed,
});
