import type { AskedItem } from '../instrument/asked-items.ts';
import { Role } from '../role.ts';
import type { AssumedBy, Assumption } from '../statistics/confidentiality-mismatch.ts';
import { mean } from '../statistics/mean.ts';
import { benjaminiHochberg } from '../statistics/p-adjust.ts';
import { FALSE_AMONG_FOUND } from './aggregate-views.ts';
import {
  assumed,
  assumptionsIn,
  byBoth,
  dyadsOn,
  isContradicted,
  matchesIn,
  type Sides,
} from './assumption-items.ts';
import type { ClosedWave } from './closed-waves.ts';
import { codedShare, codedShares } from './coded-share.ts';
import { contradictionCounts } from './contradiction-counts.ts';
import { disclose, effectiveMinimum, minimumFor } from './disclosure-control.ts';
import { dyadGap, dyadShare } from './dyad-estimates.ts';
import { groupsBehind, type Dyad } from './dyads.ts';
import { selfContradictionOf } from './self-contradiction.ts';
import type { Assumptions } from './two-sided.ts';

type Shown = Extract<Assumptions['items'][number]['group'], { state: 'shown' }>;

const directionsOf = (
  item: AskedItem,
  dyads: readonly Dyad[],
  minimum: number,
): Pick<Shown, 'directions'> => {
  const where = (mentee: Assumption, mentor: Assumption): Dyad[] =>
    dyads.filter((dyad) => assumed(dyad.mentee, item) === mentee && assumed(dyad.mentor, item) === mentor);
  const [menteeYes, mentorYes] = [where('yes', 'no'), where('no', 'yes')];
  const both = disclose([...groupsBehind(menteeYes), ...groupsBehind(mentorYes)], minimum, () => ({}));
  return both.state === 'suppressed'
    ? {}
    : { directions: { menteeYes: menteeYes.length, mentorYes: mentorYes.length } };
};

const sharesOf = (item: AskedItem, dyads: readonly Dyad[]) => {
  const isUnresolved = ({ mentor, mentee }: AssumedBy): boolean =>
    mentor === 'not-sure' || mentee === 'not-sure';
  const share = (holds: (by: AssumedBy) => boolean) =>
    dyadShare(
      dyads.map((dyad) => ({ cluster: dyad.cluster, count: holds(byBoth(dyad, item)) ? 1 : 0, of: 1 })),
    );
  return codedShares([
    ['aligned', share((by) => !isContradicted(by) && !isUnresolved(by))],
    ['unresolved', share(isUnresolved)],
    ['contradiction', share(isContradicted)],
  ]);
};

const itemOf = (
  item: AskedItem,
  sides: Sides,
  standsOut: Shown['standsOut'] | undefined,
  programMinimum: number,
): Assumptions['items'][number] => {
  const dyads = dyadsOn([item], sides);
  const group = disclose(groupsBehind(dyads), sides.minimum, () => {
    const shares = sharesOf(item, dyads);
    const told = (name: 'aligned' | 'unresolved' | 'contradiction') =>
      shares.get(name) ?? ({ kind: 'withheld' } as const);
    const isExact = told('contradiction').kind === 'exact';
    return {
      matches: matchesIn(dyads),
      dyads: dyads.length,
      aligned: told('aligned'),
      contradiction: told('contradiction'),
      unresolved: told('unresolved'),
      ...(standsOut === undefined ? {} : { standsOut }),
      ...(isExact ? directionsOf(item, dyads, programMinimum) : {}),
    };
  });
  return { itemId: item.id, text: item.text, group };
};

/** Each assumption against the mean of the others in the same dyad: those that are contradicted more or less often than the rest. */
const outstanding = (
  items: readonly AskedItem[],
  dyads: readonly Dyad[],
): ReadonlyMap<string, 'more' | 'less'> => {
  const gaps = items.map((item) =>
    dyadGap(
      dyads.map((dyad) => {
        const others = items.filter((other) => other !== item);
        const contradicted = others.map((other) => (isContradicted(byBoth(dyad, other)) ? 1 : 0));
        const own = isContradicted(byBoth(dyad, item)) ? 1 : 0;
        return { cluster: dyad.cluster, mentor: own, mentee: mean(contradicted) ?? own };
      }),
    ),
  );
  const adjusted = benjaminiHochberg(gaps.map(({ p }) => p));
  return new Map(
    items.flatMap(({ id }, index) => {
      const [p, gap] = [adjusted[index] ?? null, gaps[index]?.mean ?? 0];
      return p !== null && p <= FALSE_AMONG_FOUND ? [[id, gap > 0 ? 'more' : 'less'] as const] : [];
    }),
  );
};

const togetherOf = (
  items: readonly AskedItem[],
  dyads: readonly Dyad[],
  minimum: number,
  programMinimum: number,
): Assumptions['together'] =>
  disclose(groupsBehind(dyads), minimum, () => {
    const contradictions = dyads.map((dyad) => ({
      dyad,
      count: items.filter((item) => isContradicted(byBoth(dyad, item))).length,
    }));
    const byCount = new Map(
      [...Map.groupBy(contradictions, ({ count }) => count)].map(([count, own]) => [
        count,
        own.map(({ dyad }) => dyad),
      ]),
    );
    const least = effectiveMinimum(programMinimum);
    const any = dyadShare(
      contradictions.map(({ dyad: { cluster }, count }) => ({ cluster, count: count > 0 ? 1 : 0, of: 1 })),
    );
    return {
      matches: matchesIn(dyads),
      dyads: dyads.length,
      any: codedShare(any, least - 1),
      counts: contradictionCounts(byCount, items.length, least),
    };
  });

/**
 * Do both sides take the same for agreed (indicators.md B4)? Over the dyads of each closed wave that asked both; everything needs the
 * minimum for what is sensitive, because one's own answer and a contradiction tell the other side's.
 */
export const aggregateAssumptions = (closed: readonly ClosedWave[], programMinimum: number): Assumptions[] =>
  closed.flatMap((wave) => {
    const items = assumptionsIn(wave);
    const of = (role: Role) => wave.roles.find((one) => one.role === role)?.responses;
    const [mentors, mentees] = [of('mentor'), of('mentee')];
    if (items.length === 0 || mentors === undefined || mentees === undefined) return [];
    const minimum = minimumFor(true, programMinimum);
    const sides = { mentors, mentees, minimum };
    const together = dyadsOn(items, sides);
    const found = outstanding(items, together);
    return [
      {
        timelineKey: wave.wave.timelineKey,
        minimumGroup: minimum,
        items: items.map((item) => itemOf(item, sides, found.get(item.id), programMinimum)),
        together: togetherOf(items, together, minimum, programMinimum),
        selfContradiction: Role.options.flatMap((role) =>
          selfContradictionOf(role, items, role === 'mentor' ? mentors : mentees, minimum),
        ),
      },
    ];
  });
