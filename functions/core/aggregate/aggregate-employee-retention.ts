import { kaplanMeier } from '../statistics/kaplan-meier.ts';
import { restrictedMeanDifference } from '../statistics/restricted-mean-difference.ts';
import { restrictedMeanSurvival } from '../statistics/restricted-mean-survival.ts';
import { adjustRetention } from './adjust-retention.ts';
import { observation, retentionDifference } from './group-difference.ts';
import { leavingRate, leavingRateByEnrolment } from './leaving-rate.ts';
import type { ComparedPerson, RetentionDesign } from './retention-design.ts';
import type { EmployeeRetention } from './staying.ts';
import { monthEnd, survivalMonths } from './survival-months.ts';

/** Points that everybody looks at; the primary one is the year. */
const HORIZONS = [6, 12, 24];
const PRIMARY = 12;
/** Shorter, next to nobody has left yet. */
const LEAST_PRIMARY = 3;

/** Twelve months, or as many as both groups were observed, three at least. */
export const primaryMonthOf = (lastMonth: number): number | null =>
  lastMonth < LEAST_PRIMARY ? null : Math.min(PRIMARY, lastMonth);

/** As if the watch had ended at the close of that month: nothing is told of the few who were watched longer. */
const watchedUntil = (lastDay: number, person: ComparedPerson): ComparedPerson =>
  person.time <= lastDay ? person : { ...person, time: lastDay, outcome: 'employed' };

const employmentDays = (
  mentees: readonly ComparedPerson[],
  comparison: readonly ComparedPerson[],
  days: number,
) => {
  const [own, others] = [mentees, comparison].map((people) =>
    restrictedMeanSurvival(kaplanMeier(people.map(observation)), days),
  );
  if (own === undefined || others === undefined) return null;
  const { difference, se, lower, upper } = restrictedMeanDifference(own, others);
  return difference === null || se === 0 ? null : { days, estimate: difference, lower, upper };
};

const fromLandmark = (
  all: { mentees: ComparedPerson[]; comparison: ComparedPerson[] },
  minimum: number,
): EmployeeRetention => {
  const tables = [all.mentees, all.comparison].map((people) =>
    survivalMonths(kaplanMeier(people.map(observation)), minimum),
  );
  const lastMonth = Math.min(...tables.map((months) => months.at(-1)?.month ?? 0));
  const [mentees = [], comparison = []] = [all.mentees, all.comparison].map((people) =>
    people.map((person) => watchedUntil(monthEnd(lastMonth), person)),
  );
  const [own = [], others = []] = tables.map((months) => months.slice(0, lastMonth + 1));
  const primaryMonth = primaryMonthOf(lastMonth);
  const horizons = new Set([...HORIZONS, ...(primaryMonth === null ? [] : [primaryMonth])]);
  return {
    design: 'landmark',
    mentees: mentees.length,
    comparison: comparison.length,
    months: { mentees: own, comparison: others },
    differences: [...horizons]
      .filter((month) => month <= lastMonth)
      .toSorted((a, b) => a - b)
      .flatMap((month) => retentionDifference(month, mentees, comparison) ?? []),
    primaryMonth,
    employmentDays:
      primaryMonth === null ? null : employmentDays(mentees, comparison, monthEnd(primaryMonth)),
    leavingRate: leavingRate([...mentees, ...comparison]),
    adjustment:
      primaryMonth === null ? null : adjustRetention([...mentees, ...comparison], primaryMonth, minimum),
  };
};

/**
 * Who stays with the organization, mentees against the comparison group (indicators.md B10 b). Time runs from the day on which
 * enrolment closed, for people who were still there on it; the event is the employee's own decision to leave. Curves at the ends of months,
 * as far as enough of both groups were observed. Exits are known in an organization; no answer is in them.
 */
export const aggregateEmployeeRetention = (
  { design, mentees, comparison }: RetentionDesign,
  minimum: number,
): EmployeeRetention =>
  design === 'landmark'
    ? fromLandmark({ mentees, comparison }, minimum)
    : {
        design,
        mentees: mentees.length,
        comparison: comparison.length,
        leavingRate: leavingRateByEnrolment([...mentees, ...comparison]),
      };
