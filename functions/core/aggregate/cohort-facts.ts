import type { PlainDate, Timestamp } from '../calendar.ts';
import type { AgreedTarget } from '../engagement-targets.ts';
import type { Cohort } from '../cohort.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Invitation } from '../invitation.ts';
import type { MatchId } from '../ids.ts';
import type { Match } from '../match.ts';
import type { MeetingAnswers } from '../meeting.ts';
import type { Meeting } from '../meetings-of.ts';
import type { Participant } from '../participant.ts';
import type { ProgramCosts } from '../program-cost.ts';
import type { Program } from '../program.ts';
import type { SurveyResponse } from '../survey-response.ts';
import type { Wave } from '../wave.ts';

/** One wave with everything that came of it, in any order. */
export type WaveFacts = {
  wave: Wave;
  /** The definition that the wave pins. */
  instrument: Instrument;
  /** The versions of the definition before that one, which tell how its items changed. None where absent. */
  earlier?: readonly Instrument[];
  invitations: Invitation[];
  responses: SurveyResponse[];
};

/** Everything that is known of a cohort, persons' ids included, in any order. */
export type CohortFacts = {
  program: Program;
  cohort: Cohort;
  roster: { participants: Participant[]; matches: Match[] };
  waves: WaveFacts[];
  /** The meetings of all matches; none where absent. */
  meetings?: readonly Meeting[];
  /** What was answered with the logs of meetings, and the definitions that were answered. None where absent. */
  meetingAnswers?: readonly { instrument: Instrument; answers: readonly MeetingAnswers[] }[];
  /** How often the matches that made an agreement mean to meet. */
  targets?: ReadonlyMap<MatchId, AgreedTarget>;
  /** What the cohort costs; absent until a file was loaded. */
  costs?: ProgramCosts | undefined;
  /** The day that the figures stand for, in the program's time zone. */
  asOf: PlainDate;
  /** Decides which waves are closed. */
  now: Timestamp;
};
