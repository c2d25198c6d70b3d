import type { CohortAggregate } from '../functions/core/aggregate/aggregate.ts';
import { formatCount, formatDate } from './format-figure.ts';

const counted = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** Who is counted, over which time, and what figures without a comparison cannot say (indicators.md, report rules 1). */
export const designSentences = ({ cohort, size, asOf, minimumGroup }: CohortAggregate): string[] => {
  const people = `${counted(size.mentees, 'mentee', 'mentees')} and ${counted(size.mentors, 'mentor', 'mentors')} in ${counted(size.matches, 'match', 'matches')}`;
  const period = `${formatDate(cohort.startsOn)} to ${formatDate(cohort.endsOn)}`;
  const comparison =
    size.comparison > 0
      ? `${counted(size.comparison, 'non-participant is', 'non-participants are')} on the roster for comparison of employment, and not part of any figure here.`
      : 'There is no comparison group.';
  return [
    `${people}, ${period}; figures stand as of ${formatDate(asOf)}.`,
    `${comparison} The figures describe this cohort; by themselves they do not show what the program caused.`,
    `Groups of fewer than ${minimumGroup} people are never shown, nor anything that would give such a group away.`,
  ];
};
