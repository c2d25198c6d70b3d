import {
  CohortId,
  InvitationId,
  MatchId,
  ParticipantId,
  ProgramId,
  UserId,
  WaveId,
} from '../../functions/core/ids.ts';

const numbered = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(16, '0')}`;

/** The same number gives the same id, so tests can say who is who. */
export const programIdOf = (number = 1): ProgramId => ProgramId.parse(numbered('prg', number));
export const cohortIdOf = (number = 1): CohortId => CohortId.parse(numbered('coh', number));
export const participantIdOf = (number = 1): ParticipantId => ParticipantId.parse(numbered('par', number));
export const matchIdOf = (number = 1): MatchId => MatchId.parse(numbered('mat', number));
export const waveIdOf = (number = 1): WaveId => WaveId.parse(numbered('wav', number));
export const invitationIdOf = (number = 1): InvitationId => InvitationId.parse(numbered('inv', number));
export const userIdOf = (number = 1): UserId => UserId.parse(numbered('usr', number));
