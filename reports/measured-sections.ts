import type { MeasuredChange } from '../functions/core/aggregate/measured-aggregate.ts';
import { type ChartInput, figureAt } from './charts/chart-definition.ts';
import { rolePlural, rolesInOrder } from './charts/role-names.ts';
import { quoteItem } from './format-figure.ts';
import { firstShown, type SectionDefinition } from './section-definition.ts';

const GOALS = 'Do mentees reach their goals?';
const PEOPLE = 'Do people change?';
const STAY = 'Do people mean to stay?';

const first: SectionDefinition['headline'] = ({ figures }) => firstShown(figures);
/** Mentees' figures come first, the newest wave last: the newest of mentees, or else of mentors. */
const newest: SectionDefinition['headline'] = ({ figures }) =>
  firstShown(
    rolesInOrder.flatMap((role) => figures.filter(({ key }) => key.includes(`/${role}`)).toReversed()),
  );

/** Mentees before mentors, what was asked at the very start before the rest, scales before single items. */
const changesInOrder = ({ aggregate: { measured, waves } }: ChartInput): MeasuredChange[] => {
  const isFromStart = ({ from }: MeasuredChange): boolean =>
    waves.some(({ timelineKey, timepoint }) => timelineKey === from && timepoint === 'baseline');
  const rank = (one: MeasuredChange): number =>
    4 * rolesInOrder.indexOf(one.role) + 2 * Number(!isFromStart(one)) + Number(one.kind !== 'scale');
  return (measured?.changes ?? []).toSorted((a, b) => rank(a) - rank(b));
};

const changeHeadline: SectionDefinition['headline'] = (input) =>
  firstShown([
    ...changesInOrder(input).map(({ role, instrumentId, measureId }) =>
      figureAt(input.figures, role, instrumentId, measureId),
    ),
    ...input.figures,
  ]);

/** What the headline is measured on. */
const changeAbout: SectionDefinition['about'] = (input, headline) => {
  const found = changesInOrder(input).find(
    ({ role, instrumentId, measureId }) => headline.key === `${role}/${instrumentId}/${measureId}`,
  );
  return found?.ends === undefined
    ? undefined
    : `${rolePlural[found.role]} on ${quoteItem(found.title)}, on steps from ${found.ends.lowest} to ${found.ends.highest}. ${headline.label}`;
};

/** Goals, scales and change: what a report tells after goals attained. */
export const measuredSections: SectionDefinition[] = [
  { indicatorId: 'smart-completeness', question: GOALS, under: 'goal-attainment', headline: first },
  { indicatorId: 'goal-scaling', question: GOALS, under: 'goal-attainment', headline: first },
  { indicatorId: 'goal-scaling-change', question: GOALS, under: 'goal-attainment', headline: first },
  { indicatorId: 'change', question: PEOPLE, headline: changeHeadline, about: changeAbout },
  { indicatorId: 'attrition', question: PEOPLE, under: 'change', headline: first },
  { indicatorId: 'scale-scores', question: PEOPLE, under: 'change', headline: newest },
  { indicatorId: 'belonging', question: PEOPLE, under: 'change', headline: newest },
  { indicatorId: 'mentor-benefits', question: 'What do mentors gain?', headline: first },
  { indicatorId: 'recommends', question: 'Would people recommend it?', headline: newest },
  { indicatorId: 'intention-to-stay', question: STAY, headline: newest },
  { indicatorId: 'intention-to-stay-change', question: STAY, under: 'intention-to-stay', headline: first },
];
