import type { GroupDifference, Staying } from '../../functions/core/aggregate/staying.ts';

/** Counts of 200 mentees and 1,000 others after twelve months, Newcombe's interval: the worked example in indicators.md B12. */
export const aDifference = (changed: Partial<GroupDifference> = {}): GroupDifference => ({
  month: 12,
  method: 'newcombe',
  mentees: 0.9,
  comparison: 0.84,
  difference: 0.06,
  se: 0.0245,
  lower: 0.0061,
  upper: 0.1023,
  detectable: 0.075,
  menteesN: 200,
  comparisonN: 1000,
  ...changed,
});

/** Both groups fixed when enrolment closed, compared as they are unless `retention` says otherwise. */
export const aStaying = (difference: GroupDifference = aDifference(), retention: object = {}): Staying => ({
  landmarkOn: '2026-02-04',
  naive: { refused: null },
  endings: { state: 'suppressed' },
  employees: {
    state: 'shown',
    retention: {
      design: 'landmark',
      mentees: difference.menteesN,
      comparison: difference.comparisonN,
      months: { mentees: [], comparison: [] },
      differences: [difference],
      primaryMonth: difference.month,
      employmentDays: null,
      leavingRate: { hazardRatio: null, logRankP: null },
      adjustment: null,
      ...retention,
    },
  },
});
