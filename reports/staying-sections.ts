import type { Figure } from '../functions/core/indicators/indicator.ts';
import { figureAt } from './charts/chart-definition.ts';
import type { ChartInput } from './charts/chart-definition.ts';
import { firstShown, type SectionDefinition } from './section-definition.ts';

const STAY = 'Do mentees stay with the organization?';

/** The month at which groups are compared; undefined where they are not. */
const primaryMonth = ({ aggregate: { staying } }: ChartInput): number | undefined =>
  staying?.employees.state === 'shown' && staying.employees.retention.design === 'landmark'
    ? (staying.employees.retention.primaryMonth ?? undefined)
    : undefined;

/** Whether the interval, as published, leaves open which group stayed more often. */
const isOpen = ({ result }: Figure): boolean =>
  result.state === 'value' &&
  (result.interval === undefined || (result.interval.lower <= 0 && result.interval.upper >= 0));

/** Mentees at that month. */
const menteesAt = (input: ChartInput) =>
  firstShown([figureAt(input.figures, 'mentees', `month-${primaryMonth(input)}`), ...input.figures]);

/** Why matches end, who stays and who is promoted: the sections after the one on matches that last. */
export const stayingSections: SectionDefinition[] = [
  {
    indicatorId: 'match-endings',
    question: 'Why do matches end early?',
    under: 'match-retention',
    headline: ({ figures }) => firstShown(figures),
  },
  {
    indicatorId: 'employee-retention-difference',
    question: STAY,
    /** Made alike before as they are; after a year, or as long as both groups were observed. */
    headline: (input) =>
      firstShown([
        figureAt(input.figures, 'adjusted'),
        figureAt(input.figures, `month-${primaryMonth(input)}`),
        ...input.figures,
      ]),
    about: (_input, headline) =>
      isOpen(headline) ? `No detectable difference. ${headline.label}` : undefined,
  },
  {
    indicatorId: 'employee-retention',
    question: STAY,
    under: 'employee-retention-difference',
    headline: menteesAt,
  },
  {
    indicatorId: 'employment-days',
    question: STAY,
    under: 'employee-retention-difference',
    headline: ({ figures }) => firstShown(figures),
  },
  {
    indicatorId: 'leaving-rate',
    question: STAY,
    under: 'employee-retention-difference',
    headline: ({ figures }) => firstShown(figures),
  },
  { indicatorId: 'promotion', question: 'Are mentees promoted?', headline: menteesAt },
];
