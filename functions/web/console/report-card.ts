import { html } from 'hono/html';
import { authorize, type User } from '../../core/access.ts';
import type { Cohort } from '../../core/cohort.ts';
import type { Program } from '../../core/program.ts';
import { isForTeam, type ReportPointer } from '../../core/report-pointer.ts';
import { longDate } from '../../core/wording.ts';
import type { Html } from '../components/page.ts';

/** Whose report, for whom. */
type ReportView = { user: User; program: Program; cohort: Cohort; report: ReportPointer | undefined };
type ListedFile = ReportPointer['files'][number];

const DOWNLOADS: Record<string, string> = {
  'text/html': 'Report',
  'text/csv': 'Figures (CSV)',
  'image/svg+xml': 'Chart (SVG)',
  'application/json': 'Manifest (JSON)',
};

const downloadName = (file: ListedFile): string => {
  if (file.title !== undefined) return `${file.title} (CSV)`;
  const kind = DOWNLOADS[file.contentType.split(';')[0] ?? ''] ?? file.name;
  return file.name.startsWith('charts/') ? `${kind}: ${file.name.slice(7, -4).replaceAll('-', ' ')}` : kind;
};

const downloadLine = ({ cohort }: ReportView, file: ListedFile): Html =>
  html`<li>
    <a href="/console/cohorts/${cohort.id}/files/${file.name}" download>${downloadName(file)}</a>
    <span class="muted">${Math.max(1, Math.round(file.bytes / 1024))} kB</span>
  </li>`;

/** The newest report and its files: those for the program team only where the reader is of it. */
export const reportCard = (view: ReportView): Html => {
  const { user, program, cohort, report } = view;
  if (report === undefined)
    return html`<section class="card">
      <h2>Impact report</h2>
      <p>There is no report yet. The first one is made within the hour after the roster is loaded.</p>
    </section>`;
  const ofTeam = authorize(user, 'read-answers', program.id) === 'allowed';
  const files = report.files.filter((file) => ofTeam || !isForTeam(file));
  return html`<section class="card">
    <h2>Impact report</h2>
    <p class="muted">Figures as of ${longDate(report.asOf)}</p>
    <p><a class="button" href="/console/cohorts/${cohort.id}/report">Read the report</a></p>
    <details>
      <summary>Downloads</summary>
      <ul class="files">
        ${files.map((file) => downloadLine(view, file))}
      </ul>
    </details>
  </section>`;
};
