import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { InvitationId, MatchId, ParticipantId } from './ids.ts';
import { Entry } from './instrument/answer.ts';
import { itemsFor } from './instrument/asked-items.ts';
import type { Instrument } from './instrument/instrument.ts';
import { Slug } from './instrument/item.ts';
import type { Role } from './role.ts';
import type { SurveyResponse } from './survey-response.ts';

const Entries = z.array(Entry).min(1);

/** What a participant entered in a repeating group, such as their goals, kept so that later instruments can ask about it. */
export const KeptEntries = z.object({
  participantId: ParticipantId,
  /** Absent where the instrument is about the participant. */
  matchId: MatchId.optional(),
  /** `keptAs` of the group. */
  name: Slug,
  entries: Entries,
  keptAt: Timestamp,
  /** Whose response they come from. Absent in entries from before it was noted. */
  invitationId: InvitationId.optional(),
});
export type KeptEntries = z.infer<typeof KeptEntries>;

/** What is to be kept of a response. A group without entries leaves what an earlier response kept. */
export const keptOf = (
  instrument: Instrument,
  response: Pick<SurveyResponse, 'participantId' | 'matchId' | 'role' | 'answers' | 'submittedAt'> &
    Partial<Pick<SurveyResponse, 'invitationId'>>,
): KeptEntries[] =>
  itemsFor(instrument, response.role).flatMap((item) => {
    if (item.kind !== 'repeating-group' || item.keptAs === undefined) return [];
    const entries = Entries.safeParse(response.answers[item.id]);
    if (!entries.success) return [];
    const { participantId, matchId, submittedAt: keptAt, invitationId } = response;
    return [{ participantId, matchId, name: item.keptAs, entries: entries.data, keptAt, invitationId }];
  });

/** The names under which an instrument keeps entries of a role. */
export const keepingNames = (instrument: Instrument, role: Role): string[] => [
  ...new Set(
    itemsFor(instrument, role).flatMap((item) =>
      item.kind === 'repeating-group' && item.keptAs !== undefined ? [item.keptAs] : [],
    ),
  ),
];

/** The names of what an instrument wants to show again to a role. */
export const keptNames = (instrument: Instrument, role: Role): string[] => [
  ...new Set(
    itemsFor(instrument, role).flatMap((item) =>
      item.kind === 'repeating-group' && item.entriesFrom !== undefined ? [item.entriesFrom.kept] : [],
    ),
  ),
];
