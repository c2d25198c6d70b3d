import type { Figure } from '../functions/core/indicators/indicator.ts';
import { viewKey, viewsOf } from '../functions/core/indicators/two-sided-figures.ts';
import type { MeasuredLevel } from '../functions/core/aggregate/measured-aggregate.ts';
import { newestAnswers } from './charts/accountability-items.ts';
import { type ChartInput, figureAt } from './charts/chart-definition.ts';
import { rolePlural, rolesInOrder } from './charts/role-names.ts';
import { isShown, quoteItem } from './format-figure.ts';
import { firstShown, type SectionDefinition } from './section-definition.ts';

const RELIABLE = 'Do both sides do their part?';
const PRIVATE = 'Do both sides take the same for private?';
const SUCCESS = 'Do both sides see the same success?';

/** Of the newest wave, by the end of the key: the figure over everything, declared before any answer came. */
const newestWith = (figures: readonly Figure[], part: RegExp): Figure | undefined =>
  firstShown(figures.toReversed().filter(({ key }) => part.test(key)));

/** Which side answers higher, if the interval as published says so. */
const spoken = (headline: Figure): string | undefined => {
  if (!isShown(headline)) return undefined;
  const { interval } = headline.result;
  if (interval === undefined || (interval.lower <= 0 && interval.upper >= 0))
    return `No detectable difference. ${headline.label}`;
  return `Mentors answer ${interval.lower > 0 ? 'higher' : 'lower'}. ${headline.label}`;
};

/** The scales of the newest checklist with an answer to show, else of the newest at all; mentees before mentors. */
const checklistScales = (input: ChartInput): MeasuredLevel[] => {
  const { aggregate, figures } = input;
  const isFigure = ({ timelineKey, role, measureId }: MeasuredLevel): boolean =>
    figureAt(figures, timelineKey, role, 'scale', measureId) !== undefined;
  const scales = aggregate.measured?.levels.filter(isFigure) ?? [];
  const newest = newestAnswers(input)?.wave.timelineKey ?? scales.at(-1)?.timelineKey;
  return rolesInOrder.flatMap((role) =>
    scales.filter((scale) => scale.role === role && scale.timelineKey === newest),
  );
};

const keyOf = ({ timelineKey, role, measureId }: MeasuredLevel): string =>
  `${timelineKey}/${role}/scale/${measureId}`;

/**
 * The score on the newest checklist as a whole, mentees before mentors: choosing the best or worst of many items would mislead. An item
 * stands for it only where nothing is known of the whole.
 */
export const accountabilityHeadline = (input: ChartInput): Figure | undefined => {
  const whole = checklistScales(input).map((scale) => figureAt(input.figures, keyOf(scale)));
  return firstShown(whole) ?? firstShown(input.figures);
};

export const aboutAccountability = (input: ChartInput, { key }: Figure): string | undefined => {
  const scale = checklistScales(input).find((one) => keyOf(one) === key);
  if (scale?.ends === undefined) return undefined;
  const options = newestAnswers(input)?.items[0]?.roles[0]?.distribution.options ?? [];
  const named = (score: number): string => {
    const option = options.find((one) => one.score === score);
    return option === undefined ? String(score) : `${score} (${option.label})`;
  };
  const { lowest, highest } = scale.ends;
  const title =
    input.aggregate.waves.find(({ timelineKey }) => timelineKey === scale.timelineKey)?.title ?? '';
  return `${rolePlural[scale.role]} on ${quoteItem(scale.title)}, from ${named(lowest)} to ${named(highest)}. ${title}`;
};

/** How the two sides of matches see the same: under accountability, about confidentiality, and about success. */
export const twoSidedSections: SectionDefinition[] = [
  {
    indicatorId: 'accountability-gap',
    question: RELIABLE,
    under: 'accountability',
    headline: ({ figures }) => newestWith(figures, /\/scale\//) ?? firstShown(figures),
    about: (_input, headline) => spoken(headline),
  },
  {
    indicatorId: 'accountability-agreement',
    question: RELIABLE,
    under: 'accountability',
    headline: ({ figures }) => newestWith(figures, /\/all$/) ?? firstShown(figures),
  },
  {
    indicatorId: 'accountability-kappa',
    question: RELIABLE,
    under: 'accountability',
    headline: ({ figures }) => firstShown(figures.toReversed()),
  },
  {
    indicatorId: 'confidentiality-assumptions',
    question: PRIVATE,
    headline: ({ figures }) => newestWith(figures, /\/any$/) ?? firstShown(figures),
  },
  {
    indicatorId: 'both-views-gap',
    question: SUCCESS,
    /** The scale of what both sides gained, in the newest wave. */
    headline: ({ aggregate, figures }) =>
      firstShown([
        ...viewsOf(aggregate, ['success'])
          .filter(({ kind }) => kind === 'scale')
          .toReversed()
          .map((view) => figureAt(figures, viewKey(view))),
        ...figures,
      ]),
    about: (_input, headline) => spoken(headline),
  },
  {
    indicatorId: 'both-views',
    question: SUCCESS,
    under: 'both-views-gap',
    headline: ({ figures }) => firstShown(figures.toReversed()),
  },
];
