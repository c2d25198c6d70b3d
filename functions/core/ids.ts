import * as z from 'zod';

/** Ids carry a readable prefix and never anything about a person: `par_…`, `wav_…`. */
const id = <Prefix extends string>(prefix: Prefix) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[a-z0-9]{16,40}$`), `an id that starts with «${prefix}_»`)
    .brand<Prefix>();

export const ProgramId = id('prg');
export const CohortId = id('coh');
export const ParticipantId = id('par');
export const MatchId = id('mat');
export const WaveId = id('wav');
export const InvitationId = id('inv');
export const UserId = id('usr');

export type ProgramId = z.infer<typeof ProgramId>;
export type CohortId = z.infer<typeof CohortId>;
export type ParticipantId = z.infer<typeof ParticipantId>;
export type MatchId = z.infer<typeof MatchId>;
export type WaveId = z.infer<typeof WaveId>;
export type InvitationId = z.infer<typeof InvitationId>;
export type UserId = z.infer<typeof UserId>;
