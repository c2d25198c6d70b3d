import type { Triangular } from '../statistics/triangular-quantile.ts';
import { returnOnInvestment } from './return-on-investment.ts';

/** What a return rests on, each with its least and most: a difference of shares, two shares, and money. */
export type ReturnInputs = {
  /** To how many participants the difference applies. */
  participants: number;
  salary: number;
  difference: Triangular;
  replacementFraction: Triangular;
  isolation: Triangular;
  cost: Triangular;
};
type UncertainInput = 'difference' | 'replacementFraction' | 'isolation' | 'cost';
export const UNCERTAIN_INPUTS = ['difference', 'replacementFraction', 'isolation', 'cost'] as const;

/** The return with everything at its likely value, or with some of it elsewhere. ROI in percent; null without costs. */
export const likelyReturn = (
  { participants, salary, ...inputs }: ReturnInputs,
  months: number,
  elsewhere: Partial<Record<UncertainInput, number>> = {},
) => {
  const at = (input: UncertainInput): number => elsewhere[input] ?? inputs[input].likely;
  const avoidedExits = participants * at('difference');
  const benefit = {
    amount: avoidedExits * salary * at('replacementFraction'),
    isolation: at('isolation'),
    confidence: 1,
  };
  return {
    avoidedExits: avoidedExits * at('isolation'),
    ...returnOnInvestment([benefit], [at('cost')], months),
  };
};

/** ROI in percent at the least and at the most of one input. */
type Swing = { input: UncertainInput; atLeast: number; atMost: number };

/**
 * One-way sensitivity: each input to its ends, all others at their likely values; what moves the return most comes first. Empty where the cost
 * may be 0. Source: indicators.md B12; Howard (1988), Management Science 34:679-695, for the tornado.
 */
export const sensitivity = (inputs: ReturnInputs, months: number): Swing[] => {
  const swings = UNCERTAIN_INPUTS.flatMap((input) => {
    const atLeast = likelyReturn(inputs, months, { [input]: inputs[input].least }).roiPercent;
    const atMost = likelyReturn(inputs, months, { [input]: inputs[input].most }).roiPercent;
    return atLeast === null || atMost === null ? [] : [{ input, atLeast, atMost }];
  });
  if (swings.length < UNCERTAIN_INPUTS.length) return [];
  const width = ({ atLeast, atMost }: Swing): number => Math.abs(atMost - atLeast);
  return swings.toSorted((a, b) => width(b) - width(a));
};
