import type { CohortAggregate, Dispositions } from '../functions/core/aggregate/aggregate.ts';
import { responseRates } from '../functions/core/statistics/response-rates.ts';
import type { ChartTable } from './charts/chart.ts';
import { NOT_SHOWN, rolePlural } from './charts/role-names.ts';
import { formatCount, formatEstimate } from './format-figure.ts';
import { roundForUnit } from './publish-figure.ts';

const share = (rate: number | null): string =>
  rate === null ? 'not defined' : formatEstimate(roundForUnit(rate, 'share'), 'share');

const cells = ({ complete, partial, breakOff, nonContact }: Dispositions): string[] => {
  const invited = complete + partial + breakOff + nonContact;
  const { rr1, rr2 } = responseRates({
    complete,
    partial,
    refusal: breakOff,
    nonContact,
    other: 0,
    unknownEligibility: 0,
    notEligible: 0,
  });
  return [...[invited, complete, partial, breakOff, nonContact].map(formatCount), share(rr1), share(rr2)];
};

const columns = [
  'Survey',
  'Role',
  'Invitations',
  'Complete',
  'Partial',
  'Broke off',
  'No contact',
  'RR1',
  'RR2',
];

/** What became of every invitation (AAPOR; indicators.md B1). RR1 counts complete answers, RR2 partial ones as well. */
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
