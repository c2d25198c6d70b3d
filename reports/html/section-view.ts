import { html, raw } from 'hono/html';
import type { ChartResult } from '../charts/chart.ts';
import type { ReportSection } from '../cohort-report.ts';
import { dataTable } from './data-table.ts';

const levels = {
  output: 'What the program does',
  outcome: 'What changes for people',
  impact: 'What lasts',
} as const;

export const sectionView = ({ indicator, question, charts }: ReportSection) =>
  html`<section id="question-${indicator.id}" aria-labelledby="question-${indicator.id}-title">
    <p class="eyebrow">${indicator.title} · ${levels[indicator.level]}</p>
    <h2 id="question-${indicator.id}-title">${question}</h2>
    <p>${indicator.definition}</p>
    ${charts.map(chartView)}
    <p class="muted on-screen"><a href="#definition-${indicator.id}">How this is counted</a></p>
  </section>`;

const chartView = (result: ChartResult) => {
  if (result.kind === 'nothing-to-show')
    return html`<figure class="empty">
      <h3>${result.title}</h3>
      <figcaption>${result.sentence}</figcaption>
    </figure>`;
  const { title, sentence, svg, narrowSvg, table } = result.chart;
  return html`<figure>
    <h3>${title}</h3>
    <figcaption>${sentence}</figcaption>
    <div class="picture${narrowSvg ? ' wide' : ''}">${raw(svg)}</div>
    ${narrowSvg ? html`<div class="picture narrow">${raw(narrowSvg)}</div>` : ''}
    <details>
      <summary>The same in a table</summary>
      ${dataTable(table, title)}
    </details>
  </figure>`;
};
