import { html } from 'hono/html';
import type { CohortReport, Withheld } from '../cohort-report.ts';
import { DISPOSITIONS_NOTE } from '../dispositions-table.ts';
import type { ReportContext } from '../report-manifest.ts';
import { dataTable } from './data-table.ts';

export const appendix = (report: CohortReport, context: ReportContext) =>
  html`<section id="appendix" aria-labelledby="appendix-title">
    <p class="eyebrow">Appendix</p>
    <h2 id="appendix-title">How these figures were made</h2>
    ${withheldView(report.withheld)}
    <div class="definition">
      <h3>What became of every invitation</h3>
      ${DISPOSITIONS_NOTE.map((text) => html`<p>${text}</p>`)}
      ${dataTable(report.dispositions, 'Dispositions by survey and role')}
    </div>
    ${report.definitions.map(definitionView)}
    <div class="definition">
      <h3>Surveys behind the figures</h3>
      ${dataTable(
        {
          columns: ['Survey', 'Version', 'Content hash'],
          rows: context.instruments.map(({ title, version, hash }) => [
            title,
            String(version),
            hash.slice(0, 16),
          ]),
        },
        'Survey definitions',
      )}
    </div>
  </section>`;

const withheldView = (withheld: Withheld[]) =>
  withheld.length === 0
    ? ''
    : html`<div class="definition" id="not-shown">
        <h3>What is not shown, and why</h3>
        ${withheld.map(
          ({ reason, labels }) =>
            html`<details class="method">
              <summary>${reason} (${labels.length})</summary>
              <p class="print-only">${reason}</p>
              <ul>
                ${labels.map((label) => html`<li>${label}</li>`)}
              </ul>
            </details>`,
        )}
      </div>`;

const definitionView = (definition: CohortReport['definitions'][number]) => {
  const lines = {
    Meaning: definition.definition,
    Numerator: definition.numerator,
    Denominator: definition.denominator,
    Method: definition.method,
    Source: definition.source,
  };
  return html`<div class="definition" id="definition-${definition.id}">
    <h3>${definition.title}</h3>
    <p class="muted"><code>${definition.id}</code>, version ${definition.version}</p>
    <dl>
      ${Object.entries(lines).map(
        ([term, text]) =>
          html`<dt>${term}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
  </div>`;
};
