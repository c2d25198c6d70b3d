import type { Figure } from '../../functions/core/indicators/indicator.ts';
import type { ChartResult } from './chart.ts';

/** What stands in place of a chart without a single figure: the reasons that its figures give, each once. */
export const nothingToShow = (id: string, title: string, figures: Figure[]): ChartResult => {
  const reasons = new Set(figures.flatMap(({ result }) => (result.state === 'value' ? [] : [result.reason])));
  const sentence = ['There is nothing to show here yet.', ...reasons].join(' ');
  return { kind: 'nothing-to-show', id, title, sentence };
};
