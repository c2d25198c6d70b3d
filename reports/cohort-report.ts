import type { CohortAggregate } from '../functions/core/aggregate/aggregate.ts';
import type { Figure, Indicator } from '../functions/core/indicators/indicator.ts';
import { indicators } from '../functions/core/indicators/registry.ts';
import type { ChartResult, ChartTable } from './charts/chart.ts';
import { charts } from './charts/registry.ts';
import { designSentences } from './design-sentences.ts';
import { dispositionsTable } from './dispositions-table.ts';
import { type PublishedIndicator, publishIndicator } from './publish-figure.ts';
import { sectionDefinitions } from './report-sections.ts';

export type ReportSection = PublishedIndicator & {
  question: string;
  /** The figure on the first page; undefined where the indicator has none at all. */
  headline: Figure | undefined;
  /** What the headline is about, in words. */
  about: string;
  charts: ChartResult[];
  /** The indicator whose question it helps to answer, and in whose section it stands; undefined for one with a question of its own. */
  under: string | undefined;
};

/** Figures that are not shown, under the reason that they share. */
export type Withheld = { reason: string; labels: string[] };

/** Everything a cohort's impact report says, before it takes a form. Its numbers are rounded as published. */
export type CohortReport = {
  title: string;
  /** From which people and days the figures come, and what they cannot prove. */
  design: string[];
  program: CohortAggregate['program'];
  cohort: CohortAggregate['cohort'];
  asOf: string;
  minimumGroup: number;
  /** The hash of the data; the same in every format of the report. */
  watermark: string;
  sections: ReportSection[];
  withheld: Withheld[];
  /** How the simulated figures can be drawn again; absent where nothing was simulated. */
  simulation?: { seed: number; draws: number };
  dispositions: ChartTable;
  definitions: Omit<Indicator, 'compute'>[];
};

export const cohortReport = (aggregate: CohortAggregate): CohortReport => {
  const sections = indicators.map((indicator) => sectionOf(indicator, aggregate));
  return {
    title: `${aggregate.program.name}: ${aggregate.cohort.name}`,
    design: designSentences(aggregate),
    program: aggregate.program,
    cohort: aggregate.cohort,
    asOf: aggregate.asOf,
    minimumGroup: aggregate.minimumGroup,
    watermark: aggregate.watermark,
    sections,
    withheld: withheldFrom(sections),
    ...simulationOf(aggregate),
    dispositions: dispositionsTable(aggregate),
    definitions: indicators.map(({ compute: _compute, ...definition }) => definition),
  };
};

const simulationOf = ({ costs }: CohortAggregate): Pick<CohortReport, 'simulation'> => {
  if (costs?.savings.kind !== 'estimated') return {};
  const { seed, draws } = costs.savings.simulation;
  return { simulation: { seed, draws } };
};

const sectionOf = (indicator: Indicator, aggregate: CohortAggregate): ReportSection => {
  const published = publishIndicator(indicator, aggregate);
  const input = { ...published, aggregate };
  const definition = sectionDefinitions.find(({ indicatorId }) => indicatorId === indicator.id);
  const headline = definition ? definition.headline(input) : published.figures[0];
  return {
    ...published,
    question: definition?.question ?? indicator.title,
    under: definition?.under,
    headline,
    about: (headline && definition?.about?.(input, headline)) ?? headline?.label ?? indicator.title,
    charts: charts
      .filter(({ indicatorId }) => indicatorId === indicator.id)
      .map((chart) => chart.draw(input)),
  };
};

const withheldFrom = (sections: ReportSection[]): Withheld[] => {
  const byReason = new Map<string, string[]>();
  for (const { indicator, figures } of sections)
    for (const { label, result } of figures) {
      if (result.state === 'value') continue;
      const labels = byReason.get(result.reason) ?? [];
      byReason.set(result.reason, [...labels, `${indicator.title}: ${label}`]);
    }
  return [...byReason].map(([reason, labels]) => ({ reason, labels }));
};
