import { attWeighting } from '../statistics/att-weighting.ts';
import { minimumDetectableDifference } from '../statistics/minimum-detectable-difference.ts';
import { standardisedDifference } from '../statistics/standardised-difference.ts';
import { balanceOf, covariatesOf, type Covariate } from './employment-covariates.ts';
import { isWatchedTo, weightedDifference, Z } from './group-difference.ts';
import type { ComparedPerson } from './retention-design.ts';
import type { Adjustment, AdjustmentRefusal, GroupDifference } from './staying.ts';
import { monthEnd } from './survival-months.ts';

const DAYS_PER_YEAR = 365.25;

/** Years at which a tenure band ends. */
const TENURE_BANDS = [1, 3, 5, 10];

/** From fine to coarse; the first without a stratum of mentees that has no counterpart is taken, whatever its result. */
const STRATA = [['tenure', 'grade', 'site'], ['tenure', 'grade'], ['tenure', 'site'], ['tenure']] as const;

const bandOf = ({ tenure }: ComparedPerson): string =>
  tenure === undefined ? '' : String(TENURE_BANDS.filter((years) => tenure >= years * DAYS_PER_YEAR).length);

const stratumOf = (person: ComparedPerson, by: readonly string[]): string =>
  by.map((name) => (name === 'tenure' ? bandOf(person) : (person.attributes[name] ?? ''))).join('\n');

const standardised = (
  people: readonly ComparedPerson[],
  month: number,
  by: readonly string[],
): GroupDifference | undefined => {
  const day = monthEnd(month);
  const side = (some: readonly ComparedPerson[], isMentee: boolean) => {
    const own = some.filter((person) => person.isMentee === isMentee);
    return {
      n: own.length,
      count: own.filter(({ time, outcome }) => time > day || outcome !== 'left').length,
    };
  };
  const strata = [...Map.groupBy(people, (person) => stratumOf(person, by))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, some]) => ({ first: side(some, true), second: side(some, false), weight: side(some, true).n }));
  const { first, second, difference, lower, upper } = standardisedDifference(strata);
  if (first.estimate === null || second.estimate === null || difference === null) return undefined;
  if (lower === null || upper === null) return undefined;
  const [menteesN, comparisonN] = [side(people, true).n, side(people, false).n];
  return {
    month,
    method: 'standardised',
    mentees: first.estimate,
    comparison: second.estimate,
    difference,
    se: (upper - lower) / (2 * Z),
    lower,
    upper,
    detectable: minimumDetectableDifference({ first: menteesN, second: comparisonN, share: second.estimate }),
    menteesN,
    comparisonN,
  };
};

/** What is left where weighting was refused: strata, for which everybody must have been watched to the day. */
const otherwise = (
  people: readonly ComparedPerson[],
  month: number,
  covariates: readonly Covariate[],
  why: AdjustmentRefusal,
): Adjustment => {
  const balance = balanceOf(covariates, people);
  const known = covariates.map(({ name }) => name);
  if (why !== 'no-covariates' && isWatchedTo(monthEnd(month), people))
    for (const by of STRATA.filter((names) => names.every((name) => known.includes(name)))) {
      const difference = standardised(people, month, by);
      if (difference !== undefined) return { kind: 'standardised', why, by: [...by], balance, difference };
    }
  return { kind: 'refused', why, balance };
};

/**
 * The difference after the comparison group was given the mentees' tenure, grade, site and other attributes by odds weights (ATT), with the
 * balance before and after; strata where the weights are refused (separation, effective size under 20).
 * People of whom a covariate is not known are left out. Who volunteers stays different in ways that nobody recorded.
 */
export const adjustRetention = (
  people: readonly ComparedPerson[],
  month: number,
  minimum: number,
): Adjustment => {
  const covariates = covariatesOf(people);
  if (covariates.length === 0) return otherwise(people, month, covariates, 'no-covariates');
  const att = attWeighting(
    people.map((person) => ({
      covariates: covariates.flatMap(({ columns }) => columns.map((column) => column(person))),
      treated: person.isMentee,
      // Weights come from the covariates alone; the outcome is read off curves, which know of those not watched to the end.
      retained: person.outcome !== 'left',
    })),
  );
  if (att.refused !== null) return otherwise(people, month, covariates, att.refused);
  const weights = new Map(
    people.flatMap(({ id }, index) => {
      const weight = att.weights[index] ?? null;
      return weight === null ? [] : [[id, weight] as const];
    }),
  );
  const used = people.filter(({ id }) => weights.has(id));
  const mentees = used.filter(({ isMentee }) => isMentee);
  const others = used.filter(({ isMentee }) => !isMentee);
  const difference = weightedDifference(month, mentees, others, weights);
  if (difference === undefined || mentees.length < minimum || others.length < minimum)
    return otherwise(people, month, covariates, 'too-few');
  return {
    kind: 'weighted',
    effectiveSize: att.effectiveSampleSize,
    balance: balanceOf(covariates, used, weights),
    difference,
  };
};
