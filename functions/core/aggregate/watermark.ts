import type { Timestamp } from '../calendar.ts';
import { contentHash } from '../digest.ts';
import { closingMoment, isClosed } from '../wave.ts';
import type { CohortFacts, WaveFacts } from './cohort-facts.ts';

const ordered = <Value>(values: readonly Value[], key: (value: Value) => string): Value[] =>
  values.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

const waveContent = ({ wave, invitations, responses }: WaveFacts, now: Timestamp) => ({
  id: wave.id,
  timelineKey: wave.timelineKey,
  title: wave.title,
  instrument: wave.instrument,
  timepoint: wave.timepoint,
  audience: wave.audience.toSorted(),
  opensAt: wave.opensAt,
  closesAt: closingMoment(wave),
  closed: isClosed(wave, now),
  invitations: ordered(invitations, ({ id }) => id).map(({ id, participantId, role, startedAt }) => ({
    id,
    participantId,
    role,
    started: startedAt !== undefined,
  })),
  responses: ordered(responses, (response) => `${response.invitationId}/${response.submissionId}`).map(
    ({ invitationId, submissionId, submittedAt, answers }) => ({
      invitationId,
      submissionId,
      submittedAt,
      answers,
    }),
  ),
});

/**
 * SHA-256 of everything a cohort's figures are computed from, in canonical order: equal facts give an equal mark, whatever
 * order a store hands them out in. Of the present moment only what it decides is in it: which waves are closed, and the day.
 * The mark tells nothing of its contents: it covers all answers together with ids that are random and shown nowhere.
 */
export const watermarkOf = ({ program, cohort, roster, waves, asOf, now }: CohortFacts): string =>
  contentHash({
    program: {
      id: program.id,
      name: program.name,
      organization: program.organization,
      timeZone: program.timeZone,
      minimumGroup: program.minimumGroup,
    },
    cohort: { id: cohort.id, name: cohort.name, startsOn: cohort.startsOn, endsOn: cohort.endsOn },
    asOf,
    participants: ordered(roster.participants, ({ id }) => id).map(({ id, role }) => ({ id, role })),
    matches: ordered(roster.matches, ({ id }) => id).map(({ id, matchedOn, endedOn, endReason }) => ({
      id,
      matchedOn,
      endedOn,
      endReason,
    })),
    waves: ordered(waves, ({ wave }) => wave.id).map((facts) => waveContent(facts, now)),
  });
