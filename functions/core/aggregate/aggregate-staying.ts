import { addDays } from '../calendar.ts';
import { aggregateEmployeeRetention } from './aggregate-employee-retention.ts';
import { aggregateMatchEndings } from './aggregate-match-endings.ts';
import { aggregatePromotion } from './aggregate-promotion.ts';
import type { MatchRetention } from './aggregate.ts';
import type { CohortFacts } from './cohort-facts.ts';
import { disclose, effectiveMinimum } from './disclosure-control.ts';
import { employmentHistories } from './employment-histories.ts';
import { GRACE_DAYS, naiveComparison, retentionDesign } from './retention-design.ts';
import type { Staying } from './staying.ts';

/** Why matches end, who stays with the organization and who is promoted, without persons. */
export const aggregateStaying = (
  { program: { minimumGroup }, cohort, roster, asOf }: CohortFacts,
  matchRetention: MatchRetention,
): Staying => {
  const histories = employmentHistories(roster, cohort, asOf);
  const design = retentionDesign(histories);
  const groups = [design.mentees, design.comparison].map((people) => people.map(({ id }) => id));
  return {
    landmarkOn: addDays(cohort.startsOn, GRACE_DAYS),
    naive: naiveComparison(histories),
    endings: aggregateMatchEndings(roster.matches, cohort.endsOn, asOf, minimumGroup, matchRetention),
    employees: disclose(groups, minimumGroup, () => ({
      retention: aggregateEmployeeRetention(design, effectiveMinimum(minimumGroup)),
    })),
    ...(design.design === 'landmark' ? { promotion: aggregatePromotion(design, minimumGroup) } : {}),
  };
};
