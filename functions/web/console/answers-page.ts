import { html } from 'hono/html';
import type { User } from '../../core/access.ts';
import { dateAt } from '../../core/calendar.ts';
import type { Cohort } from '../../core/cohort.ts';
import type { Program } from '../../core/program.ts';
import { longDate } from '../../core/wording.ts';
import type { ReadResponse } from '../../workflows/export-responses.ts';
import type { Html } from '../components/page.ts';
import { consolePage } from './console-page.ts';

/** Where the program team reads the answers to an instrument. The address has a function of its own: see answers-app. */
export const answersAddress = (cohort: Cohort, instrumentId: string): string =>
  `/console/answers/${cohort.id}/${instrumentId}`;

export type AnswersView = {
  user: User;
  program: Program;
  cohort: Cohort;
  instrumentId: string;
  title: string;
  responses: readonly ReadResponse[];
};

const ROLES = { mentor: 'Mentor', mentee: 'Mentee' } as const;
const listed = new Intl.ListFormat('en-GB');

const whoAndWhen = ({ program }: AnswersView, { response, match, waveTitle }: ReadResponse): Html => {
  const about =
    match === undefined
      ? ''
      : `, match ${match.externalId}${match.others.length === 0 ? '' : ` with ${listed.format(match.others)}`}`;
  const day = longDate(dateAt(response.submittedAt, program.timeZone));
  return html`<p class="muted">
    ${ROLES[response.role]}${about}<br />${day}, «${waveTitle}», version ${response.instrument.version}
  </p>`;
};

const responseCard = (view: AnswersView, read: ReadResponse): Html =>
  html`<section class="card">
    <h2>${read.name === '' ? 'Somebody who has left the roster since' : read.name}</h2>
    ${whoAndWhen(view, read)}
    <dl class="answers">
      ${read.answers.map(
        ({ text, answer }) =>
          html`<dt>${text}</dt>
            <dd>${answer}</dd>`,
      )}
    </dl>
  </section>`;

const download = ({ cohort, instrumentId }: AnswersView): Html =>
  html`<p>
    <a class="button quiet" href="${answersAddress(cohort, instrumentId)}/responses.csv" download
      >Download as a table (CSV)</a
    >
  </p>`;

/** Every response to an instrument whose answers the program team reads, in words, the newest first. */
export const answersPage = (view: AnswersView): Html => {
  const { user, program, cohort, title, responses } = view;
  return consolePage(
    user,
    `${title}, ${cohort.name}`,
    html`<p class="muted">
        <a href="/console">Programs</a> / <a href="/console/programs/${program.id}">${program.name}</a> /
        <a href="/console/cohorts/${cohort.id}">${cohort.name}</a>
      </p>
      <h1>${title}</h1>
      <p class="lede">
        Everybody was told that the program team reads these answers. Keep them within the team, and ask
        before you pass anything on.
      </p>
      ${
        responses.length === 0
          ? html`<p>Nobody has answered yet.</p>`
          : html`${download(view)} ${responses.map((read) => responseCard(view, read))}`
      }`,
    false,
  );
};
