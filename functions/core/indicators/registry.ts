import { accountabilityAgreement } from './accountability-agreement.ts';
import { accountabilityGap } from './accountability-gap.ts';
import { accountabilityKappa } from './accountability-kappa.ts';
import { accountabilityTrend } from './accountability-trend.ts';
import { accountability } from './accountability.ts';
import { activeMatches } from './active-matches.ts';
import { cadenceCoverage } from './cadence-coverage.ts';
import { bothViewsGap } from './both-views-gap.ts';
import { bothViews } from './both-views.ts';
import { calledOffMeetings } from './called-off-meetings.ts';
import { benefitCostRatio } from './benefit-cost-ratio.ts';
import { breakEvenDifference } from './break-even-difference.ts';
import { costPerGoal } from './cost-per-goal.ts';
import { costPerMatch } from './cost-per-match.ts';
import { payback } from './payback.ts';
import { programCost } from './program-cost.ts';
import { returnOnInvestment } from './return-on-investment.ts';
import { returnSensitivity } from './return-sensitivity.ts';
import { confidentialityAssumptions } from './confidentiality-assumptions.ts';
import { confirmedMeetings } from './confirmed-meetings.ts';
import { engagementFunnel } from './engagement-funnel.ts';
import { firstMeetingWithin } from './first-meeting-within.ts';
import { meetingUsefulness } from './meeting-usefulness.ts';
import { meetingsHeld } from './meetings-held.ts';
import { timeToFirstMeeting } from './time-to-first-meeting.ts';
import { goalAttainment } from './goal-attainment.ts';
import type { Indicator } from './indicator.ts';
import { employeeRetention } from './employee-retention.ts';
import { employeeRetentionDifference } from './employee-retention-difference.ts';
import { employmentDays } from './employment-days.ts';
import { leavingRate } from './leaving-rate.ts';
import { matchEndings } from './match-endings.ts';
import { matchRetention } from './match-retention.ts';
import { promotion } from './promotion.ts';
import { responseRate } from './response-rate.ts';
import { attrition } from './attrition.ts';
import { belonging } from './belonging.ts';
import { change } from './change.ts';
import { goalScaling, goalScalingChange } from './goal-scaling.ts';
import { intentionToStay, intentionToStayChange } from './intention-to-stay.ts';
import { mentorBenefits } from './mentor-benefits.ts';
import { recommends } from './recommends.ts';
import { scaleScores } from './scale-scores.ts';
import { smartCompleteness } from './smart-completeness.ts';

/** Every indicator, in the order in which a report tells them: who answered, how it works, what it brought, whether it lasts. */
export const indicators: Indicator[] = [
  responseRate,
  cadenceCoverage,
  activeMatches,
  meetingsHeld,
  confirmedMeetings,
  calledOffMeetings,
  timeToFirstMeeting,
  firstMeetingWithin,
  meetingUsefulness,
  engagementFunnel,
  accountability,
  accountabilityGap,
  accountabilityAgreement,
  accountabilityKappa,
  accountabilityTrend,
  confidentialityAssumptions,
  bothViews,
  bothViewsGap,
  scaleScores,
  smartCompleteness,
  goalAttainment,
  goalScaling,
  goalScalingChange,
  change,
  attrition,
  belonging,
  mentorBenefits,
  recommends,
  intentionToStay,
  intentionToStayChange,
  matchRetention,
  matchEndings,
  employeeRetention,
  employeeRetentionDifference,
  employmentDays,
  leavingRate,
  promotion,
  programCost,
  costPerMatch,
  costPerGoal,
  returnOnInvestment,
  benefitCostRatio,
  payback,
  breakEvenDifference,
  returnSensitivity,
];
