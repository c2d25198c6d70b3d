import { html } from 'hono/html';
import { authorize, mayReadInstruments, type User } from '../../core/access.ts';
import type { Cohort } from '../../core/cohort.ts';
import type { Program } from '../../core/program.ts';
import { longDate } from '../../core/wording.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { FieldProblem } from '../components/error-summary.ts';
import type { Html } from '../components/page.ts';
import { selectField, textField } from '../components/text-field.ts';
import { fieldText } from '../form-body.ts';
import { consolePage } from './console-page.ts';

type ProgramWithCohorts = { program: Program; cohorts: Cohort[] };
type Problems = ReadonlyMap<string, FieldProblem>;

const cohortCard = (cohort: Cohort): Html =>
  html`<a class="card" href="/console/cohorts/${cohort.id}">
    <strong>${cohort.name}</strong><br />
    <span class="muted">${longDate(cohort.startsOn)} to ${longDate(cohort.endsOn)}</span>
  </a>`;

const programSection = (user: User, { program, cohorts }: ProgramWithCohorts): Html => {
  const manages = authorize(user, 'manage-cohort', program.id) === 'allowed';
  return html`<h2>${program.name}</h2>
    <p class="muted">
      ${program.organization}${cohorts.length === 0 ? '' : html` · <a href="/console/programs/${program.id}/evidence">Evidence</a>`}${manages ? html` · <a href="/console/programs/${program.id}">Timeline and team</a>` : ''}
    </p>
    ${
      cohorts.length === 0
        ? html`<p>
            This program has no cohort yet. A cohort is a group of matches that start and end together.
          </p>`
        : html`<div class="cards">${cohorts.map(cohortCard)}</div>`
    }
    ${
      manages
        ? html`<p class="actions">
            <a
              class="button ${cohorts.length === 0 ? '' : 'quiet'}"
              href="/console/programs/${program.id}/cohorts/new"
              >New cohort</a
            >
          </p>`
        : ''
    }`;
};

export const homePage = (user: User, programs: ProgramWithCohorts[]): Html =>
  consolePage(
    user,
    'Programs',
    html`<h1>Programs</h1>
      ${mayReadInstruments(user) ? html`<p><a href="/console/instruments">Instruments: everything that can be asked</a></p>` : ''}
      ${
        programs.length === 0
          ? html`<p class="lede">
              ${
                user.mayCreatePrograms
                  ? 'There is no program yet. Create one; then add a cohort and its roster, and invitations go out by themselves.'
                  : 'You have no program yet. Ask an admin to add your address to theirs.'
              }
            </p>`
          : programs.map((one) => programSection(user, one))
      }
      ${
        user.mayCreatePrograms
          ? html`<p class="actions">
              <a class="button ${programs.length === 0 ? '' : 'quiet'}" href="/console/programs/new"
                >New program</a
              >
            </p>`
          : ''
      }`,
  );

export const newProgramPage = (user: User, typed: DraftFields = {}, problems: Problems = new Map()): Html => {
  const field = (name: string, label: string, hint?: string) =>
    textField({ name, label, hint, value: fieldText(typed, name), problem: problems.get(name) });
  return consolePage(
    user,
    `${problems.size === 0 ? '' : 'Error: '}New program`,
    html`<h1>New program</h1>
      <form method="post" novalidate>
        ${field('name', 'Name of the program', 'As participants know it: it stands in every e-mail.')}
        ${field('organization', 'Organization')}
        ${selectField({
          name: 'timeZone',
          label: 'Time zone',
          options: ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
            value: zone,
            label: zone.replaceAll('_', ' '),
          })),
          value: fieldText(typed, 'timeZone') || 'UTC',
        })}
        ${field('helpContact', 'Whom participants can ask', 'A name with an address or a phone number. It stands on every page.')}
        ${textField({
          name: 'minimumGroup',
          label: 'Smallest group to show',
          type: 'number',
          hint: 'Figures of fewer people are withheld. 5 is usual; never under 3.',
          value: fieldText(typed, 'minimumGroup') || '5',
          problem: problems.get('minimumGroup'),
        })}
        <div class="actions"><button>Create the program</button></div>
      </form>`,
    false,
  );
};

export const newCohortPage = (
  user: User,
  program: Program,
  typed: DraftFields = {},
  problems: Problems = new Map(),
): Html => {
  const field = (name: string, label: string, type: 'text' | 'date', hint?: string) =>
    textField({ name, label, type, hint, value: fieldText(typed, name), problem: problems.get(name) });
  return consolePage(
    user,
    `${problems.size === 0 ? '' : 'Error: '}New cohort`,
    html`<h1>New cohort of ${program.name}</h1>
      <form method="post" novalidate>
        ${field('name', 'Name', 'text', 'For example «Spring 2027».')}
        ${field('startsOn', 'First day', 'date')}
        ${field('endsOn', 'Last day', 'date', 'The timeline of questions follows from these two days.')}
        <div class="actions"><button>Create the cohort</button></div>
      </form>`,
    false,
  );
};
