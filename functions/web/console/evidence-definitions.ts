import { html } from 'hono/html';
import { longDate } from '../../core/wording.ts';
import type { ProgramEvidence } from '../../workflows/program-evidence.ts';
import type { Html } from '../components/page.ts';

/** From a number to what it means and what it was made from. */
export const howDoYouKnow = (indicatorId: string): Html =>
  html`<a class="nowrap" href="#how-${indicatorId}">How do you know?</a>`;

type Definition = ProgramEvidence['definitions'][number];
type EvidenceCohort = ProgramEvidence['cohorts'][number];

const madeFrom = (
  { cohort, asOf, watermark, worth, costs, other }: EvidenceCohort,
  id: string,
): Html | string => {
  const figure = [...worth, ...costs, ...other].find(({ indicatorId }) => indicatorId === id);
  if (figure === undefined) return '';
  const { value, sure, n, note, parts } = figure;
  const counted = parts.map((part) => `${part.label}: ${part.value}`).join('; ');
  return html`<dt>${cohort.name}</dt>
    <dd>
      ${value === undefined ? note : `${value} (${sure}, ${n}). ${note}`} ${counted}
      <span class="muted">As of ${longDate(asOf)}, data <code>${watermark.slice(0, 12)}</code>.</span>
    </dd>`;
};

const definitionView = (definition: Definition, cohorts: readonly EvidenceCohort[]): Html =>
  html`<section id="how-${definition.id}" class="card" aria-labelledby="how-${definition.id}-title">
    <h3 id="how-${definition.id}-title">${definition.title}</h3>
    <p>${definition.definition}</p>
    <dl class="facts">
      <dt>Counted</dt>
      <dd>${definition.numerator}</dd>
      <dt>Out of</dt>
      <dd>${definition.denominator}</dd>
      <dt>Method</dt>
      <dd>${definition.method}</dd>
      <dt>Source</dt>
      <dd>${definition.source}</dd>
      <dt>Definition</dt>
      <dd><code>${definition.id}</code>, version ${definition.version}</dd>
      ${cohorts.map((cohort) => madeFrom(cohort, definition.id))}
    </dl>
  </section>`;

/** Every definition that the page rests on, with what each cohort's number was made from. */
export const evidenceDefinitions = ({ definitions, cohorts }: ProgramEvidence): Html =>
  html`<h2>How do you know?</h2>
    ${definitions.map((definition) => definitionView(definition, cohorts))}`;
