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
 * - Coverage of the months after matches began is grouped so that every month lies in a group of enough matches: the groups
 *   add up to the whole, and no remainder of few matches follows from it.
 *
 * What may be seen, and why that is accepted:
 * - How many skipped an item (responses less the item's n), even one or two. It says that somebody skipped, not who, and a
 *   skipped item is not an answer. Hiding the n would take from the reader what a figure rests on.
 * - A single person in one option of a shown item, or everybody in one. The minimum is on the group; who within it chose
 *   what stays unknown unless all chose the same.
 * - How many of a shown side answered, declined or withdrew, even one. Coordinators who chase know who has not answered; that
 *   one of them would rather not is not an answer, and no name goes with it. Those who had left are no part of a side: it is
 *   shown when enough are left without them. Reasons for declining have the minimum for themselves (decline-reasons).
 * - In which month somebody left the organization, was promoted, or ended a match: curves are read at the ends of months, while enough are
 *   observed. That is known in an organization and no answer. Why matches ended is counted only where each reason, or what is left of
 *   all endings without those told, has the minimum, also between two points in time.
 *
 * Sensitive items. What is about confidentiality or safety (`sensitive` in the definition) needs ten people or the program's
 * minimum, whichever is more (indicators.md B13; NCES 2011-603). So does an item that is asked only after certain answers
 * to a sensitive one, whose n would count those answers, and a goal's outcome that is taken from one.
 *
 * Differencing over time. Answers appear once no answer can be added, changed or withdrawn any more, an hour after their wave has
 * closed: there are no two states of the figures between which one answer makes the difference. Only an erasure changes them later.
 * Answers that come with the log of a meeting have no wave: whole months of them are let out, each once enough people answered since
 * the last. Whether a match met is process data that coordinators hold; its figures move once a week.
 */

type Guarded<Figures extends object> = ({ state: 'shown' } & Figures) | { state: 'suppressed' };

const distinct = (group: readonly string[]): number => new Set(group).size;

/** How many the program asks for, never fewer than the least that any program may ask for. */
export const effectiveMinimum = (minimum: number): number => Math.max(minimum, LEAST_MINIMUM_GROUP);

/** The least number of people whose answers about confidentiality or safety are shown. */
export const SENSITIVE_MINIMUM = 10;

/** How many people an item needs under a program's minimum. */
export const minimumFor = (sensitive: boolean, minimum: number): number =>
  sensitive ? Math.max(minimum, SENSITIVE_MINIMUM) : minimum;

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
