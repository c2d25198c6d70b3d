import type { Figure } from '../functions/core/indicators/indicator.ts';
import { newestAnswers } from './charts/accountability-items.ts';
import { type ChartInput, figureAt } from './charts/chart-definition.ts';
import { leadingWave } from './charts/leading-wave.ts';
import { rolePlural, rolesInOrder } from './charts/role-names.ts';
import { isShown, quoteItem } from './format-figure.ts';

/** How a report speaks of one indicator: the question it answers, and the one figure declared in advance to answer it first. */
type SectionDefinition = {
  indicatorId: string;
  question: string;
  headline: (input: ChartInput) => Figure | undefined;
  /** Says more than the figure's own label: who answered what, on which scale. */
  about?: (input: ChartInput, headline: Figure) => string | undefined;
};

export const sectionDefinitions: SectionDefinition[] = [
  {
    indicatorId: 'response-rate',
    question: 'Did people answer?',
    headline: (input) => {
      const wave = leadingWave(input);
      const figures = wave ? figuresOfWave(input.figures, wave.timelineKey) : [];
      return firstShown([...figures, ...input.figures]);
    },
  },
  {
    indicatorId: 'accountability',
    question: 'Do both sides do their part?',
    /** The first item of the newest checklist, mentees before mentors: choosing the best or worst of many would mislead. */
    headline: (input) =>
      firstShown([
        ...(newestAnswers(input)?.items.flatMap(({ roles }) => roles.map(({ figure }) => figure)) ?? []),
        ...input.figures,
      ]),
    about: (input, headline) => {
      const newest = newestAnswers(input);
      const answers = newest?.items
        .flatMap(({ roles }) => roles)
        .find(({ figure }) => figure?.key === headline.key);
      const scored = answers?.distribution.options.filter(({ score }) => score !== undefined) ?? [];
      const [low, high] = [scored[0], scored.at(-1)];
      return newest && answers && low && high
        ? `${rolePlural[answers.role]} on ${quoteItem(answers.distribution.text)}, from ${low.score} (${low.label}) to ${high.score} (${high.label}). ${newest.wave.title}`
        : undefined;
    },
  },
  {
    indicatorId: 'accountability-trend',
    question: 'Do they do their part more than at first?',
    /** The first item of the checklist, mentees before mentors: the largest change of many would mislead. */
    headline: ({ aggregate, figures }) =>
      firstShown([
        ...aggregate.waves.flatMap(({ items }) =>
          items.flatMap(({ itemId }) => rolesInOrder.map((role) => figureAt(figures, role, itemId))),
        ),
        ...figures,
      ]),
  },
  {
    indicatorId: 'goal-attainment',
    question: 'Do mentees reach their goals?',
    /** The mentees' view before the mentors', and of either the newest: the goals are the mentees'. */
    headline: ({ aggregate, figures }) =>
      firstShown([
        ...rolesInOrder.flatMap((role) =>
          aggregate.waves.toReversed().map(({ timelineKey }) => figureAt(figures, timelineKey, role)),
        ),
        ...figures,
      ]),
  },
  {
    indicatorId: 'match-retention',
    question: 'Do matches stay together?',
    headline: ({ figures }) => firstShown(figures.toReversed()),
  },
];

const figuresOfWave = (figures: Figure[], timelineKey: string): (Figure | undefined)[] => [
  figureAt(figures, timelineKey),
  ...rolesInOrder.map((role) => figureAt(figures, timelineKey, role)),
];

/** The first figure with a value; without one, the first that says why there is none. */
const firstShown = (figures: (Figure | undefined)[]): Figure | undefined =>
  figures.find(isShown) ?? figures.find((figure) => figure !== undefined);
