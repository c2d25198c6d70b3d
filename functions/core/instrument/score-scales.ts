import type { Answers } from './answer.ts';
import { askedItems, optionsOf, type AskedItem } from './asked-items.ts';
import type { Instrument, Scale } from './instrument.ts';

/** One response's score on a scale, on the range of the options' scores; `answered` of `items` were scored. */
export type ScaleScore = { scaleId: string; answered: number; items: number } & (
  { state: 'value'; value: number } | { state: 'unavailable'; reason: string }
);

/** The score of each code of an item; none for an item without options and for options that count as open. */
const codeScores = (instrument: Instrument, item: AskedItem | undefined): ReadonlyMap<string, number> =>
  new Map(
    item === undefined || !('options' in item)
      ? []
      : optionsOf(instrument, item.options).flatMap(({ code, score }) =>
          score === undefined ? [] : [[code, score] as const],
        ),
  );

/** Scores one scale of an instrument, for many responses: what does not depend on the answers is looked up once. */
export const scaleScorer = (instrument: Instrument, scale: Scale): ((answers: Answers) => ScaleScore) => {
  const asked = new Map(askedItems(instrument.sections).map((item) => [item.id, item]));
  const items = scale.items.map((id) => ({ id, scores: codeScores(instrument, asked.get(id)) }));
  return (answers) => {
    const scores = items.flatMap(({ id, scores: ofCode }) => {
      const code = answers[id];
      return (typeof code === 'string' ? ofCode.get(code) : undefined) ?? [];
    });
    const counts = { scaleId: scale.id, answered: scores.length, items: items.length };
    if (scores.length === 0 || scores.length / items.length < scale.minimumAnswered) {
      const needed = `${Math.round(scale.minimumAnswered * 100)} %`;
      return {
        ...counts,
        state: 'unavailable',
        reason: `${scores.length} of ${items.length} items have a scored answer; ${needed} are needed`,
      };
    }
    return {
      ...counts,
      state: 'value',
      value: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    };
  };
};

/**
 * Scores every scale of an instrument for one response, in the order of the definition: the mean score of the
 * answered items (person-mean imputation of the rest), or a reason when fewer than `minimumAnswered` of the scale's
 * items have one. Options without a score («Does not apply») count as not answered.
 */
export const scoreScales = (instrument: Instrument, answers: Answers): ScaleScore[] =>
  instrument.scales.map((scale) => scaleScorer(instrument, scale)(answers));
