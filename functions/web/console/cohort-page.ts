import { html } from 'hono/html';
import { authorize, type User } from '../../core/access.ts';
import { dateAt, type Timestamp } from '../../core/calendar.ts';
import type { Cohort } from '../../core/cohort.ts';
import type { PlannedWave } from '../../core/plan-waves.ts';
import type { Program } from '../../core/program.ts';
import type { ReportPointer } from '../../core/report-pointer.ts';
import { closingMoment, isClosed, type Wave } from '../../core/wave.ts';
import { longDate } from '../../core/wording.ts';
import { dataTable, type Column } from '../components/data-table.ts';
import type { Html } from '../components/page.ts';
import { consolePage } from './console-page.ts';
import { followUpsCard, type OpenFollowUp } from './follow-ups-card.ts';

type WaveCount = { wave: Wave; invited: number; answered: number };
export type CohortView = {
  user: User;
  program: Program;
  cohort: Cohort;
  now: Timestamp;
  size: { mentors: number; mentees: number; matches: number; comparison: number };
  counts: WaveCount[];
  /** Who wants to hear from the program team; none for those who may not know. */
  followUps: OpenFollowUp[];
  /** Waves still to come, with their titles. */
  upcoming: { planned: PlannedWave; title: string }[];
  report: ReportPointer | undefined;
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;

const closeLink = (cohort: Cohort, wave: Wave): Html =>
  html`<a class="button plain" href="${closeAddress(cohort, wave)}" aria-label="Close now: ${wave.title}"
    >Close now</a
  >`;

const closeAddress = (cohort: Cohort, wave: Wave): string =>
  `/console/cohorts/${cohort.id}/waves/${wave.id}/close`;

/** Closing can't be taken back, so it is asked once more. */
export const closePage = (user: User, cohort: Cohort, wave: Wave): Html =>
  consolePage(
    user,
    `Close ${wave.title}`,
    html`<h1>Close «${wave.title}» now?</h1>
      <p class="lede">
        Whoever has not answered yet no longer can, and drafts are not sent. What was answered counts.
      </p>
      <p>This can’t be taken back.</p>
      <form class="actions" method="post" action="${closeAddress(cohort, wave)}">
        <button>Close it now</button>
        <a class="button quiet" href="/console/cohorts/${cohort.id}">Leave it open</a>
      </form>`,
    false,
  );

const waveRow = (
  { program, cohort, now }: CohortView,
  manages: boolean,
  { wave, invited, answered }: WaveCount,
): (Html | string)[] => {
  const day = (moment: Timestamp) => longDate(dateAt(moment, program.timeZone));
  const closed = isClosed(wave, now);
  return [
    html`${wave.title}<br /><span class="muted">${wave.timepoint}, opened ${day(wave.opensAt)}</span>`,
    `${closed ? 'Closed' : 'Open until'} ${day(closingMoment(wave))}`,
    `${answered} of ${invited}`,
    percent(answered, invited),
    ...(manages ? [closed ? '' : closeLink(cohort, wave)] : []),
  ];
};

const WAVE_COLUMNS: Column[] = [
  { title: 'Questions' },
  { title: 'State' },
  { title: 'Answered', align: 'number' },
  { title: 'Rate', align: 'number' },
];

const wavesTable = (view: CohortView, manages: boolean): Html =>
  view.counts.length === 0
    ? html`<p>
        Nothing has been asked yet. Waves open by themselves on the days below, at nine in the morning.
      </p>`
    : dataTable(
        manages ? [...WAVE_COLUMNS, { title: 'Action' }] : WAVE_COLUMNS,
        view.counts.map((count) => waveRow(view, manages, count)),
      );

const upcomingList = ({ upcoming }: CohortView): Html | string =>
  upcoming.length === 0
    ? ''
    : html`<h2>Still to come</h2>
        <ul>
          ${upcoming.map(
            ({ planned, title }) =>
              html`<li>
                ${longDate(planned.opensOn)}: ${title},
                ${planned.entry.audience.map((role) => `${role}s`).join(' and ')}
              </li>`,
          )}
        </ul>`;

const DOWNLOADS: Record<string, string> = {
  'text/html': 'Report',
  'text/csv': 'Figures (CSV)',
  'image/svg+xml': 'Chart (SVG)',
  'application/json': 'Manifest (JSON)',
};

const downloadName = (file: ReportPointer['files'][number]): string => {
  const kind = DOWNLOADS[file.contentType.split(';')[0] ?? ''] ?? file.name;
  return file.name.startsWith('charts/') ? `${kind}: ${file.name.slice(7, -4).replaceAll('-', ' ')}` : kind;
};

const reportCard = ({ cohort, report }: CohortView): Html =>
  report === undefined
    ? html`<section class="card">
        <h2>Impact report</h2>
        <p>There is no report yet. The first one is made within the hour after the roster is loaded.</p>
      </section>`
    : html`<section class="card">
        <h2>Impact report</h2>
        <p class="muted">Figures as of ${longDate(report.asOf)}</p>
        <p><a class="button" href="/console/cohorts/${cohort.id}/report">Read the report</a></p>
        <details>
          <summary>Downloads</summary>
          <ul class="files">
            ${report.files.map(
              (file) =>
                html`<li>
                  <a href="/console/cohorts/${cohort.id}/files/${file.name}" download
                    >${downloadName(file)}</a
                  >
                  <span class="muted">${Math.max(1, Math.round(file.bytes / 1024))} kB</span>
                </li>`,
            )}
          </ul>
        </details>
      </section>`;

/** How a cohort stands: its size, who has answered (as counts), and its report. */
export const cohortPage = (view: CohortView): Html => {
  const { user, program, cohort, size } = view;
  const manages = authorize(user, 'manage-cohort', program.id) === 'allowed';
  return consolePage(
    user,
    cohort.name,
    html`<p class="muted">
        <a href="/console">Programs</a> /
        ${manages ? html`<a href="/console/programs/${program.id}">${program.name}</a>` : program.name}
      </p>
      <h1>${cohort.name}</h1>
      <p class="muted">${longDate(cohort.startsOn)} to ${longDate(cohort.endsOn)}</p>
      ${followUpsCard(program, cohort, view.followUps)}
      <div class="cards">
        ${reportCard(view)}
        <section class="card">
          <h2>People</h2>
          <p class="figure">${size.matches}</p>
          <p>
            matches of ${size.mentors} mentors and ${size.mentees}
            mentees${size.comparison === 0 ? '' : `; ${size.comparison} non-participants for comparison`}
          </p>
          ${manages ? html`<p><a class="button quiet" href="/console/cohorts/${cohort.id}/roster">Roster</a></p>` : ''}
        </section>
      </div>
      <h2>Answers</h2>
      ${wavesTable(view, manages)} ${upcomingList(view)}`,
  );
};
