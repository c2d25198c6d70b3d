import type { Ports } from '../../ports.ts';

/** So many things at most; whoever comes after that begins anew. */
const MOST = 20_000;
/** Longer lists are read for an import, once. */
const LONGEST_LIST = 20;

const memory = <Value>() => {
  const known = new Map<string, Value>();
  let age = 0;
  const forget = (): void => {
    age += 1;
    known.clear();
  };
  return {
    read: async (key: string, load: () => Promise<Value>): Promise<Value> => {
      const found = known.get(key);
      if (found !== undefined) return found;
      const before = age;
      const value = await load();
      // What was read while something was written may be of before.
      if (value === undefined || age !== before) return value;
      if (known.size >= MOST) forget();
      known.set(key, value);
      return value;
    },
    changing: async <Result>(write: Promise<Result>): Promise<Result> => {
      forget();
      try {
        return await write;
      } finally {
        forget();
      }
    },
  };
};

type Remembered = Pick<Ports, 'programs' | 'waves' | 'rosters' | 'invitations'>;

/**
 * The stores, with what every page reads and hardly anybody writes remembered: programs, waves, persons and links. A write
 * to one of them forgets all of its kind. Only for a process that is alone on its tables: it can't know what others write.
 */
export const rememberedReads = ({ programs, waves, rosters, invitations }: Remembered): Remembered => {
  const program = memory<Awaited<ReturnType<typeof programs.get>>>();
  const wave = memory<Awaited<ReturnType<typeof waves.get>>>();
  const person = memory<Awaited<ReturnType<typeof rosters.person>>>();
  const several = memory<Awaited<ReturnType<typeof rosters.persons>>>();
  const matches = memory<Awaited<ReturnType<typeof rosters.matchesOf>>>();
  const link = memory<Awaited<ReturnType<typeof invitations.link>>>();
  return {
    programs: {
      ...programs,
      get: (id) => program.read(id, () => programs.get(id)),
      put: (changed) => program.changing(programs.put(changed)),
    },
    waves: {
      ...waves,
      create: (created) => wave.changing(waves.create(created)),
      get: (cohortId, id) => wave.read(`${cohortId} ${id}`, () => waves.get(cohortId, id)),
      markRoster: (changed, mark) => wave.changing(waves.markRoster(changed, mark)),
      markInvited: (changed, mark) => wave.changing(waves.markInvited(changed, mark)),
      markReminded: (changed, reminded) => wave.changing(waves.markReminded(changed, reminded)),
      closeEarly: (changed, at) => wave.changing(waves.closeEarly(changed, at)),
      noticeClosing: (changed) => wave.changing(waves.noticeClosing(changed)),
    },
    rosters: {
      ...rosters,
      put: (cohortId, roster, persons) =>
        person.changing(several.changing(matches.changing(rosters.put(cohortId, roster, persons)))),
      matchesOf: (cohortId, id) => matches.read(`${cohortId} ${id}`, () => rosters.matchesOf(cohortId, id)),
      person: (id) => person.read(id, () => rosters.person(id)),
      persons: (ids) =>
        ids.length > LONGEST_LIST
          ? rosters.persons(ids)
          : several.read(ids.join(' '), () => rosters.persons(ids)),
    },
    invitations: {
      ...invitations,
      // A link never changes once it is made.
      link: (hash) => link.read(hash, () => invitations.link(hash)),
    },
  };
};
