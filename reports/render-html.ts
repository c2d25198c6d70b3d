import { html } from 'hono/html';
import type { CohortReport, ReportSection } from './cohort-report.ts';
import { formatDate } from './format-figure.ts';
import { appendix } from './html/appendix.ts';
import { keyFigureCard } from './html/key-figure-card.ts';
import { selfContainedPage } from './html/self-contained-page.ts';
import { sectionView } from './html/section-view.ts';
import type { ReportContext } from './report-manifest.ts';

/** The whole report as one file that needs no other and no network. */
export const renderHtml = (report: CohortReport, context: ReportContext): Promise<string> =>
  selfContainedPage(
    `${report.title}, impact report`,
    html`${masthead(report)}
      <main>
        <ul class="cards" aria-label="Key figures">
          ${leading(report).map(keyFigureCard)}
        </ul>
        ${withheldNote(report)}
        ${leading(report).map((section) => sectionView(section, supportingOf(section, report)))}
        ${appendix(report, context)}
      </main>
      ${colophon(report, context)}`,
  );

/** One card and one section a question. */
const leading = ({ sections }: CohortReport) => sections.filter(({ under }) => under === undefined);
const supportingOf = ({ indicator: { id } }: ReportSection, { sections }: CohortReport) =>
  sections.filter(({ under }) => under === id);

const masthead = ({ program, cohort, design }: CohortReport) =>
  html`<header>
    <p class="eyebrow">${program.organization} · Impact report</p>
    <h1>${program.name}: ${cohort.name}</h1>
    <ul class="design">
      ${design.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </header>`;

const withheldNote = ({ withheld }: CohortReport) => {
  const count = withheld.reduce((sum, { labels }) => sum + labels.length, 0);
  if (count === 0) return '';
  return html`<div class="note">
    <p>
      ${count === 1 ? 'One figure is' : `${count} figures are`} not shown, because groups are too small,
      surveys still open, or earlier answers to something else. <a href="#not-shown">Which, and why</a>
    </p>
  </div>`;
};

const colophon = ({ asOf, watermark }: CohortReport, { codeVersion }: ReportContext) =>
  html`<footer>
    <p>
      Figures as of ${formatDate(asOf)}. An interval says how far the figure could lie from the truth by
      chance alone, 19 times out of 20.
    </p>
    <p>Data snapshot <code>${watermark}</code>, code <code>${codeVersion}</code>.</p>
  </footer>`;
