import type { CohortAggregate, Dispositions } from '../functions/core/aggregate/aggregate.ts';
import { eligibleIn, outcomesOf } from '../functions/core/aggregate/outcomes-of.ts';
import { responseRates } from '../functions/core/statistics/response-rates.ts';
import type { ChartTable } from './charts/chart.ts';
import { NOT_SHOWN, rolePlural } from './charts/role-names.ts';
import { formatCount, formatEstimate } from './format-figure.ts';
import { roundForUnit } from './publish-figure.ts';

const share = (rate: number | null): string =>
  rate === null ? 'not defined' : formatEstimate(roundForUnit(rate, 'share'), 'share');

const cells = (counts: Dispositions): string[] => {
  const { complete, partial, breakOff, nonContact, refusal = 0, notEligible = 0 } = counts;
  const { rr1, rr2 } = responseRates(outcomesOf(counts));
  const invited = eligibleIn(counts) + notEligible;
  const became = [invited, complete, partial, breakOff, refusal, nonContact, notEligible];
  return [...became.map(formatCount), share(rr1), share(rr2)];
};

const columns = [
  'Survey',
  'Role',
  'Invitations',
  'Complete',
  'Partial',
  'Broke off',
  'Declined',
  'No contact',
  'Had left',
  'RR1',
  'RR2',
];

/** How the table reads: what each column counts, and what the rates are shares of. */
export const DISPOSITIONS_NOTE = [
  'RR1 counts complete answers (80% of the items or more); RR2 counts partial answers (from half of the items) as well and is the rate this report speaks of.',
  'Declined: would rather not take part, or took the answers back; with those who broke off, they are AAPOR’s refusals. No contact: nothing was heard, or the e-mail reached somebody else. Had left: were no longer in the program or the organization when they were asked; they are part of neither rate.',
];

/** What became of every invitation (AAPOR; indicators.md B1). */
export const dispositionsTable = ({ waves }: CohortAggregate): ChartTable => ({
  columns,
  rows: waves.flatMap((wave) =>
    wave.dispositions.map(({ role, group }) => [
      wave.state === 'open' ? `${wave.title} (so far)` : wave.title,
      rolePlural[role],
      ...(group.state === 'shown' ? cells(group.counts) : columns.slice(2).map(() => NOT_SHOWN)),
    ]),
  ),
});
