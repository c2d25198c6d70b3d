import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { MatchId, ParticipantId } from './ids.ts';
import { Entry } from './instrument/answer.ts';
import { itemsFor } from './instrument/asked-items.ts';
import type { Instrument } from './instrument/instrument.ts';
import { Slug } from './instrument/item.ts';
import type { Role } from './role.ts';
import type { SurveyResponse } from './survey-response.ts';

/** What a participant entered in a repeating group, such as their goals, kept so that later instruments can ask about it. */
export const KeptEntries = z.object({
  participantId: ParticipantId,
  /** Absent where the instrument is about the participant. */
  matchId: MatchId.optional(),
  /** `keptAs` of the group. */
  name: Slug,
  entries: z.array(Entry).min(1),
  keptAt: Timestamp,
});
export type KeptEntries = z.infer<typeof KeptEntries>;

/** What is to be kept of a response. A group without entries leaves what was kept before. */
export const keptOf = (instrument: Instrument, response: SurveyResponse): KeptEntries[] =>
  itemsFor(instrument, response.role).flatMap((item) => {
    const entries = z.array(Entry).min(1).safeParse(response.answers[item.id]);
    if (item.kind !== 'repeating-group' || item.keptAs === undefined || !entries.success) return [];
    const { participantId, matchId, submittedAt } = response;
    return [{ participantId, matchId, name: item.keptAs, entries: entries.data, keptAt: submittedAt }];
  });

/** The names of what an instrument wants to show again to a role. */
export const keptNames = (instrument: Instrument, role: Role): string[] => [
  ...new Set(
    itemsFor(instrument, role).flatMap((item) =>
      item.kind === 'repeating-group' && item.entriesFrom !== undefined ? [item.entriesFrom.kept] : [],
    ),
  ),
];
