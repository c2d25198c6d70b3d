import { accountabilityDistributionChart } from './accountability-distribution-chart.ts';
import { accountabilityGapChart } from './accountability-gap-chart.ts';
import { accountabilityTrendChart } from './accountability-trend-chart.ts';
import type { ChartDefinition } from './chart-definition.ts';
import { goalAttainmentChart } from './goal-attainment-chart.ts';
import { matchRetentionChart } from './match-retention-chart.ts';
import { responseRateChart } from './response-rate-chart.ts';

/** Every chart of the cohort report, in the order in which an indicator's charts follow each other. */
export const charts: ChartDefinition[] = [
  responseRateChart,
  accountabilityDistributionChart,
  accountabilityGapChart,
  accountabilityTrendChart,
  goalAttainmentChart,
  matchRetentionChart,
];
