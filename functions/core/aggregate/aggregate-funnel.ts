import type { Match } from '../match.ts';
import { Role } from '../role.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import type { Timepoint } from '../timeline.ts';
import { isSealed } from '../wave.ts';
import type { CohortFacts } from './cohort-facts.ts';
import { disclose } from './disclosure-control.ts';
import type { FunnelStage, FunnelStep } from './engagement-aggregate.ts';
import { invitedAnswers } from './invited-answers.ts';
import type { LoggedMatch } from './match-logs.ts';

type People = ReadonlySet<string>;
/** Undefined where nobody knows yet, or nobody was asked. */
type Reached = { stage: FunnelStage; people: People | 'pending' };

const peopleIn = (matches: readonly Match[], role: Role): People =>
  new Set(matches.flatMap(({ mentors, mentees }) => (role === 'mentor' ? mentors : mentees)));

const hasMet = ({ log }: LoggedMatch): boolean => log.meetings.some(({ outcome }) => outcome === 'held');

/** Who answered one of the surveys of a timepoint at least in half. Undefined without such a survey. */
const answeredAt = (
  timepoint: Timepoint,
  role: Role,
  { waves, now }: CohortFacts,
): Reached['people'] | undefined => {
  const asked = waves.filter(({ wave }) => wave.timepoint === timepoint && wave.audience.includes(role));
  if (asked.length === 0) return undefined;
  const sealed = asked.filter(({ wave }) => isSealed(wave, now));
  if (sealed.length === 0) return 'pending';
  return new Set(
    sealed.flatMap(({ instrument, invitations, responses }) =>
      invitedAnswers(instrument, invitations, responses).flatMap((one) =>
        one.role === role && one.answers !== undefined ? [one.participantId] : [],
      ),
    ),
  );
};

const stagesOf = (role: Role, facts: CohortFacts, matches: readonly LoggedMatch[]): Reached[] => {
  const all = {
    matched: peopleIn(
      matches.map(({ match }) => match),
      role,
    ),
    'first-meeting': peopleIn(
      matches.filter(hasMet).map(({ match }) => match),
      role,
    ),
    'halfway-survey': answeredAt('midline', role, facts),
    'end-survey': answeredAt('endline', role, facts),
  } as const satisfies Record<FunnelStage, People | 'pending' | undefined>;
  const stages: FunnelStage[] = ['matched', 'first-meeting', 'halfway-survey', 'end-survey'];
  return stages.flatMap((stage) => {
    const people = all[stage];
    return people === undefined ? [] : [{ stage, people }];
  });
};

const shareOf = (reached: People, base: People, minimum: number): FunnelStep['ofEnrolled'] =>
  disclose([[...base]], minimum, () => {
    const count = [...base].filter((id) => reached.has(id)).length;
    const { estimate, lower, upper } = wilsonInterval(count, base.size);
    return { count, of: base.size, share: estimate ?? 0, lower, upper };
  });

/**
 * How far people of each role came: on the roster, matched, met, answered halfway, answered at the end; mentors and mentees apart.
 * Each stage against everybody on the roster, and against those of the stage before (who did both). A stage is not taken
 * from a later one: that somebody answered halfway does not say that they met.
 */
export const aggregateFunnel = (facts: CohortFacts, matches: readonly LoggedMatch[]): FunnelStep[] => {
  const minimum = facts.program.minimumGroup;
  return Role.options.flatMap((role) => {
    const enrolled: People = new Set(
      facts.roster.participants.filter((one) => one.role === role).map(({ id }) => id),
    );
    const stages = stagesOf(role, facts, matches);
    return stages.map(({ stage, people }, index): FunnelStep => {
      if (people === 'pending') return { role, stage, pending: true, ofEnrolled: { state: 'suppressed' } };
      const previous = stages[index - 1]?.people;
      return {
        role,
        stage,
        pending: false,
        ofEnrolled: shareOf(people, enrolled, minimum),
        ...(previous === undefined || previous === 'pending'
          ? {}
          : { ofPrevious: shareOf(people, previous, minimum) }),
      };
    });
  });
};
