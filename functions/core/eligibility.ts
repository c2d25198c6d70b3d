import type { PlainDate, Timestamp } from './calendar.ts';
import { sha256 } from './digest.ts';
import { InvitationId, type MatchId, type ParticipantId } from './ids.ts';
import type { Instrument } from './instrument/instrument.ts';
import type { Invitation } from './invitation.ts';
import type { Match } from './match.ts';
import type { Participant } from './participant.ts';
import type { Wave } from './wave.ts';

type Roster = { participants: readonly Participant[]; matches: readonly Match[] };

/** Matches that a wave can ask about: begun, and not broken off before it opened. */
const isAskable = (match: Match, on: PlainDate): boolean =>
  match.matchedOn <= on &&
  (match.endedOn === undefined || match.endedOn > on || match.endReason === 'completed');

const matchesOf = (participant: Participant, matches: readonly Match[]): Match[] =>
  matches.filter((match) => [...match.mentors, ...match.mentees].includes(participant.id));

/** Wave, participant and match decide the id: inviting twice writes the same invitation. */
const invitationIdOf = (
  wave: Wave,
  participantId: ParticipantId,
  matchId: MatchId | undefined,
): InvitationId =>
  InvitationId.parse(`inv_${sha256(`${wave.id}/${participantId}/${matchId ?? ''}`).slice(0, 24)}`);

/**
 * The invitations of a wave, by participant and match. Not eligible: non-participants, people outside the audience,
 * people who have left, and people whose only matches were broken off before the wave opened.
 */
export const eligibleInvitations = (
  wave: Wave,
  instrument: Instrument,
  roster: Roster,
  on: PlainDate,
  createdAt: Timestamp,
): Invitation[] =>
  roster.participants.flatMap((participant) => {
    const { role } = participant;
    if (role === 'comparison' || !wave.audience.includes(role)) return [];
    if (participant.employment.exitedOn !== undefined && participant.employment.exitedOn <= on) return [];
    const all = matchesOf(participant, roster.matches);
    const askable = all.filter((match) => isAskable(match, on));
    if (all.length > 0 && askable.length === 0) return [];
    const subjects = instrument.unit === 'match' ? askable : [undefined];
    return subjects.map((match) => ({
      id: invitationIdOf(wave, participant.id, match?.id),
      waveId: wave.id,
      cohortId: wave.cohortId,
      participantId: participant.id,
      role,
      matchId: match?.id,
      others: (role === 'mentor' ? match?.mentees : match?.mentors) ?? [],
      createdAt,
    }));
  });
