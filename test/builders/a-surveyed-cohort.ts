import type { CohortFacts } from '../../functions/core/aggregate/cohort-facts.ts';
import type { Answers } from '../../functions/core/instrument/answer.ts';
import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import type { Invitation } from '../../functions/core/invitation.ts';
import type { Match } from '../../functions/core/match.ts';
import type { Role } from '../../functions/core/role.ts';
import type { SurveyResponse } from '../../functions/core/survey-response.ts';
import type { Wave } from '../../functions/core/wave.ts';
import { aCohort } from './a-cohort.ts';
import { aMatch } from './a-match.ts';
import { aParticipant } from './a-participant.ts';
import { aProgram } from './a-program.ts';
import { aSurveyResponse } from './a-survey-response.ts';
import { aWave } from './a-wave.ts';
import { anInstrument, pinOf } from './an-instrument.ts';
import { anInvitation } from './an-invitation.ts';
import { invitationIdOf, matchIdOf, participantIdOf } from './ids.ts';

/** What an invited person did: nothing, opened and left, or answered this. */
export type Reaction = 'absent' | 'started' | Answers;

/** One match: who is in it (numbers within their side) and what they did in the wave. Without a word: its own two people, both absent. */
export type SurveyedMatch = {
  mentor?: number;
  mentee?: number;
  mentorDid?: Reaction;
  menteeDid?: Reaction;
  match?: Partial<Match>;
};

type Settings = { instrument?: Instrument; wave?: Partial<Wave>; minimumGroup?: number };

type Place = { number: number; participant: number; role: Role; reaction: Reaction };

const MENTORS_FROM = 1000;
const MENTEES_FROM = 2000;

const placesOf = (given: SurveyedMatch, index: number): [Place, Place] => [
  {
    number: 2 * index + 1,
    participant: MENTORS_FROM + (given.mentor ?? index),
    role: 'mentor',
    reaction: given.mentorDid ?? 'absent',
  },
  {
    number: 2 * index + 2,
    participant: MENTEES_FROM + (given.mentee ?? index),
    role: 'mentee',
    reaction: given.menteeDid ?? 'absent',
  },
];

/**
 * A cohort in which one wave asked both sides of every match, as facts for `aggregateCohort`. The wave has closed,
 * the cohort runs on, and it is the last day of June 2026.
 */
export const aSurveyedCohort = (matches: SurveyedMatch[], settings: Settings = {}): CohortFacts => {
  const instrument = settings.instrument ?? anInstrument();
  const wave = aWave({ instrument: pinOf(instrument), ...settings.wave });
  const places = matches.map(placesOf);
  const roles = new Map(places.flat().map(({ participant, role }) => [participant, role]));
  const invitations: Invitation[] = [];
  const responses: SurveyResponse[] = [];
  for (const [index, pair] of places.entries())
    for (const { number, participant, role, reaction } of pair) {
      const invitation = anInvitation({
        id: invitationIdOf(number),
        waveId: wave.id,
        participantId: participantIdOf(participant),
        role,
        matchId: matchIdOf(index + 1),
        ...(reaction === 'absent' ? {} : { startedAt: '2026-05-02T10:00:00.000Z' }),
      });
      invitations.push(invitation);
      if (typeof reaction !== 'string')
        responses.push(aSurveyResponse({ answers: reaction, instrument: wave.instrument }, invitation));
    }
  return {
    program: aProgram({ minimumGroup: settings.minimumGroup ?? 5 }),
    cohort: aCohort(),
    roster: {
      participants: [...roles].map(([number, role]) => aParticipant({ id: participantIdOf(number), role })),
      matches: places.map(([mentor, mentee], index) =>
        aMatch({
          id: matchIdOf(index + 1),
          mentors: [participantIdOf(mentor.participant)],
          mentees: [participantIdOf(mentee.participant)],
          ...matches[index]?.match,
        }),
      ),
    },
    waves: [{ wave, instrument, invitations, responses }],
    asOf: '2026-06-30',
    now: '2026-06-30T12:00:00.000Z',
  };
};
