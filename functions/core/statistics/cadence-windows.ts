/** Days are whole numbers from any common start. `endedOn` is null while the match goes on. */
export type CadenceOfMatch = {
  matchedOn: number;
  endedOn: number | null;
  /** How often the match means to meet, in days, above 0. */
  cadence: number;
};

export type CadenceWindows = {
  /** Days under observation: from the match to its end or to `asOf`; 0 for one that lies ahead. */
  exposure: number;
  /** Whole cadences within them. */
  elapsed: number;
  /** Elapsed cadences that held a meeting or more. */
  covered: number;
};

/** The last day on which a match is observed. */
export const lastDayOf = ({ endedOn }: CadenceOfMatch, asOf: number): number =>
  Math.min(endedOn ?? asOf, asOf);

/**
 * How many of the cadences since a match began have passed, and how many of them saw a meeting: six meetings in one week cover one cadence.
 * `heldOn` are the days of meetings that took place, in any order; days outside the observation and in the cadence under way do not count.
 * Cadence k runs from day k x cadence after the match. Throws a RangeError for a cadence of 0 days or fewer.
 * Source: indicators.md B2. `cadenceWindows({ matchedOn: 0, endedOn: null, cadence: 30 }, [1, 2, 95], 100)` has elapsed, covered [3, 1].
 */
export const cadenceWindows = (
  match: CadenceOfMatch,
  heldOn: readonly number[],
  asOf: number,
): CadenceWindows => {
  const { matchedOn, cadence } = match;
  if (!(cadence > 0)) throw new RangeError(`a cadence of ${cadence} days`);
  const last = lastDayOf(match, asOf);
  const exposure = Math.max(0, last - matchedOn);
  const elapsed = Math.floor(exposure / cadence);
  const windows = heldOn
    .filter((day) => day >= matchedOn && day <= last)
    .map((day) => Math.floor((day - matchedOn) / cadence))
    .filter((window) => window < elapsed);
  return { exposure, elapsed, covered: new Set(windows).size };
};
