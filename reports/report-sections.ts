import type { Figure } from '../functions/core/indicators/indicator.ts';
import { figureAt } from './charts/chart-definition.ts';
import { costSections } from './cost-sections.ts';
import { leadingWave } from './charts/leading-wave.ts';
import { rolesInOrder } from './charts/role-names.ts';
import { formatDate } from './format-figure.ts';
import { measuredSections } from './measured-sections.ts';
import { aboutAccountability, accountabilityHeadline, twoSidedSections } from './two-sided-sections.ts';
import { firstShown, type SectionDefinition } from './section-definition.ts';
import { stayingSections } from './staying-sections.ts';

const underCoverage = (indicatorId: string): SectionDefinition => ({
  indicatorId,
  under: 'cadence-coverage',
  question: 'Do matches meet as they mean to?',
  headline: ({ figures }) => firstShown(figures),
});

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
    indicatorId: 'cadence-coverage',
    question: 'Do matches meet as they mean to?',
    headline: ({ figures }) => firstShown([figureAt(figures, 'all'), ...figures]),
    about: ({ aggregate: { engagement } }) =>
      engagement && `Of the periods in which a meeting was due, to ${formatDate(engagement.asOf)}`,
  },
  ...[
    'active-matches',
    'meetings-held',
    'confirmed-meetings',
    'called-off-meetings',
    'time-to-first-meeting',
    'first-meeting-within',
    'meeting-usefulness',
    'engagement-funnel',
  ].map(underCoverage),
  {
    indicatorId: 'accountability',
    question: 'Do both sides do their part?',
    headline: accountabilityHeadline,
    about: aboutAccountability,
  },
  ...twoSidedSections.filter(({ under }) => under === 'accountability'),
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
  ...twoSidedSections.filter(({ under }) => under !== 'accountability'),
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
  ...measuredSections,
  {
    indicatorId: 'match-retention',
    question: 'Do matches stay together?',
    headline: ({ figures }) => firstShown(figures.toReversed()),
  },
  ...stayingSections,
  ...costSections,
];

const figuresOfWave = (figures: Figure[], timelineKey: string): (Figure | undefined)[] => [
  figureAt(figures, timelineKey),
  ...rolesInOrder.map((role) => figureAt(figures, timelineKey, role)),
];
