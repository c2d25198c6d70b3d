import type { EmploymentHistory } from './employment-histories.ts';
import type { Staying } from './staying.ts';

/** Days from the opening within which a mentee may enrol to be compared from the end of it on. */
export const GRACE_DAYS = 30;
/** With more late mentees than this, of all mentees, the comparison group would hold too many of them. */
const MOST_LATE = 0.1;

/** Somebody who was still there when enrolment closed; `time` counts from then. */
export type ComparedPerson = EmploymentHistory & { isMentee: boolean };

/**
 * How mentees can be compared with others without crediting the program with the time that they waited for it (immortal time;
 * indicators.md B10). `landmark`: enrolment falls within the grace period, groups are fixed at its end. `start-stop`: it does not.
 */
export type RetentionDesign = {
  design: 'landmark' | 'start-stop';
  mentees: ComparedPerson[];
  comparison: ComparedPerson[];
};

const isEnrolledBy = (day: number, { enrolledAt }: EmploymentHistory): boolean =>
  enrolledAt !== undefined && enrolledAt <= day;

/** At the end of the grace period. Who enrols later is among the others, as they were on that day. */
const atLandmark = (histories: readonly EmploymentHistory[]): ComparedPerson[] =>
  histories
    .filter(
      ({ role, time, enrolledAt }) => time > GRACE_DAYS && (role !== 'mentee' || enrolledAt !== undefined),
    )
    .map((history) => ({
      ...history,
      time: history.time - GRACE_DAYS,
      promotedAt: history.promotedAt === undefined ? undefined : history.promotedAt - GRACE_DAYS,
      isMentee: isEnrolledBy(GRACE_DAYS, history),
    }));

/** Mentees who were never matched are in no group: they wanted to take part, and did not. */
export const retentionDesign = (histories: readonly EmploymentHistory[]): RetentionDesign => {
  const enrolled = histories.filter(({ enrolledAt }) => enrolledAt !== undefined);
  const late = enrolled.filter((history) => !isEnrolledBy(GRACE_DAYS, history));
  if (late.length > MOST_LATE * enrolled.length)
    return {
      design: 'start-stop',
      mentees: enrolled.map((history) => ({ ...history, isMentee: true })),
      comparison: histories
        .filter(({ role }) => role === 'comparison')
        .map((history) => ({ ...history, isMentee: false })),
    };
  const people = atLandmark(histories);
  return {
    design: 'landmark',
    mentees: people.filter(({ isMentee }) => isMentee),
    comparison: people.filter(({ isMentee }) => !isMentee),
  };
};

/**
 * «All who ever enrolled against all who never did», counted from the opening: refused as soon as one mentee enrolled after it, because
 * whoever left before could not become a mentee, so mentees would be given days that they could not lose.
 */
export const naiveComparison = (histories: readonly EmploymentHistory[]): Staying['naive'] =>
  histories.some((history) => history.enrolledAt !== undefined && !isEnrolledBy(0, history))
    ? { refused: 'immortal-time' }
    : { refused: null };
