import type { WaveAggregate } from '../../functions/core/aggregate/aggregate.ts';
import { isShown } from '../format-figure.ts';
import { type ChartInput, figureAt } from './chart-definition.ts';
import { rolesInOrder } from './role-names.ts';

/**
 * The wave whose response rate a reader is told first: the newest that asked both sides, so that one number speaks for the
 * cohort, or else the newest of one side. Open waves come last, because their rate is not final.
 */
export const leadingWave = ({ aggregate, figures }: ChartInput): WaveAggregate | undefined => {
  const shown = aggregate.waves.filter((wave) =>
    rolesInOrder.some((role) => isShown(figureAt(figures, wave.timelineKey, role))),
  );
  const closed = shown.filter((wave) => wave.state === 'closed');
  const candidates = closed.length > 0 ? closed : shown;
  return candidates.findLast((wave) => isShown(figureAt(figures, wave.timelineKey))) ?? candidates.at(-1);
};
