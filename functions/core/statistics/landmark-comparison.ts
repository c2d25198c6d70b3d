import { kaplanMeier } from './kaplan-meier.ts';
import { logRank } from './log-rank.ts';
import { survivalAt } from './survival-at.ts';

/** Times since a zero that is common to all, in any unit. `enrolledAt` is null for those who never enrolled; other nulls are missing. */
export type Enrollable = { time: number | null; event: boolean | null; enrolledAt: number | null };

/** `survival` is the share without the event at the horizon; null where nobody was seen that long while some were left. */
type LandmarkArm = {
  n: number;
  events: number;
  survival: number | null;
  lower: number | null;
  upper: number | null;
};

export type LandmarkComparison = {
  /** Gone, or no longer watched, by the landmark: whether they would have enrolled nobody knows. */
  excludedBeforeLandmark: number;
  /** People left out because a time or an event is missing. */
  dropped: number;
  enrolled: LandmarkArm;
  notEnrolled: LandmarkArm;
  /** Those of `notEnrolled` who enrol after the landmark: the more, the more the difference is diluted. */
  enrollingLater: number;
  logRank: { chiSquared: number | null; p: number | null };
};

/**
 * Compares those who had enrolled by a landmark with those who had not, from the landmark on. The group is fixed there, so
 * nobody is counted as enrolled for having lived long enough to enrol (immortal time). `horizon` is measured
 * from the landmark. Kaplan-Meier with log(-log) limits, log-rank test.
 * Source: Anderson, Cain & Gelber (1983), J. Clin. Oncol. 1:710-719.
 * `landmarkComparison([{ time: 5, event: true, enrolledAt: 1 }, { time: 9, event: true, enrolledAt: 6 }], { landmark: 4, horizon: 2 }).enrolled.survival` is 0.
 */
export const landmarkComparison = (
  people: readonly Enrollable[],
  { landmark, horizon }: { landmark: number; horizon: number },
  confidence = 0.95,
): LandmarkComparison => {
  const complete = people.flatMap(({ time, event, enrolledAt }) =>
    time === null || event === null ? [] : [{ time, event, enrolledAt }],
  );
  const after = complete
    .filter(({ time }) => time > landmark)
    .map(({ time, event, enrolledAt }) => ({
      time: time - landmark,
      event,
      group: enrolledAt !== null && enrolledAt <= landmark ? 'enrolled' : 'not',
      later: enrolledAt !== null && enrolledAt > landmark,
    }));
  const arm = (group: string): LandmarkArm => {
    const curve = kaplanMeier(
      after.filter((person) => person.group === group),
      confidence,
    );
    const { survival, lower, upper } = survivalAt(curve, horizon);
    return { n: curve.n, events: curve.events, survival, lower, upper };
  };
  const { chiSquared, p } = logRank(after);
  return {
    excludedBeforeLandmark: complete.length - after.length,
    dropped: people.length - complete.length,
    enrolled: arm('enrolled'),
    notEnrolled: arm('not'),
    enrollingLater: after.filter((person) => person.later).length,
    logRank: { chiSquared, p },
  };
};
