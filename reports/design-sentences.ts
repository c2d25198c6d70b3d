import type { CohortAggregate } from '../functions/core/aggregate/aggregate.ts';
import type { EmployeeRetention } from '../functions/core/aggregate/staying.ts';
import { minimumFor } from '../functions/core/aggregate/disclosure-control.ts';
import { formatCount, formatDate } from './format-figure.ts';

type FromLandmark = Extract<EmployeeRetention, { design: 'landmark' }>;

const listed = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);

const counted = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** How the comparison group was made to resemble the mentees. */
const madeAlike = ({ adjustment }: FromLandmark): string => {
  if (adjustment?.kind === 'weighted')
    return `weighted to the mentees’ ${listed(adjustment.balance.map(({ name }) => name))}`;
  return adjustment?.kind === 'standardised' ? `standardised by ${listed(adjustment.by)}` : 'not adjusted';
};

/** «120 mentees, 600 eligible non-participants, weighted to the mentees’ tenure and grade; not randomised.» */
const comparisonOf = ({ size, staying }: CohortAggregate): string => {
  if (size.comparison === 0) return 'There is no comparison group.';
  const onRoster = `${counted(size.comparison, 'eligible non-participant is', 'eligible non-participants are')} on the roster for comparison of employment`;
  if (staying?.employees.state !== 'shown') return `${onRoster}; nobody can be compared yet.`;
  const { retention } = staying.employees;
  const groups = `${counted(retention.mentees, 'mentee', 'mentees')} and ${counted(retention.comparison, 'eligible non-participant', 'eligible non-participants')}`;
  const how =
    retention.design === 'landmark'
      ? `followed from ${formatDate(staying.landmarkOn)}, ${madeAlike(retention)}`
      : 'compared from each enrolment on';
  return `For staying and promotion, ${groups} are ${how}; not randomised, so those who volunteered may differ in ways that nobody recorded.`;
};

/** Who is counted, over which time, and what figures without a comparison cannot say (indicators.md, report rules 1). */
export const designSentences = (aggregate: CohortAggregate): string[] => {
  const { cohort, size, asOf, minimumGroup } = aggregate;
  const people = `${counted(size.mentees, 'mentee', 'mentees')} and ${counted(size.mentors, 'mentor', 'mentors')} in ${counted(size.matches, 'match', 'matches')}`;
  const period = `${formatDate(cohort.startsOn)} to ${formatDate(cohort.endsOn)}`;
  const sensitive = minimumFor(true, minimumGroup);
  return [
    `${people}, ${period}; figures stand as of ${formatDate(asOf)}.`,
    `${comparisonOf(aggregate)} All other figures describe this cohort; by themselves they do not show what the program caused.`,
    `Groups of fewer than ${minimumGroup} people are never shown, nor anything that would give such a group away.${sensitive > minimumGroup ? ` Answers about confidentiality or safety need ${sensitive} people.` : ''}`,
  ];
};
