import { LEAST_MINIMUM_GROUP } from '../program.ts';

/**
 * The one place that decides whether a group's figures are shown. Everything to the right of the aggregate sees only what
 * it lets through, so these rules hold for every chart, report, page and export at once.
 *
 * Primary rule. A figure is shown when at least the program's minimum of *distinct* people (or matches, for figures on
 * matches) stand behind it. Two mentors who answer about five matches are two people. An empty group looks the same as a
 * small one: one symbol for both, so the symbol itself tells nothing.
 *
 * Nothing follows by subtraction, because no number is published that contains a withheld one:
 * - Answers are counted for mentors and mentees apart and never for both together, so a withheld side can't be had by
 *   taking the shown side from a total.
 * - A sum over both sides (the response rate of a wave) is published only when both sides are shown. The cohort's size by role is public, but
 *   without a total of responses it tells nothing of how many of a withheld side answered.
 * - An estimate may rest on fewer people than the answers it is taken from: «Not sure» has no score, a goal may not have
 *   fallen due. Because the counts would give the estimate away, the counts are shown only when the people behind each
 *   such estimate reach the minimum too; a caller passes all those groups.
 * - Matches that ended early are counted up to the last month of the survival table. A count over the whole time would
 *   leave, by subtraction, what happened to the few after the table ends.
 *
 * What may be seen, and why that is accepted:
 * - How many skipped an item (responses less the item's n), even one or two. It says that somebody skipped, not who, and a
 *   skipped item is not an answer. Hiding the n would take from the reader what a figure rests on.
 * - A single person in one option of a shown item. The minimum is on the group; who within it chose what stays unknown.
 *   Items that are sensitive need a higher minimum of their own, and instruments that ask them are not here yet.
 * - How many of a shown side answered. That is known to the coordinators who chase, and is not an answer.
 *
 * Differencing over time. Answers appear once their wave has closed and no answer can be added any more: there are no two
 * states of the figures between which one answer makes the difference. Only an erasure changes them later.
 */

type Guarded<Figures extends object> = ({ state: 'shown' } & Figures) | { state: 'suppressed' };

const distinct = (group: readonly string[]): number => new Set(group).size;

/** How many the program asks for, never fewer than the least that any program may ask for. */
export const effectiveMinimum = (minimum: number): number => Math.max(minimum, LEAST_MINIMUM_GROUP);

/**
 * The figures when every one of the groups behind them (ids, repeats allowed) has enough distinct members; suppressed otherwise.
 * No group at all is a mistake of the caller and is suppressed.
 */
export const disclose = <Figures extends object>(
  groups: readonly (readonly string[])[],
  minimum: number,
  figures: () => Figures,
): Guarded<Figures> =>
  groups.length > 0 && groups.every((group) => distinct(group) >= effectiveMinimum(minimum))
    ? { state: 'shown', ...figures() }
    : { state: 'suppressed' };
