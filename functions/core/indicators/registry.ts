import { accountabilityTrend } from './accountability-trend.ts';
import { accountability } from './accountability.ts';
import { goalAttainment } from './goal-attainment.ts';
import type { Indicator } from './indicator.ts';
import { matchRetention } from './match-retention.ts';
import { responseRate } from './response-rate.ts';

/** Every indicator, in the order in which a report tells them: who answered, how it works, what it brought, whether it lasts. */
export const indicators: Indicator[] = [
  responseRate,
  accountability,
  accountabilityTrend,
  goalAttainment,
  matchRetention,
];
