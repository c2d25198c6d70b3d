import type { AgreementConsent, AgreementVersion } from '../../functions/core/agreement.ts';
import { anInstrument, pinOf } from './an-instrument.ts';
import { cohortIdOf, invitationIdOf, matchIdOf, participantIdOf, waveIdOf } from './ids.ts';

const minute = (number: number): string => new Date(Date.UTC(2026, 4, 3, 10, number)).toISOString();

/** The word of person n: the first one mentors, the others are mentees. Everybody of a test’s match has an invitation of their number. */
const word = (person: number, version: number) => ({
  waveId: waveIdOf(1),
  matchId: matchIdOf(1),
  version,
  participantId: participantIdOf(person),
  invitationId: invitationIdOf(person),
  role: person === 1 ? ('mentor' as const) : ('mentee' as const),
  receipt: 'K7QF-2M9X-4TRB',
});

/** Person n proposes a version, in the minute of its number. */
export const aProposal = (
  person: number,
  version = 1,
  changed: Partial<AgreementVersion> = {},
): AgreementVersion => ({
  ...word(person, version),
  cohortId: cohortIdOf(1),
  instrument: pinOf(anInstrument()),
  fields: { 'meets-regularly': ['mostly'], 'checks-goals': ['always'] },
  parties: [participantIdOf(1), participantIdOf(2)],
  submissionId: `proposal${String(person).padStart(4, '0')}${String(version).padStart(8, '0')}`,
  at: minute(version),
  ...changed,
});

/** Person n agrees to a version, half an hour after it was proposed. */
export const aConsent = (
  person: number,
  version = 1,
  changed: Partial<AgreementConsent> = {},
): AgreementConsent => ({
  ...word(person, version),
  submissionId: `consent${String(person).padStart(5, '0')}${String(version).padStart(8, '0')}`,
  at: minute(30 + version),
  ...changed,
});
