import type { Timestamp } from '../calendar.ts';
import type { Answers } from '../instrument/answer.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { pipeFacts } from '../instrument/pipe-facts.ts';
import { Role } from '../role.ts';
import { isSealed, type Wave } from '../wave.ts';
import type { WaveFacts } from './cohort-facts.ts';
import { invitedAnswers } from './invited-answers.ts';

/** Answers that count as a response, and who gave them about which match. */
export type CountedAnswers = { participantId: string; matchId: string; answers: Answers };

/** A wave whose answers change no more, with the responses of each role that it asked. */
export type ClosedWave = {
  wave: Wave;
  /** The definition, without the facts of a single occasion in its texts. */
  instrument: Instrument;
  facts: WaveFacts;
  roles: readonly { role: Role; responses: readonly CountedAnswers[] }[];
};

const placeOf = ({ opensAt, timelineKey, id }: Wave): string => `${opensAt} ${timelineKey} ${id}`;

/** In the order in which they opened. The responses are in the order of people and matches, whatever order the facts have. */
export const closedWaves = (waves: readonly WaveFacts[], now: Timestamp): ClosedWave[] =>
  waves
    .filter(({ wave }) => isSealed(wave, now))
    .toSorted((a, b) => (placeOf(a.wave) < placeOf(b.wave) ? -1 : 1))
    .map((facts) => {
      const instrument = pipeFacts(facts.instrument, {});
      const invited = invitedAnswers(instrument, facts.invitations, facts.responses);
      const counted = invited.flatMap(({ role, participantId, matchId = '', answers }) =>
        answers === undefined ? [] : [{ role, participantId, matchId, answers }],
      );
      const order = ({ participantId, matchId }: CountedAnswers): string => `${participantId} ${matchId}`;
      const sorted = counted.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
      return {
        wave: facts.wave,
        instrument,
        facts,
        roles: Role.options
          .filter((role) => facts.wave.audience.includes(role))
          .map((role) => ({ role, responses: sorted.filter((one) => one.role === role) })),
      };
    });
