import type { CohortAggregate } from '../functions/core/aggregate/aggregate.ts';
import type { Cohort } from '../functions/core/cohort.ts';
import type { Figure, Indicator } from '../functions/core/indicators/indicator.ts';
import { isDemonstrated, NOT_DEMONSTRATED } from '../functions/core/indicators/cost-figures.ts';
import { indicators } from '../functions/core/indicators/registry.ts';
import { formatCount, formatEstimate, formatInterval, formatSample, isShown } from './format-figure.ts';
import { publishIndicator } from './publish-figure.ts';
import { sectionDefinitions } from './report-sections.ts';

/** One number as a leader reads it. */
type DashboardFigure = {
  indicatorId: string;
  title: string;
  /** What it is about, in words. */
  about: string;
  /** Undefined where nothing can be shown; `note` says why. */
  value: string | undefined;
  sure: string;
  n: string;
  /** The plain sentence that the figure may say, or why it is not shown. */
  note: string;
  parts: { label: string; value: string }[];
};

type DashboardCohort = {
  cohort: Pick<Cohort, 'id' | 'name' | 'startsOn' | 'endsOn'>;
  asOf: string;
  watermark: string;
  /** In two words, where a return was computed. */
  verdict: string | undefined;
  /** The headline first. */
  worth: DashboardFigure[];
  costs: DashboardFigure[];
  /** What no money is put on. */
  other: DashboardFigure[];
  /** Scenarios and the ends of the inputs. */
  sensitivity: DashboardFigure[];
};

type ProgramDashboard = {
  cohorts: DashboardCohort[];
  /** Cohorts of which nothing has been counted yet. */
  waiting: string[];
  /** Over all cohorts with costs in one currency. */
  total:
    { cost: string; matches: string; costPerMatch: string; currency: string; cohorts: number } | undefined;
  /** Of every indicator that the page shows. */
  definitions: Omit<Indicator, 'compute'>[];
};

const WORTH = [
  'return-on-investment',
  'employee-retention-difference',
  'break-even-difference',
  'benefit-cost-ratio',
  'payback',
];
const COSTS = ['program-cost', 'cost-per-match', 'cost-per-goal'];
const OTHER = [
  'response-rate',
  'cadence-coverage',
  'accountability',
  'goal-attainment',
  'belonging',
  'recommends',
  'mentor-benefits',
  'match-retention',
  'promotion',
];
const SENSITIVITY = 'return-sensitivity';

const written = (indicator: Indicator, figure: Figure, about: string): DashboardFigure => {
  const shared = { indicatorId: indicator.id, title: indicator.title, about };
  const { result } = figure;
  if (!isShown(figure) || result.state !== 'value') {
    const note = result.state === 'value' ? '' : result.reason;
    return { ...shared, value: undefined, sure: '', n: '', note, parts: [] };
  }
  const { interval, estimate, n } = result;
  return {
    ...shared,
    value: formatEstimate(estimate, indicator.unit),
    sure: interval ? formatInterval(interval, indicator.unit) : 'no interval',
    n: formatSample(n),
    note: figure.sentence ?? '',
    parts: figure.parts.map(({ label, value }) => ({ label, value: formatPart(value) })),
  };
};

/** A part may be a share. */
const formatPart = (value: number): string =>
  Number.isInteger(value) ? formatCount(value) : value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** The figure that the cohort's report puts first, so that both say the same. */
const headlineOf = (id: string, aggregate: CohortAggregate): DashboardFigure[] => {
  const indicator = indicators.find((one) => one.id === id);
  if (indicator === undefined) return [];
  const published = publishIndicator(indicator, aggregate);
  const section = sectionDefinitions.find(({ indicatorId }) => indicatorId === id);
  const input = { ...published, aggregate };
  const figure = section ? section.headline(input) : published.figures[0];
  if (figure === undefined) return [];
  return [written(indicator, figure, section?.about?.(input, figure) ?? figure.label)];
};

const allOf = (id: string, aggregate: CohortAggregate): DashboardFigure[] => {
  const indicator = indicators.find((one) => one.id === id);
  if (indicator === undefined || aggregate.costs?.savings.kind !== 'estimated') return [];
  return publishIndicator(indicator, aggregate).figures.map((figure) =>
    written(indicator, figure, figure.label),
  );
};

const verdictOn = ({ costs }: CohortAggregate): string | undefined => {
  if (costs?.savings.kind !== 'estimated') return undefined;
  if (!isDemonstrated(costs.savings)) return NOT_DEMONSTRATED;
  return costs.savings.verdict === 'losses' ? 'Mentees left more often' : 'Savings';
};

/** It stands in large letters above. */
const withoutVerdict = (figure: DashboardFigure): DashboardFigure => {
  const [, rest] = figure.note.split(`${NOT_DEMONSTRATED}: `);
  return rest === undefined ? figure : { ...figure, note: `${rest.charAt(0).toUpperCase()}${rest.slice(1)}` };
};

/** The headline has said why at length. */
const withoutRepeating = (figure: DashboardFigure): DashboardFigure =>
  figure.note.startsWith(NOT_DEMONSTRATED)
    ? { ...figure, note: `${NOT_DEMONSTRATED}, as said above.` }
    : figure;

const dashboardCohort = (cohort: Cohort, aggregate: CohortAggregate): DashboardCohort => {
  const headlines = (ids: readonly string[]) => ids.flatMap((id) => headlineOf(id, aggregate));
  const { id, name, startsOn, endsOn } = cohort;
  return {
    cohort: { id, name, startsOn, endsOn },
    asOf: aggregate.asOf,
    watermark: aggregate.watermark,
    verdict: verdictOn(aggregate),
    worth: headlines(WORTH).map((figure, index) =>
      index === 0 ? withoutVerdict(figure) : withoutRepeating(figure),
    ),
    costs: headlines(COSTS),
    other: headlines(OTHER),
    sensitivity: allOf(SENSITIVITY, aggregate),
  };
};

/**
 * Costs may be added up; savings may not: cohorts can share people of the comparison group, and then their differences do not stand apart.
 */
const totalOf = (aggregates: readonly CohortAggregate[]): ProgramDashboard['total'] => {
  const counted = aggregates.flatMap(({ costs, size }) => (costs === undefined ? [] : [{ costs, size }]));
  const [first] = counted;
  if (first === undefined || counted.some(({ costs }) => costs.currency !== first.costs.currency))
    return undefined;
  const cost = counted.reduce((sum, { costs }) => sum + costs.total.likely, 0);
  const matches = counted.reduce((sum, { size }) => sum + size.matches, 0);
  if (matches === 0) return undefined;
  return {
    cost: formatEstimate(Math.round(cost), 'money'),
    matches: formatCount(matches),
    costPerMatch: formatEstimate(Math.round(cost / matches), 'money'),
    currency: first.costs.currency,
    cohorts: counted.length,
  };
};

/** What a program's cohorts cost and brought, the newest first: every number as the cohort's own report publishes it. */
export const programDashboard = (
  cohorts: readonly { cohort: Cohort; aggregate: CohortAggregate | undefined }[],
): ProgramDashboard => {
  const counted = cohorts.flatMap(({ cohort, aggregate }) =>
    aggregate === undefined ? [] : [{ cohort, aggregate }],
  );
  const shown = new Set([...WORTH, ...COSTS, ...OTHER, SENSITIVITY]);
  return {
    cohorts: counted
      .toSorted((a, b) => (a.cohort.startsOn < b.cohort.startsOn ? 1 : -1))
      .map(({ cohort, aggregate }) => dashboardCohort(cohort, aggregate)),
    waiting: cohorts.filter(({ aggregate }) => aggregate === undefined).map(({ cohort }) => cohort.name),
    total: totalOf(counted.map(({ aggregate }) => aggregate)),
    definitions: indicators
      .filter(({ id }) => shown.has(id))
      .map(({ compute: _compute, ...definition }) => definition),
  };
};
