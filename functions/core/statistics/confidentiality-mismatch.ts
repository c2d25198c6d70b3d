import { weightedKappa } from './weighted-kappa.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What one side takes for agreed. */
export type Assumption = 'yes' | 'no' | 'not-sure';

/** Both sides of one match on one assumption. Null is missing. */
export type AssumedBy = { mentee: Assumption | null; mentor: Assumption | null };

/** How many matches, and which share of the complete ones, from 0 to 1 with Wilson's limits; null without any. */
type CountedShare = {
  count: number;
  share: number | null;
  lower: number | null;
  upper: number | null;
};

export type ConfidentialityMismatch = {
  /** Matches in which both sides answered. */
  n: number;
  /** Matches in which one or both did not. */
  dropped: number;
  aligned: CountedShare;
  contradiction: CountedShare;
  unresolved: CountedShare;
  /** The two directions of contradiction. Small counts of them are for nobody's eyes. */
  menteeYesMentorNo: number;
  menteeNoMentorYes: number;
  /** Agreement beyond chance on the three answers as names; null where all gave one and the same answer. */
  kappa: number | null;
};

const ANSWERS = ['yes', 'no', 'not-sure'] as const satisfies Assumption[];

/**
 * Do both sides take the same for agreed? `aligned` both yes or both no; `contradiction` one yes, one no; `unresolved` somebody is not sure,
 * or both. The three shares are of matches with both answers and add up to 1; each has Wilson's interval. Kappa is the unweighted one.
 * A «contradiction» next to one's own answer tells the partner's: it is shown per match to the match alone, else over ten matches or more.
 * Source: indicators.md B4; Wilson (1927), JASA 22:209-212; Cohen (1960), Educ. Psychol. Meas. 20:37-46.
 * `confidentialityMismatch([{ mentee: 'yes', mentor: 'no' }, { mentee: 'no', mentor: 'no' }]).contradiction.share` is 0.5.
 */
export const confidentialityMismatch = (
  matches: readonly AssumedBy[],
  confidence = 0.95,
): ConfidentialityMismatch => {
  const complete = matches.filter(({ mentee, mentor }) => mentee !== null && mentor !== null);
  const n = complete.length;
  const where = (mentee: Assumption, mentor: Assumption): number =>
    complete.filter((match) => match.mentee === mentee && match.mentor === mentor).length;
  const shareOf = (count: number): CountedShare => {
    const { estimate, lower, upper } = wilsonInterval(count, n, confidence);
    return { count, share: estimate, lower, upper };
  };
  const menteeYesMentorNo = where('yes', 'no');
  const menteeNoMentorYes = where('no', 'yes');
  const aligned = where('yes', 'yes') + where('no', 'no');
  const contradiction = menteeYesMentorNo + menteeNoMentorYes;
  return {
    n,
    dropped: matches.length - n,
    aligned: shareOf(aligned),
    contradiction: shareOf(contradiction),
    unresolved: shareOf(n - aligned - contradiction),
    menteeYesMentorNo,
    menteeNoMentorYes,
    kappa: weightedKappa(
      complete.map(({ mentee, mentor }) => ({ first: mentee, second: mentor })),
      ANSWERS,
      'none',
      confidence,
    ).kappa,
  };
};
