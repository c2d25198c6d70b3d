import type { AskedItem } from '../instrument/asked-items.ts';
import { itemsFor } from '../instrument/asked-items.ts';
import type { GoalOutcome, Instrument } from '../instrument/instrument.ts';
import type { ResponseOption } from '../instrument/item.ts';
import { sensitiveItems } from '../instrument/sensitive-items.ts';
import type { Role } from '../role.ts';
import type { ClusteredLimits, GoalCounts, ItemDistribution } from './aggregate.ts';
import { chosenCode, closedOptions } from './closed-options.ts';
import { clusteredLimits } from './clustered-limits.ts';
import { disclose, minimumFor } from './disclosure-control.ts';
import type { InvitedAnswers } from './invited-answers.ts';

type Choice = { participantId: string; option: ResponseOption };

/** Everybody of the role who chose one of the item's options. */
const choicesOf = (
  item: AskedItem,
  options: readonly ResponseOption[],
  role: Role,
  invited: readonly InvitedAnswers[],
): Choice[] =>
  invited.flatMap((one) => {
    if (one.role !== role || one.answers === undefined) return [];
    const code = chosenCode(one.answers[item.id]);
    const option = options.find((candidate) => candidate.code === code);
    return option === undefined ? [] : [{ participantId: one.participantId, option }];
  });

const owners = (choices: readonly Choice[]): string[] => choices.map(({ participantId }) => participantId);

const dueCodes = (outcome: GoalOutcome): string[] => [...outcome.attained, ...outcome.notAttained];

const withCodes = (choices: readonly Choice[], codes: readonly string[]): Choice[] =>
  choices.filter(({ option }) => codes.includes(option.code));

/** The people behind the counts, and behind each estimate that the counts would give away. */
const groupsBehind = (
  choices: readonly Choice[],
  options: readonly ResponseOption[],
  outcome: GoalOutcome | undefined,
): string[][] => {
  const scored = options.filter(({ score }) => score !== undefined).map(({ code }) => code);
  return [
    owners(choices),
    ...(scored.length > 0 ? [owners(withCodes(choices, scored))] : []),
    ...(outcome === undefined ? [] : [owners(withCodes(choices, dueCodes(outcome)))]),
  ];
};

/** Limits of the mean score on the scale of the scores. */
const scoreLimits = (
  choices: readonly Choice[],
  options: readonly ResponseOption[],
): ClusteredLimits | undefined => {
  const scores = options.flatMap(({ score }) => score ?? []);
  const lowest = Math.min(...scores);
  const range = Math.max(...scores) - lowest;
  if (scores.length === 0 || range === 0) return undefined;
  const limits = clusteredLimits(
    choices.flatMap(({ participantId, option: { score } }) =>
      score === undefined ? [] : [{ participantId, value: (score - lowest) / range }],
    ),
  );
  if (limits === undefined) return undefined;
  const onScale = (limit: number | null): number | null => (limit === null ? null : lowest + limit * range);
  // Limits without width come from answers without spread, which estimate nothing.
  return limits.lower === limits.upper
    ? { ...limits, se: null, lower: null, upper: null }
    : {
        ...limits,
        se: limits.se === null || limits.se === undefined ? null : limits.se * range,
        lower: onScale(limits.lower),
        upper: onScale(limits.upper),
      };
};

/** How many people an item needs, and as part of the aggregate where that is more than the cohort's minimum. */
const minimumOf = (instrument: Instrument, item: AskedItem, minimum: number) => {
  const needed = minimumFor(sensitiveItems(instrument).has(item.id), minimum);
  return { needed, raised: needed > minimum ? { minimumGroup: needed } : {} };
};

/** How the people of one role answered each item that has a list of options, in the order of the instrument. */
export const aggregateItems = (
  instrument: Instrument,
  role: Role,
  invited: readonly InvitedAnswers[],
  minimum: number,
): ItemDistribution[] =>
  itemsFor(instrument, role).flatMap((item) => {
    const options = closedOptions(instrument, item);
    if (options === undefined) return [];
    const choices = choicesOf(item, options, role, invited);
    const outcome = instrument.goalOutcome?.item === item.id ? instrument.goalOutcome : undefined;
    const { needed, raised } = minimumOf(instrument, item, minimum);
    const group = disclose(groupsBehind(choices, options, outcome), needed, () => {
      const clustered = scoreLimits(choices, options);
      return {
        n: choices.length,
        counts: options.map(({ code }) => withCodes(choices, [code]).length),
        ...(clustered === undefined ? {} : { clustered }),
      };
    });
    return [{ itemId: item.id, text: item.text, role, options, ...raised, group }];
  });

/**
 * How far goals got in the view of one role; undefined for a role that is not asked. Shown exactly when the
 * distribution of the same item is shown, as each would give the other away.
 */
export const aggregateGoals = (
  instrument: Instrument,
  role: Role,
  invited: readonly InvitedAnswers[],
  minimum: number,
): GoalCounts | undefined => {
  const outcome = instrument.goalOutcome;
  const item = itemsFor(instrument, role).find(({ id }) => id === outcome?.item);
  if (outcome === undefined || item === undefined) return undefined;
  const options = closedOptions(instrument, item) ?? [];
  const choices = choicesOf(item, options, role, invited);
  const { needed, raised } = minimumOf(instrument, item, minimum);
  const group = disclose(groupsBehind(choices, options, outcome), needed, () => {
    const due = withCodes(choices, dueCodes(outcome));
    const clustered = clusteredLimits(
      due.map(({ participantId, option }) => ({
        participantId,
        value: outcome.attained.includes(option.code) ? 1 : 0,
      })),
    );
    return {
      attained: withCodes(choices, outcome.attained).length,
      notAttained: withCodes(choices, outcome.notAttained).length,
      notDue: withCodes(choices, outcome.notDue).length,
      ...(clustered === undefined ? {} : { clustered }),
    };
  });
  return { role, ...raised, group };
};
