import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { FunnelStage, FunnelStep } from '../aggregate/engagement-aggregate.ts';
import { fromMeetings, limited } from './engagement-figures.ts';
import type { Figure, Indicator } from './indicator.ts';
import { tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';

/** What somebody has done at each stage, after «mentees: ». */
export const stageName = {
  matched: 'Matched',
  'first-meeting': 'Met for the first time',
  'halfway-survey': 'Answered halfway',
  'end-survey': 'Answered at the end',
} as const satisfies Record<FunnelStage, string>;

const shareFigure = (
  key: string,
  label: string,
  group: FunnelStep['ofEnrolled'],
  [of, few]: [of: string, few: string],
  aggregate: CohortAggregate,
): Figure => {
  if (group.state === 'suppressed') return { key, label, result: tooFew(aggregate, few), parts: [] };
  return {
    key,
    label,
    result: { state: 'value', estimate: group.share, n: group.of, ...limited(group, 'Wilson') },
    parts: [
      { label: 'Got there', value: group.count },
      { label: of, value: group.of },
    ],
  };
};

const stepFigures = (step: FunnelStep, aggregate: CohortAggregate): Figure[] => {
  const { role, stage, pending, ofEnrolled, ofPrevious } = step;
  const people = roleName[role];
  const key = `${role}/${stage}`;
  const label = `${stageName[stage]}, of all ${people} on the roster`;
  if (pending) {
    const reason = 'The survey has not closed; figures follow once it has.';
    return [{ key, label, result: { state: 'unavailable', reason }, parts: [] }];
  }
  const enrolled: [string, string] = ['On the roster', `${people} are on the roster`];
  const previous: [string, string] = ['At the stage before', `${people} got to the stage before`];
  return [
    shareFigure(key, label, ofEnrolled, enrolled, aggregate),
    ...(ofPrevious === undefined
      ? []
      : [
          shareFigure(
            `${key}/of-previous`,
            `${stageName[stage]}, of the ${people} at the stage before`,
            ofPrevious,
            previous,
            aggregate,
          ),
        ]),
  ];
};

/**
 * How far people came, under `<role>/<stage>` of everybody on the roster and `<role>/<stage>/of-previous` of those at the stage before.
 * n counts people. A stage that no survey of the cohort asks about is left out.
 */
export const engagementFunnel: Indicator = {
  id: 'engagement-funnel',
  version: 1,
  title: 'How far people come',
  definition:
    'The shares of people on the roster who were matched, met, answered halfway and answered at the end.',
  unit: 'share',
  numerator:
    'People who got to the stage: in a match that has begun; in a match that held a meeting; who answered a midline survey at least in half; who answered an endline survey at least in half',
  denominator:
    'People on the roster, mentors and mentees apart; or those at the stage before, of whom those who also got to this one are counted. Who was invited to the program and never came onto the roster is not known here',
  direction: 'higher-is-better',
  level: 'output',
  method:
    'Shares with Wilson’s 95 % interval. No stage is taken from a later one: that somebody answered halfway does not say that they met. Surveys count once one of the timepoint has closed.',
  source: 'Wilson (1927), JASA 22:209-212',
  compute: (aggregate) =>
    fromMeetings(aggregate, 'How far people come', ({ funnel }) =>
      funnel.flatMap((step) => stepFigures(step, aggregate)),
    ),
};
