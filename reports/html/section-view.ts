import { html, raw } from 'hono/html';
import type { ChartResult } from '../charts/chart.ts';
import type { ReportSection } from '../cohort-report.ts';
import { dataTable } from './data-table.ts';
import { supportingFigures } from './supporting-figures.ts';

const levels = {
  output: 'What the program does',
  outcome: 'What changes for people',
  impact: 'What lasts',
} as const;

/** A question with its pictures; `supporting` are indicators that belong to it and have no card of their own. */
export const sectionView = (section: ReportSection, supporting: readonly ReportSection[]) => {
  const { indicator, question } = section;
  const all = [section, ...supporting];
  return html`<section id="question-${indicator.id}" aria-labelledby="question-${indicator.id}-title">
    <p class="eyebrow">${indicator.title} · ${levels[indicator.level]}</p>
    <h2 id="question-${indicator.id}-title">${question}</h2>
    <p>${indicator.definition}</p>
    ${all.flatMap(({ charts }) => charts).map(chartView)} ${supportingFigures(question, supporting)}
    ${verdicts(supporting)}
    ${
      supporting.length === 0
        ? html`<p class="muted on-screen"><a href="#definition-${indicator.id}">How this is counted</a></p>`
        : html`<p class="muted on-screen">How each is counted: ${linksTo(all)}.</p>`
    }
  </section>`;
};

/** What figures without a picture may say; a picture says it itself. */
const verdicts = (supporting: readonly ReportSection[]) =>
  supporting.flatMap(({ charts, headline }) =>
    charts.length > 0 || headline?.sentence === undefined ? [] : [html`<p>${headline.sentence}</p>`],
  );

const linksTo = (sections: readonly ReportSection[]) =>
  sections.map(
    ({ indicator }, index) =>
      html`${index === 0 ? '' : ', '}<a href="#definition-${indicator.id}"
          >${indicator.title.toLowerCase()}</a
        >`,
  );

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
