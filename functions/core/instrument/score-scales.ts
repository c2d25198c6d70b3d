import type { Answers } from './answer.ts';
import { askedItems, optionsOf, type AskedItem } from './asked-items.ts';
import type { Instrument, Scale } from './instrument.ts';

/** One response's score on a scale, on the range of the options' scores; `answered` of `items` were scored. */
export type ScaleScore = { scaleId: string; answered: number; items: number } & (
  { state: 'value'; value: number } | { state: 'unavailable'; reason: string }
);

/** The score of the answer to an item; undefined when it is open or its option has none. */
const scoreOf = (
  instrument: Instrument,
  item: AskedItem | undefined,
  answers: Answers,
): number | undefined => {
  if (item === undefined || !('options' in item)) return undefined;
  return optionsOf(instrument, item.options).find((option) => option.code === answers[item.id])?.score;
};

const scoreScale = (
  instrument: Instrument,
  scale: Scale,
  items: ReadonlyMap<string, AskedItem>,
  answers: Answers,
): ScaleScore => {
  const scores = scale.items
    .map((id) => scoreOf(instrument, items.get(id), answers))
    .filter((score) => score !== undefined);
  const counts = { scaleId: scale.id, answered: scores.length, items: scale.items.length };
  if (scores.length === 0 || scores.length / scale.items.length < scale.minimumAnswered) {
    const needed = `${Math.round(scale.minimumAnswered * 100)} %`;
    return {
      ...counts,
      state: 'unavailable',
      reason: `${scores.length} of ${scale.items.length} items have a scored answer; ${needed} are needed`,
    };
  }
  return { ...counts, state: 'value', value: scores.reduce((sum, score) => sum + score, 0) / scores.length };
};

/**
 * Scores every scale of an instrument for one response, in the order of the definition: the mean score of the
 * answered items (person-mean imputation of the rest), or a reason when fewer than `minimumAnswered` of the scale's
 * items have one. Options without a score («Does not apply») count as not answered.
 */
export const scoreScales = (instrument: Instrument, answers: Answers): ScaleScore[] => {
  const items = new Map(askedItems(instrument.sections).map((item) => [item.id, item]));
  return instrument.scales.map((scale) => scoreScale(instrument, scale, items, answers));
};
