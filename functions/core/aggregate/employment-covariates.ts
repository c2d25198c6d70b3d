import { standardisedMeanDifference } from '../statistics/standardised-mean-difference.ts';
import { SENSITIVE_MINIMUM } from './disclosure-control.ts';
import type { ComparedPerson } from './retention-design.ts';
import type { CovariateBalance } from './staying.ts';

/** One characteristic from before the start, as one column or, where it has levels, one for each but the most frequent. */
export type Covariate = { name: string; columns: ((person: ComparedPerson) => number | null)[] };

/** So many mentees a column, at least: Vittinghoff & McCulloch (2007), Am. J. Epidemiol. 165:710-718. */
const MENTEES_PER_COLUMN = 5;
/** Known of so many, or it is not used. */
const KNOWN_OF = 0.8;
const DAYS_PER_YEAR = 365.25;
const FIRST_ATTRIBUTES = ['grade', 'site'];
const NOT_KNOWN = '';

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

const numeric = (name: string): Covariate => ({
  name,
  columns: [({ attributes: { [name]: text = NOT_KNOWN } }) => (isNumber(text) ? Number(text) : null)],
});

/** Levels with few people in both groups together are one, so that the table tells nothing of them. */
const byLevels = (name: string, people: readonly ComparedPerson[]): Covariate => {
  const sizes = new Map<string, number>();
  for (const { attributes } of people) {
    const level = attributes[name] ?? NOT_KNOWN;
    sizes.set(level, (sizes.get(level) ?? 0) + 1);
  }
  const large = [...sizes]
    .filter(([, size]) => size >= SENSITIVE_MINIMUM)
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([level]) => level);
  const pooled = people.length - large.reduce((sum, level) => sum + (sizes.get(level) ?? 0), 0);
  // The most frequent level is what the others are set against, or the pool, which takes in the rarest while it is small.
  const told = pooled === 0 ? large.slice(1) : pooled < SENSITIVE_MINIMUM ? large.slice(0, -1) : large;
  return {
    name,
    columns: told.map((level) => (person) => ((person.attributes[name] ?? NOT_KNOWN) === level ? 1 : 0)),
  };
};

const attribute = (name: string, people: readonly ComparedPerson[]): Covariate[] => {
  const known = people.flatMap(({ attributes: { [name]: text } }) => (text === undefined ? [] : [text]));
  const distinct = new Set(known).size;
  if (known.length < KNOWN_OF * people.length || distinct < 2) return [];
  const covariate = distinct > 2 && known.every(isNumber) ? numeric(name) : byLevels(name, people);
  return covariate.columns.length > 0 ? [covariate] : [];
};

const tenure = (people: readonly ComparedPerson[]): Covariate[] => {
  const known = people.flatMap((person) => person.tenure ?? []);
  if (known.length < KNOWN_OF * people.length || new Set(known).size < 2) return [];
  return [
    {
      name: 'tenure',
      columns: [(person) => (person.tenure === undefined ? null : person.tenure / DAYS_PER_YEAR)],
    },
  ];
};

/** What the groups are made alike in: tenure, grade, site and then any attribute by name, as far as there are mentees enough for it. */
export const covariatesOf = (people: readonly ComparedPerson[]): Covariate[] => {
  const names = new Set(people.flatMap(({ attributes }) => Object.keys(attributes)));
  const further = [...names].filter((name) => !FIRST_ATTRIBUTES.includes(name)).toSorted();
  const all = [
    ...tenure(people),
    ...[...FIRST_ATTRIBUTES, ...further].flatMap((name) => attribute(name, people)),
  ];
  const most = people.filter(({ isMentee }) => isMentee).length / MENTEES_PER_COLUMN;
  let used = 0;
  return all.filter(({ columns }) => {
    if (used + columns.length > most) return false;
    used += columns.length;
    return true;
  });
};

const valuesOf = (
  people: readonly ComparedPerson[],
  column: Covariate['columns'][number],
  weightOf: (person: ComparedPerson) => number,
) =>
  people.flatMap((person) => {
    const value = column(person);
    return value === null ? [] : [{ value, weight: weightOf(person) }];
  });

/**
 * How far the groups lie apart in each covariate, in standard deviations: the largest of its levels, because single levels could be few
 * people. A covariate that does not vary within the groups, and so has no such difference, is left out.
 */
export const balanceOf = (
  covariates: readonly Covariate[],
  people: readonly ComparedPerson[],
  weights?: ReadonlyMap<string, number>,
): CovariateBalance[] => {
  const mentees = people.filter(({ isMentee }) => isMentee);
  const others = people.filter(({ isMentee }) => !isMentee);
  const largest = (
    columns: Covariate['columns'],
    weightOf: (person: ComparedPerson) => number,
  ): number | null => {
    const sizes = columns.flatMap((column) => {
      const own = valuesOf(mentees, column, () => 1).map(({ value }) => value);
      const apart = standardisedMeanDifference(own, valuesOf(others, column, weightOf));
      return apart === null ? [] : [Math.abs(apart)];
    });
    return sizes.length === 0 ? null : Math.max(...sizes);
  };
  return covariates.flatMap(({ name, columns }) => {
    const before = largest(columns, () => 1);
    if (before === null) return [];
    const after = weights === undefined ? null : largest(columns, ({ id }) => weights.get(id) ?? 0);
    return [{ name, before, after }];
  });
};
