import type { MeasuredChange } from '../../functions/core/aggregate/measured-aggregate.ts';
import { formatEstimate, formatUncertainty, isShown, type ShownFigure } from '../format-figure.ts';
import { type ChartInput, figureAt } from './chart-definition.ts';
import { rolesInOrder } from './role-names.ts';

export type ChangeGroup = Extract<MeasuredChange['group'], { state: 'shown' }>;
export type ShownChange = { change: MeasuredChange; group: ChangeGroup; figure: ShownFigure };

/** The changes that an indicator shows, by what is measured: mentees' and mentors' side by side where both were asked the like. */
export const changesByMeasure = (input: ChartInput): { heading: string; changes: ShownChange[] }[] => {
  const shown = (input.aggregate.measured?.changes ?? []).flatMap((change): ShownChange[] => {
    const figure = figureAt(input.figures, change.role, change.instrumentId, change.measureId);
    return change.group.state === 'shown' && isShown(figure) ? [{ change, group: change.group, figure }] : [];
  });
  const byTitle = [...Map.groupBy(shown, ({ change }) => change.title)];
  return byTitle.map(([heading, changes]) => ({
    heading,
    changes: rolesInOrder.flatMap((role) => changes.filter(({ change }) => change.role === role)),
  }));
};

/** `+0.5 (95% interval +0.3 to +0.7, n = 36)` */
export const changeTold = ({ figure }: ShownChange): string =>
  `${formatEstimate(figure.result.estimate, 'score-change')} ${formatUncertainty(figure, 'score-change')}`;
