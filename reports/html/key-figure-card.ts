import { html } from 'hono/html';
import type { ReportSection } from '../cohort-report.ts';
import { formatEstimate, formatInterval, formatSample, isShown } from '../format-figure.ts';

/** One question, its declared figure, and how sure it is; or why there is no figure. */
export const keyFigureCard = (section: ReportSection) => {
  const { indicator, question, headline, about } = section;
  const link = html`<a href="#question-${indicator.id}">${question}</a>`;
  if (!isShown(headline)) {
    const reason =
      headline && headline.result.state !== 'value' ? headline.result.reason : 'There are no data.';
    return html`<li class="card empty">
      <p class="question">${link}</p>
      <p class="estimate">Not shown</p>
      <p class="about">${reason}</p>
      <p class="sure">${indicator.title}</p>
    </li>`;
  }
  const { estimate, interval, n } = headline.result;
  return html`<li class="card">
    <p class="question">${link}</p>
    <p class="estimate">${formatEstimate(estimate, indicator.unit)}</p>
    <p class="about">${indicator.title}. ${about}</p>
    <p class="sure">
      ${interval ? formatInterval(interval, indicator.unit) : 'A full count, no interval'}<br />${formatSample(n)}
    </p>
  </li>`;
};
