import { combinesToFew } from './combines-to-few.ts';

/**
 * `size` is that of the group asked for. Refused as `too-few` when it is under the minimum itself, `difference` when adding and taking away
 * groups that were released leaves a few, `undecided` when there are too many combinations to be sure.
 * `smallest` is the smallest group that would come out, null where none was found.
 */
export type ReleaseVerdict =
  | { release: true; size: number }
  | {
      release: false;
      size: number;
      refused: 'too-few' | 'difference' | 'undecided';
      smallest: number | null;
    };

/** Partial combinations looked at before the answer is no. */
const MOST_STEPS = 10_000;

/** A released set of members, and how often it was released: its coefficient runs from minus to plus that. */
type Group = { times: number; atoms: Atom[] };

/** People who are in exactly the same groups, and so can't be told apart by any combination. */
type Atom = { size: number; groups: Group[]; sum: number; free: number };

const keyOf = (members: ReadonlySet<string>): string => JSON.stringify([...members].toSorted());

const distinctGroups = (released: readonly (readonly string[])[]) => {
  const sets = released.map((members) => new Set(members)).filter((members) => members.size > 0);
  return [...Map.groupBy(sets, keyOf).values()].map((same) => ({
    members: same[0] ?? new Set<string>(),
    group: { times: same.length, atoms: new Array<Atom>() },
  }));
};

/** Everybody in any of the groups, by membership. The query counts once in each sum from the start. */
const atomsOf = (released: readonly (readonly string[])[], query: ReadonlySet<string>): Atom[] => {
  const groups = distinctGroups(released);
  const memberships = new Map<string, number[]>([...query].map((person) => [person, []]));
  for (const [index, { members }] of groups.entries())
    for (const person of members) memberships.set(person, [...(memberships.get(person) ?? []), index]);
  const alike = Map.groupBy(memberships, ([person, indexes]) => `${query.has(person)} ${indexes.join()}`);
  return [...alike.values()].map((people) => {
    const [person, indexes] = people[0] ?? ['', []];
    const own = indexes.flatMap((index) => groups[index]?.group ?? []);
    const free = own.reduce((sum, { times }) => sum + times, 0);
    const atom = { size: people.length, groups: own, sum: query.has(person) ? 1 : 0, free };
    for (const group of own) group.atoms.push(atom);
    return atom;
  });
};

/** The groups, and the query last, as rows over the atoms. */
const rowsOf = (atoms: readonly Atom[]): number[][] => {
  const groups = [...new Set(atoms.flatMap((atom) => atom.groups))];
  const within = (group: Group): number[] => {
    const own = new Set(group.atoms);
    return atoms.map((atom) => (own.has(atom) ? 1 : 0));
  };
  return [...groups.map(within), atoms.map(({ sum }) => sum)];
};

const sizesOf = (atoms: readonly Atom[]): number[] => atoms.map(({ size }) => size);

/** Whether what is still open can bring an atom's sum to `value`. */
const canReach = ({ sum, free }: Atom, value: number): boolean => Math.abs(value - sum) <= free;

/** The atom with the least left open, whose groups are as good as settled. */
const mostSettled = (atoms: readonly Atom[]): Atom | undefined => {
  let best: Atom | undefined;
  for (const atom of atoms) if (atom.free > 0 && (best === undefined || atom.free < best.free)) best = atom;
  return best;
};

/**
 * The smallest group, under `minimum`, that a combination with the query leaves as people who count `sign` once while everybody else counts 0.
 * Atoms of `minimum` or more must come out 0, which settles most coefficients at once. 'undecided' where the steps ran out.
 */
const smallestLeft = (
  atoms: readonly Atom[],
  minimum: number,
  sign: 1 | -1,
): { smallest: number; decided: boolean } => {
  let [smallest, steps] = [minimum, 0];
  const settled = new Set<Group>();
  const assign = (group: Group, value: number, back: 1 | -1): void => {
    for (const atom of group.atoms) {
      atom.sum += back * value;
      atom.free -= back * group.times;
    }
  };
  const leastLeft = (): number =>
    atoms.reduce((sum, atom) => {
      if (canReach(atom, 0)) return sum;
      return atom.size < minimum && canReach(atom, sign) ? sum + atom.size : Infinity;
    }, 0);
  const descend = (): void => {
    steps += 1;
    if (steps > MOST_STEPS || leastLeft() >= smallest) return;
    const group = mostSettled(atoms)?.groups.find((one) => !settled.has(one));
    if (group === undefined) {
      const left = atoms.reduce((sum, atom) => sum + (atom.sum === 0 ? 0 : atom.size), 0);
      if (left > 0) smallest = left;
      return;
    }
    settled.add(group);
    for (let value = -group.times; value <= group.times; value += 1) {
      assign(group, value, 1);
      descend();
      assign(group, value, -1);
    }
    settled.delete(group);
  };
  descend();
  return { smallest, decided: steps <= MOST_STEPS };
};

/**
 * Whether figures of a group may be released beside those of the groups released before, for the same indicator and period: refused when the
 * group has fewer than `minimum` members, or when adding and taking away released groups (each at most as often as it was released) turns
 * the figures of the group into those of 1 to `minimum` - 1 people: a cohort less one person, a department and the rest, last quarter's
 * members and three who joined. Members are ids, or hashes of ids; order and repeats make no difference.
 * Source: indicators.md B13; Dobkin, Jones & Lipton (1979), ACM TODS 4:97-106, on answers that combine.
 */
export const mayRelease = (
  released: readonly (readonly string[])[],
  query: readonly string[],
  minimum: number,
): ReleaseVerdict => {
  const members = new Set(query);
  const size = members.size;
  const atoms = atomsOf(released, members);
  if (size >= minimum && !combinesToFew(rowsOf(atoms), sizesOf(atoms), minimum))
    return { release: true, size };
  const [more, fewer] = [smallestLeft(atoms, minimum, 1), smallestLeft(atoms, minimum, -1)];
  const found = Math.min(more.smallest, fewer.smallest);
  const smallest = found < minimum ? found : null;
  if (size < minimum) return { release: false, size, refused: 'too-few', smallest };
  if (smallest !== null) return { release: false, size, refused: 'difference', smallest };
  return more.decided && fewer.decided
    ? { release: true, size }
    : { release: false, size, refused: 'undecided', smallest };
};
