import { figureAt } from './charts/chart-definition.ts';
import { firstShown, type SectionDefinition } from './section-definition.ts';

const COST = 'What does it cost?';
const WORTH = 'Was it worth the money?';

const under = (indicatorId: string, leading: string, question: string): SectionDefinition => ({
  indicatorId,
  under: leading,
  question,
  headline: ({ figures }) => firstShown(figures),
});

/** Costs and what comes back of them: the last sections. */
export const costSections: SectionDefinition[] = [
  { indicatorId: 'program-cost', question: COST, headline: ({ figures }) => firstShown(figures) },
  under('cost-per-match', 'program-cost', COST),
  under('cost-per-goal', 'program-cost', COST),
  {
    indicatorId: 'return-on-investment',
    question: WORTH,
    /** Never an end of the range: where savings are not demonstrated, that is the headline. */
    headline: ({ figures }) => figureAt(figures, 'all') ?? figures[0],
  },
  ...['benefit-cost-ratio', 'payback', 'break-even-difference', 'return-sensitivity'].map((id) =>
    under(id, 'return-on-investment', WORTH),
  ),
];
