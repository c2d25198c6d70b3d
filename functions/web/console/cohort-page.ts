import { html } from 'hono/html';
import { authorize, type User } from '../../core/access.ts';
import type { DeclineReasons } from '../../core/aggregate/decline-reasons.ts';
import { dateAt, type Timestamp } from '../../core/calendar.ts';
import type { Cohort } from '../../core/cohort.ts';
import type { PlannedWave } from '../../core/plan-waves.ts';
import type { ProgramCosts } from '../../core/program-cost.ts';
import type { Program } from '../../core/program.ts';
import type { ReportPointer } from '../../core/report-pointer.ts';
import { closingMoment, isClosed, type Wave } from '../../core/wave.ts';
import { longDate } from '../../core/wording.ts';
import { dataTable, type Column } from '../components/data-table.ts';
import type { Html } from '../components/page.ts';
import { consolePage } from './console-page.ts';
import { costsCard } from './costs-card.ts';
import { astrayLinks, reasonsForDeclining, type AstrayLink } from './declined-view.ts';
import { followUpsCard, type OpenFollowUp } from './follow-ups-card.ts';
import { meetingsCard, type MeetingsView } from './meetings-card.ts';
import { readableAnswers, type ReadableAnswers } from './readable-answers.ts';
import { reportCard } from './report-card.ts';
import type { WaveCount } from './wave-count.ts';

export type CohortView = {
  user: User;
  program: Program;
  cohort: Cohort;
  now: Timestamp;
  size: { mentors: number; mentees: number; matches: number; comparison: number };
  counts: WaveCount[];
  /** Who wants to hear from the program team; none for those who may not know. */
  followUps: OpenFollowUp[];
  /** Links that reached somebody else, or people who have left; none for those who may not know. */
  astray: AstrayLink[];
  declineReasons: DeclineReasons;
  /** Answers that the team was promised to read; none for those who may not. */
  readable: ReadableAnswers[];
  /** Waves still to come, with their titles. */
  upcoming: { planned: PlannedWave; title: string }[];
  meetings: MeetingsView;
  /** What it costs; nothing for those who may not manage it. */
  costs: ProgramCosts | undefined;
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
      <p>A page that somebody has open just now is taken for one more hour; figures appear after that.</p>
      <p>This can’t be taken back.</p>
      <form class="actions" method="post" action="${closeAddress(cohort, wave)}">
        <button>Close it now</button>
        <a class="button quiet" href="/console/cohorts/${cohort.id}">Leave it open</a>
      </form>`,
    false,
  );

/** Who would rather not take part, or took their answers back: as counts, where there are any. */
const refusals = ({ declined, withdrawn }: WaveCount): Html[] =>
  [
    ...(declined > 0 ? [`${declined} declined`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
  ].map((line) => html`<br /><span class="muted">${line}</span>`);

const waveRow = (
  { program, cohort, now }: CohortView,
  manages: boolean,
  count: WaveCount,
): (Html | string)[] => {
  const { wave, invited, answered } = count;
  const day = (moment: Timestamp) => longDate(dateAt(moment, program.timeZone));
  const closed = isClosed(wave, now);
  return [
    html`${wave.title}<br /><span class="muted">${wave.timepoint}, opened ${day(wave.opensAt)}</span>`,
    `${closed ? 'Closed' : 'Open until'} ${day(closingMoment(wave))}`,
    html`${answered} of ${invited}${refusals(count)}`,
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
      ${followUpsCard(program, cohort, view.followUps)} ${astrayLinks(program, cohort, view.astray, manages)}
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
        ${meetingsCard(view.meetings)} ${manages ? costsCard(view.costs, cohort) : ''}
      </div>
      <h2>Answers</h2>
      ${wavesTable(view, manages)} ${reasonsForDeclining(view.declineReasons)}
      ${readableAnswers(cohort, view.readable)} ${upcomingList(view)}`,
  );
};
