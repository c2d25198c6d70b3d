import type { CohortFacts } from '../../functions/core/aggregate/cohort-facts.ts';
import type { Answers } from '../../functions/core/instrument/answer.ts';
import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import type { Role } from '../../functions/core/role.ts';
import type { Timepoint } from '../../functions/core/timeline.ts';
import { aCohort } from './a-cohort.ts';
import { aParticipant } from './a-participant.ts';
import { aProgram } from './a-program.ts';
import { aSurveyResponse } from './a-survey-response.ts';
import { aWave } from './a-wave.ts';
import { pinOf } from './an-instrument.ts';
import { anInvitation } from './an-invitation.ts';
import { invitationIdOf, matchIdOf, participantIdOf, waveIdOf } from './ids.ts';

/** What one person (by number) answered in a wave, about the match of that number or about the person's own. */
export type Said = { person: number; match?: number; answers: Answers };

export type MeasuredWave = {
  key: string;
  instrument: Instrument;
  earlier?: Instrument[];
  said: Said[];
  timepoint?: Timepoint;
  role?: Role;
  /** Closes in the future instead of the past. */
  open?: true;
};

const monthOf = (index: number): string => `2026-0${index + 1}`;

/** A cohort whose waves follow each other month by month, as facts for `aggregateCohort`; everybody in a wave has answered it. */
export const aMeasuredCohort = (waves: readonly MeasuredWave[], minimumGroup = 5): CohortFacts => {
  const people = new Map(
    waves.flatMap(({ said, role = 'mentee' }) => said.map(({ person }) => [person, role] as const)),
  );
  return {
    program: aProgram({ minimumGroup }),
    cohort: aCohort(),
    roster: {
      participants: [...people].map(([number, role]) => aParticipant({ id: participantIdOf(number), role })),
      matches: [],
    },
    waves: waves.map(
      ({ key, instrument, earlier = [], said, timepoint = 'midline', role = 'mentee', open }, w) => {
        const wave = aWave({
          id: waveIdOf(w + 1),
          timelineKey: key,
          title: `Survey ${key}`,
          instrument: pinOf(instrument),
          timepoint,
          audience: [role],
          opensAt: `${monthOf(w)}-01T07:00:00.000Z`,
          closesAt: open ? '2026-12-01T07:00:00.000Z' : `${monthOf(w)}-20T07:00:00.000Z`,
        });
        const invitations = said.map(({ person, match = person }, index) =>
          anInvitation({
            id: invitationIdOf((w + 1) * 1000 + index),
            waveId: wave.id,
            participantId: participantIdOf(person),
            role,
            matchId: matchIdOf(match),
          }),
        );
        const responses = invitations.map((invitation, index) =>
          aSurveyResponse({ instrument: wave.instrument, answers: said[index]?.answers ?? {} }, invitation),
        );
        return { wave, instrument, earlier, invitations, responses };
      },
    ),
    asOf: '2026-09-30',
    now: '2026-09-30T12:00:00.000Z',
  };
};
