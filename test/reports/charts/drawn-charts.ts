import { JSDOM } from 'jsdom';
import type { CohortAggregate } from '../../../functions/core/aggregate/aggregate.ts';
import { indicators } from '../../../functions/core/indicators/registry.ts';
import type { Chart, ChartResult } from '../../../reports/charts/chart.ts';
import { charts } from '../../../reports/charts/registry.ts';
import { publishIndicator } from '../../../reports/publish-figure.ts';

export const resultsOf = (aggregate: CohortAggregate): ChartResult[] =>
  charts.map((chart) => {
    const indicator = indicators.find(({ id }) => id === chart.indicatorId);
    if (indicator === undefined) throw new Error(`no indicator «${chart.indicatorId}»`);
    return chart.draw({ ...publishIndicator(indicator, aggregate), aggregate });
  });

export const drawn = (aggregate: CohortAggregate): Chart[] =>
  resultsOf(aggregate).flatMap((result) => (result.kind === 'drawn' ? [result.chart] : []));

export const chartNamed = (id: string, aggregate: CohortAggregate): Chart => {
  const chart = drawn(aggregate).find((candidate) => candidate.id === id);
  if (chart === undefined) throw new Error(`«${id}» was not drawn`);
  return chart;
};

export const parseSvg = (svg: string): Element =>
  new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement;
