import type { Group } from '../instrument/entry-fields.ts';
import type { Role } from '../role.ts';
import { clusterRatio } from '../statistics/cluster-ratio.ts';
import type { ClosedWave, CountedAnswers } from './closed-waves.ts';
import { GOAL_CHECK } from './constructs.ts';
import { disclose, minimumFor } from './disclosure-control.ts';
import { entriesOf, groupsIn } from './goal-entries.ts';
import type { GoalChecks } from './measured-aggregate.ts';

/** Answers of one person, of which some are a yes. */
type Said = { person: string; yes: number; of: number };

/** A share with people as clusters: the goals of one person are alike. */
const shareOf = (said: readonly Said[]) => {
  const sum = (term: (one: Said) => number): number => said.reduce((total, one) => total + term(one), 0);
  const people = Map.groupBy(said, ({ person }) => person);
  const { ratio, lower, upper } = clusterRatio(
    [...people.values()].map((own) => ({
      numerator: own.reduce((total, { yes }) => total + yes, 0),
      denominator: own.reduce((total, { of }) => total + of, 0),
    })),
  );
  return { yes: sum(({ yes }) => yes), of: sum(({ of }) => of), share: ratio ?? 0, lower, upper };
};

type CheckedGoal = { person: string; answers: ReadonlyMap<string, boolean> };

/** Goals with an answer to at least one of the questions. A question left open counts in no share. */
const checkedGoals = (
  responses: readonly CountedAnswers[],
  group: Group,
  questions: readonly { id: string }[],
): CheckedGoal[] =>
  responses.flatMap((response) =>
    entriesOf(response, group).flatMap((entry): CheckedGoal[] => {
      const answers = questions.flatMap(({ id }) =>
        entry[id] === undefined ? [] : [[id, entry[id] === 'yes'] as const],
      );
      return answers.length === 0 ? [] : [{ person: response.participantId, answers: new Map(answers) }];
    }),
  );

const ownersOf = (some: readonly { person: string }[]): string[] => some.map(({ person }) => person);

const figuresOf = (
  goals: readonly CheckedGoal[],
  questions: readonly { id: string; text: string }[],
  minimum: number,
) => {
  const met = goals.map(({ person, answers }) => ({
    person,
    yes: [...answers.values()].filter(Boolean).length,
    of: answers.size,
  }));
  return {
    people: new Set(ownersOf(goals)).size,
    goals: goals.length,
    met: shareOf(met),
    complete: shareOf(
      met.map(({ person, yes }) => ({ person, yes: yes === questions.length ? 1 : 0, of: 1 })),
    ),
    qualities: questions.map(({ id, text }) => {
      const said = goals.flatMap(({ person, answers }) => {
        const yes = answers.get(id);
        return yes === undefined ? [] : [{ person, yes: yes ? 1 : 0, of: 1 }];
      });
      const group = disclose([ownersOf(said)], minimum, () => ({
        people: new Set(ownersOf(said)).size,
        ...shareOf(said),
      }));
      return { itemId: id, text, group };
    }),
  };
};

const inWave = (
  { wave, instrument }: ClosedWave,
  role: Role,
  responses: readonly CountedAnswers[],
  minimum: number,
): GoalChecks[] => {
  const group = groupsIn(instrument, role).find(({ construct }) => construct === GOAL_CHECK);
  const questions = group?.items.filter(({ kind }) => kind === 'yes-no-unsure') ?? [];
  if (group === undefined || questions.length === 0) return [];
  const isSensitive = group.sensitive === true || questions.some(({ sensitive }) => sensitive === true);
  const needed = minimumFor(isSensitive, minimum);
  const goals = checkedGoals(responses, group, questions);
  return [
    {
      timelineKey: wave.timelineKey,
      instrumentId: instrument.id,
      role,
      ...(needed > minimum ? { minimumGroup: needed } : {}),
      group: disclose([ownersOf(goals)], needed, () => figuresOf(goals, questions, needed)),
    },
  ];
};

/** How many of the qualities that a goal should have it has, by the word of whoever set it, in every closed wave that asks. */
export const aggregateGoalChecks = (waves: readonly ClosedWave[], minimum: number): GoalChecks[] =>
  waves.flatMap((wave) =>
    wave.roles.flatMap(({ role, responses }) => inWave(wave, role, responses, minimum)),
  );
