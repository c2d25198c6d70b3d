import type { Figure } from '../functions/core/indicators/indicator.ts';
import type { ChartInput } from './charts/chart-definition.ts';
import { isShown } from './format-figure.ts';

/** How a report speaks of one indicator: the question it answers, and the one figure declared in advance to answer it first. */
export type SectionDefinition = {
  indicatorId: string;
  question: string;
  /** The indicator in whose section it stands, without a card of its own: a question has one headline (indicators.md B14). */
  under?: string;
  headline: (input: ChartInput) => Figure | undefined;
  /** Says more than the figure's own label: who answered what, on which scale. */
  about?: (input: ChartInput, headline: Figure) => string | undefined;
};

/** The first figure with a value; without one, the first that says why there is none. */
export const firstShown = (figures: (Figure | undefined)[]): Figure | undefined =>
  figures.find(isShown) ?? figures.find((figure) => figure !== undefined);
