import { accountabilityDistributionChart } from './accountability-distribution-chart.ts';
import { accountabilityGapChart } from './accountability-gap-chart.ts';
import { accountabilityTrendChart } from './accountability-trend-chart.ts';
import { balanceChart } from './balance-chart.ts';
import { bothViewsChart, skillsFromBothSidesChart } from './both-views-chart.ts';
import { breakEvenChart } from './break-even-chart.ts';
import { cadenceCoverageChart } from './cadence-coverage-chart.ts';
import type { ChartDefinition } from './chart-definition.ts';
import { contradictionMapChart } from './contradiction-map-chart.ts';
import { employeeRetentionChart } from './employee-retention-chart.ts';
import { engagementFunnelChart } from './engagement-funnel-chart.ts';
import { goalAttainmentChart } from './goal-attainment-chart.ts';
import { matchEndingsChart } from './match-endings-chart.ts';
import { matchRetentionChart } from './match-retention-chart.ts';
import { promotionChart } from './promotion-chart.ts';
import { responseRateChart } from './response-rate-chart.ts';
import { returnTornadoChart } from './return-tornado-chart.ts';
import { retentionDifferenceChart } from './retention-difference-chart.ts';
import { attritionChart } from './attrition-chart.ts';
import { changeChart } from './change-chart.ts';
import { changeDirectionChart } from './change-direction-chart.ts';
import { changeLevelsChart } from './change-levels-chart.ts';
import { goalLevelsChart } from './goal-levels-chart.ts';
import { goalScalingChart } from './goal-scaling-chart.ts';
import {
  intentionToStayChart,
  mentorBenefitsChart,
  smartCompletenessChart,
} from './measured-level-charts.ts';
import { recommendsChart } from './recommends-chart.ts';

/** Every chart of the cohort report, in the order in which an indicator's charts follow each other. */
export const charts: ChartDefinition[] = [
  responseRateChart,
  cadenceCoverageChart,
  engagementFunnelChart,
  accountabilityDistributionChart,
  accountabilityGapChart,
  accountabilityTrendChart,
  contradictionMapChart,
  bothViewsChart,
  skillsFromBothSidesChart,
  smartCompletenessChart,
  goalAttainmentChart,
  goalScalingChart,
  goalLevelsChart,
  changeChart,
  changeLevelsChart,
  changeDirectionChart,
  attritionChart,
  mentorBenefitsChart,
  recommendsChart,
  intentionToStayChart,
  matchRetentionChart,
  matchEndingsChart,
  employeeRetentionChart,
  retentionDifferenceChart,
  balanceChart,
  promotionChart,
  breakEvenChart,
  returnTornadoChart,
];
