import type { GoalOutcome, Instrument } from './instrument.ts';
import { askedById } from './placed-items.ts';
import type { Check, Finding } from './problem.ts';

const PARTS = ['attained', 'notAttained', 'notDue'] as const;

const namedCodes = (outcome: GoalOutcome) =>
  PARTS.flatMap((part) => outcome[part].map((code, c) => ({ code, pointer: `/goalOutcome/${part}/${c}` })));

const checkCodes = (outcome: GoalOutcome, codes: readonly string[]): Finding[] => {
  const named = namedCodes(outcome);
  return named.flatMap(({ code, pointer }, n): Finding[] => {
    if (!codes.includes(code)) {
      return [
        {
          code: 'goal-unknown-code',
          pointer,
          message: `«${code}» is no response option of «${outcome.item}».`,
          suggestion: `Name one of: ${codes.join(', ')}.`,
        },
      ];
    }
    if (named.findIndex((other) => other.code === code) === n) return [];
    return [
      {
        code: 'goal-code-twice',
        pointer,
        message: `«${code}» is counted twice.`,
        suggestion: 'Name each code in one of attained, notAttained and notDue.',
      },
    ];
  });
};

const uncovered = (outcome: GoalOutcome, codes: readonly string[]): Finding[] => {
  const named = new Set(namedCodes(outcome).map(({ code }) => code));
  return codes
    .filter((code) => !named.has(code))
    .map((code) => ({
      code: 'goal-code-uncovered',
      pointer: '/goalOutcome',
      message: `Nothing says how the answer «${code}» to «${outcome.item}» counts.`,
      suggestion: 'Add it to attained, notAttained or notDue.',
    }));
};

/** Every answer to the goal item counts in exactly one way. */
export const checkGoalOutcome: Check<Instrument> = (instrument) => {
  const outcome = instrument.goalOutcome;
  if (outcome === undefined) return [];
  const item = askedById(instrument).get(outcome.item);
  const pointer = '/goalOutcome/item';
  if (item === undefined) {
    return [
      {
        code: 'goal-unknown-item',
        pointer,
        message: `goalOutcome names «${outcome.item}», which takes no answer here.`,
        suggestion: 'Name the id of the item that asks how far the goal got.',
      },
    ];
  }
  if (item.kind !== 'single-choice') {
    return [
      {
        code: 'goal-item-without-options',
        pointer,
        message: `«${outcome.item}» does not take one choice among response options.`,
        suggestion: 'Name a single-choice item.',
      },
    ];
  }
  const options = instrument.optionSets[item.options];
  if (options === undefined) return [];
  const codes = [...new Set(options.map((option) => option.code))];
  return [...checkCodes(outcome, codes), ...uncovered(outcome, codes)];
};
