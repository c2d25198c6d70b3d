import * as z from 'zod';
import { MeetingAnswers, MeetingEntry, MeetingLink } from '../../core/meeting.ts';
import type { MeetingStore } from '../../ports/between-people.ts';
import { readFrom, readItem, readPartitions } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putAbsent, putAllAbsent, putItem } from './write-items.ts';

/** The same entry always has the same name, so that it can be there only once. */
const nameOf = (entry: MeetingEntry): string =>
  entry.kind === 'word'
    ? `WORD#${entry.logId}#${entry.wordId}`
    : `${entry.kind.toUpperCase()}#${entry.logId}`;

const KeptOrErased = z.union([MeetingAnswers, z.object({ erased: z.literal(true) })]);

/**
 * Entries lie twice, written together: under their match, whose id only its people's links lead to, and in a feed of
 * the cohort by day, which participants' pages have no right to read.
 */
export const dynamoMeetingStore = ({ client, names }: Tables): MeetingStore => {
  const core = { client, table: names.core };
  const responses = { client, table: names.responses };
  return {
    putLink: (tokenHash, link) => putItem(core, { ...keys.meetingLink(tokenHash), ...link }),
    link: (tokenHash) => readItem(core, keys.meetingLink(tokenHash), MeetingLink),
    add: (entry) => {
      const name = nameOf(entry);
      return putAllAbsent(core, [
        { ...keys.meetingEntry(entry.matchId, name), ...entry },
        { ...keys.meetingFeed(entry.cohortId, entry.day, entry.matchId, name), ...entry },
      ]);
    },
    ofMatch: (matchId) => readFrom(core, partitions.meetingEntries(matchId), MeetingEntry),
    ofCohort: (cohortId, since) => readFrom(core, partitions.meetingFeed(cohortId, since), MeetingEntry),
    keepAnswers: async (answers) => {
      await putAbsent(responses, { ...keys.meetingAnswers(answers.cohortId, answers.logId), ...answers });
    },
    // Participants' pages may put and not delete: what says that nothing is here takes the place of what was.
    eraseAnswers: (cohortId, logId) =>
      putItem(responses, { ...keys.meetingAnswers(cohortId, logId), erased: true }),
    answers: async (cohortId) =>
      (await readPartitions(responses, partitions.meetingAnswers(cohortId), KeptOrErased)).filter(
        (one) => 'answers' in one,
      ),
  };
};
