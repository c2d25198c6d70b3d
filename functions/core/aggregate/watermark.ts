import type { Timestamp } from '../calendar.ts';
import { contentHash } from '../digest.ts';
import { sensitiveItems } from '../instrument/sensitive-items.ts';
import type { Meeting } from '../meetings-of.ts';
import type { ProgramCosts } from '../program-cost.ts';
import { closingMoment, isSealed } from '../wave.ts';
import type { CohortFacts, WaveFacts } from './cohort-facts.ts';

const ordered = <Value>(values: readonly Value[], key: (value: Value) => string): Value[] =>
  values.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

const waveContent = ({ wave, instrument, invitations, responses }: WaveFacts, now: Timestamp) => ({
  id: wave.id,
  timelineKey: wave.timelineKey,
  title: wave.title,
  instrument: wave.instrument,
  // The hash of a definition does not cover its marks, and what is shown depends on them.
  sensitive: [...sensitiveItems(instrument)].toSorted(),
  reflective: instrument.scales.filter(({ reflective }) => reflective).map(({ id }) => id),
  timepoint: wave.timepoint,
  audience: wave.audience.toSorted(),
  opensAt: wave.opensAt,
  closesAt: closingMoment(wave),
  closed: isSealed(wave, now),
  invitations: ordered(invitations, ({ id }) => id).map(
    ({ id, participantId, role, matchId, startedAt, answeredAt, withdrawnAt, declined }) => ({
      id,
      participantId,
      role,
      matchId,
      started: startedAt !== undefined,
      answered: answeredAt !== undefined,
      withdrawn: withdrawnAt !== undefined,
      declined: declined && { kind: declined.kind, at: declined.at },
    }),
  ),
  responses: ordered(responses, (response) => `${response.invitationId}/${response.submissionId}`).map(
    ({ invitationId, submissionId, submittedAt, answers }) => ({
      invitationId,
      submissionId,
      submittedAt,
      answers,
    }),
  ),
});

const meetingsContent = (meetings: readonly Meeting[]) =>
  ordered(meetings, ({ matchId, day }) => `${matchId} ${day}`).map(
    ({ matchId, day, outcome, minutes, confirmedBy, disputed }) => ({
      matchId,
      day,
      outcome,
      minutes,
      confirmedBy: confirmedBy.toSorted(),
      disputed,
    }),
  );

const rosterContent = ({ participants, matches }: CohortFacts['roster']) => ({
  participants: ordered(participants, ({ id }) => id).map(({ id, role, employment, attributes }) => ({
    id,
    role,
    employment,
    attributes,
  })),
  matches: ordered(matches, ({ id }) => id).map(
    ({ id, mentors, mentees, matchedOn, endedOn, endReason }) => ({
      id,
      mentors: mentors.toSorted(),
      mentees: mentees.toSorted(),
      matchedOn,
      endedOn,
      endReason,
    }),
  ),
});

/** Not the moment of loading: the same file again changes nothing. */
const costsContent = ({ loadedAt: _moment, ...costs }: ProgramCosts) => costs;

/**
 * SHA-256 of everything a cohort's figures are computed from, in canonical order: equal facts give an equal mark, whatever
 * order a store hands them out in. Of the present moment only what it decides is in it: which waves are closed, and the day.
 * The mark tells nothing of its contents: it covers all answers together with ids that are random and shown nowhere.
 */
export const watermarkOf = ({
  program,
  cohort,
  roster,
  waves,
  meetings = [],
  meetingAnswers = [],
  targets = new Map(),
  costs,
  asOf,
  now,
}: CohortFacts): string =>
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
    ...rosterContent(roster),
    waves: ordered(waves, ({ wave }) => wave.id).map((facts) => waveContent(facts, now)),
    meetings: meetingsContent(meetings),
    meetingAnswers: ordered(
      meetingAnswers.flatMap(({ answers }) => answers),
      ({ logId }) => logId,
    ).map(({ logId, instrument, submittedAt, answers }) => ({ logId, instrument, submittedAt, answers })),
    targets: ordered([...targets], ([matchId]) => matchId),
    ...(costs === undefined ? {} : { costs: costsContent(costs) }),
  });
