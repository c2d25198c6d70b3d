import { addDays, type PlainDate } from '../../core/calendar.ts';
import type { ExitReason } from '../../core/employment.ts';
import type { Chance } from './seeded.ts';

const GIVEN = [
  'Ana',
  'Ben',
  'Chloé',
  'Dana',
  'Emil',
  'Farah',
  'Goran',
  'Hana',
  'Inés',
  'Jonas',
  'Kim',
  'Lena',
  'Marco',
  'Nadia',
  'Omar',
  'Priya',
  'Quentin',
  'Rosa',
  'Samir',
  'Tess',
  'Uma',
  'Viktor',
  'Wanda',
  'Yusuf',
  'Zoe',
] as const;
const FAMILY = [
  'Almeida',
  'Berg',
  'Castro',
  'Dubois',
  'Eriksen',
  'Fontana',
  'Grant',
  'Hughes',
  'Ivanova',
  'Jansen',
  'Kaya',
  'Lindqvist',
  'Moreau',
  'Novak',
  'Okafor',
  'Petrov',
  'Rossi',
  'Sato',
  'Torres',
  'Urban',
  'Vega',
  'Weber',
  'Young',
  'Zhang',
] as const;
const SITES = ['Madrid', 'Lyon', 'Leeds'] as const;
const EARLY_ENDINGS = ['stagnated', 'unresponsive', 'poor-fit', 'other'] as const;

/** An invented employee. What they will do is drawn beforehand; the roster file tells it once it has happened. */
export type InventedPerson = {
  key: string;
  name: string;
  email: string;
  role: 'mentor' | 'mentee' | 'comparison';
  hiredOn: PlainDate;
  exitsOn: PlainDate | undefined;
  exitReason: ExitReason;
  promotedOn: PlainDate | undefined;
  site: string;
  grade: number;
  /** How likely they are to answer, 0 to 1. */
  diligence: number;
};

export type InventedMatch = {
  key: string;
  mentor: InventedPerson;
  mentee: InventedPerson;
  matchedOn: PlainDate;
  endsOn: PlainDate | undefined;
  endReason: string;
  /** How well it goes, 0 to 1: both sides' answers follow from it, with noise. */
  quality: number;
};

export type InventedCohort = { people: InventedPerson[]; matches: InventedMatch[] };

export type CohortPlan = { matches: number; startsOn: PlainDate; days: number };

/** Exits within the cohort's time: mentees leave less often than comparable colleagues, mentors least. */
const EXIT = { mentor: 0.03, mentee: 0.07, comparison: 0.13 } as const;
const PROMOTION = { mentor: 0.05, mentee: 0.14, comparison: 0.09 } as const;
/** As many as a comparison needs to find anything (indicators.md B10). */
const COMPARISON_PER_MATCH = 5;
/** Those who were not asked have been there longer on average than mentees. */
const LONGEST_TENURE = { mentor: 5000, mentee: 2400, comparison: 3000 } as const;
/** Every so many-th who leaves does not do so by their own decision. */
const EVERY_NTH_IS_SENT = 6;
const EVERY_NTH_MENTOR_HAS_TWO = 7;

const inventPerson = (
  chance: Chance,
  role: InventedPerson['role'],
  number: number,
  { startsOn, days }: CohortPlan,
): InventedPerson => {
  const given = chance.pick(GIVEN);
  const family = chance.pick(FAMILY);
  const plain = `${given}.${family}`
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z.]/g, '');
  const within = (probability: number) =>
    chance.happens(probability) ? addDays(startsOn, chance.whole(20, days)) : undefined;
  return {
    key: `E${String(number).padStart(5, '0')}`,
    name: `${given} ${family}`,
    email: `${plain}.${number}@example.org`,
    role,
    hiredOn: addDays(startsOn, -chance.whole(120, LONGEST_TENURE[role])),
    exitsOn: within(EXIT[role]),
    exitReason: number % EVERY_NTH_IS_SENT === 0 ? 'involuntary' : 'voluntary',
    promotedOn: within(PROMOTION[role]),
    site: chance.pick(SITES),
    grade: role === 'mentor' ? chance.whole(7, 9) : chance.whole(4, 7),
    diligence: 0.45 + 0.55 * chance.share(),
  };
};

const inventMatch = (
  chance: Chance,
  number: number,
  mentor: InventedPerson,
  mentee: InventedPerson,
  { startsOn, days }: CohortPlan,
): InventedMatch => {
  const quality = Math.min(1, 0.3 + 0.35 * chance.share() + 0.35 * chance.share());
  const matchedOn = addDays(startsOn, chance.whole(0, 10));
  const brokenOff = chance.happens(0.3 * (1.15 - quality))
    ? addDays(matchedOn, chance.whole(30, days - 20))
    : undefined;
  const exit = [mentor.exitsOn, mentee.exitsOn].filter((day) => day !== undefined).toSorted()[0];
  const leaves = exit !== undefined && exit > matchedOn && (brokenOff === undefined || exit < brokenOff);
  return {
    key: `M${String(number).padStart(4, '0')}`,
    mentor,
    mentee,
    matchedOn,
    endsOn: leaves ? exit : brokenOff,
    endReason: leaves ? 'left-organization' : chance.pick(EARLY_ENDINGS),
    quality,
  };
};

/** A cohort of plausible people: some quit, some matches end early, and a comparison group stays outside. */
export const inventCohort = (chance: Chance, plan: CohortPlan): InventedCohort => {
  const people: InventedPerson[] = [];
  const person = (role: InventedPerson['role']) => {
    const invented = inventPerson(chance, role, people.length + 1, plan);
    people.push(invented);
    return invented;
  };
  const matches: InventedMatch[] = [];
  let mentor = person('mentor');
  for (let number = 1; number <= plan.matches; number += 1) {
    if (number > 1 && number % EVERY_NTH_MENTOR_HAS_TWO !== 0) mentor = person('mentor');
    matches.push(inventMatch(chance, number, mentor, person('mentee'), plan));
  }
  for (let count = 0; count < plan.matches * COMPARISON_PER_MATCH; count += 1) person('comparison');
  return { people, matches };
};
