import { html, raw } from 'hono/html';
import type { User } from '../../core/access.ts';
import type { Cohort } from '../../core/cohort.ts';
import { ROSTER_COLUMNS } from '../../core/roster/roster-columns.ts';
import type { RosterImport } from '../../workflows/import-roster.ts';
import { dataTable } from '../components/data-table.ts';
import type { Html } from '../components/page.ts';
import { consolePage } from './console-page.ts';
import { fileProblems } from './file-problems.ts';

/** One line of the list: who somebody is and how many of their invitations they have answered. Never what. */
export type RosterLine = {
  name: string;
  email: string;
  role: string;
  matches: string;
  answered: number;
  invited: number;
};

const outcome = (result: RosterImport | undefined): Html | string => {
  if (result === undefined) return '';
  if (result.kind === 'refused') return fileProblems(result.problems);
  const kept = result.kept === 0 ? '' : ` ${result.kept} who are not in the file stay as they were.`;
  return html`<div class="card" role="status">
    <p>
      Imported: ${result.people} people in ${result.matches} matches, ${result.added} new and
      ${result.updated} updated.${kept}
    </p>
  </div>`;
};

const uploadForm = (cohort: Cohort, pasted: string, heading: Html | string): Html =>
  html`<form
    class="${heading === '' ? '' : 'card'}"
    method="post"
    action="/console/cohorts/${cohort.id}/roster"
    enctype="multipart/form-data"
  >
    ${heading}
    <p>
      A CSV file, one line for each participant in each match. Loading it again updates; nobody is removed.
    </p>
    <div class="item">
      <label for="f-file">File</label><input type="file" id="f-file" name="file" accept=".csv,text/csv" />
    </div>
    <div class="item">
      <label for="f-pasted">or paste the lines <span class="muted">(optional)</span></label>
      <textarea id="f-pasted" name="pasted" rows="4" spellcheck="false">${raw('\n')}${pasted}</textarea>
    </div>
    <details>
      <summary>The columns</summary>
      <dl class="answers">
        ${ROSTER_COLUMNS.map(
          ({ name, required, meaning, example }) =>
            html`<dt><code>${name}</code>${required ? '' : html` <span class="muted">(optional)</span>`}</dt>
              <dd>${meaning}, for example «${example}»</dd>`,
        )}
        <dt><code>attribute_…</code> <span class="muted">(optional)</span></dt>
        <dd>Any further attribute for breakdowns, for example «attribute_function»</dd>
      </dl>
    </details>
    <div class="actions"><button>Load</button></div>
  </form>`;

/** Folded away once there are people: then the page is mostly read. */
const newerRoster = (cohort: Cohort, result: RosterImport | undefined, pasted: string): Html =>
  html`<details class="card" ${result?.kind === 'refused' ? 'open' : ''}>
    <summary>Load a newer roster</summary>
    ${uploadForm(cohort, pasted, '')}
  </details>`;

const list = (lines: RosterLine[]): Html =>
  dataTable(
    [
      { title: 'Name' },
      { title: 'Address' },
      { title: 'Role' },
      { title: 'Match' },
      { title: 'Answered', align: 'number' },
    ],
    lines.map(({ name, email, role, matches, answered, invited }) => [
      name,
      email,
      role,
      matches,
      invited === 0 ? '–' : `${answered} of ${invited}`,
    ]),
  );

/** The others have no name and no address here: there is nothing to list of them. */
const isListed = ({ role }: RosterLine): boolean => role !== 'comparison';

const people = (lines: RosterLine[]): Html => {
  const listed = lines.filter(isListed);
  const others = lines.length - listed.length;
  return html`<h2>${listed.length} participants</h2>
    ${
      others === 0
        ? ''
        : html`<p class="muted">
            ${others} non-participants for comparison are on the roster too. Of them no name is kept.
          </p>`
    }
    ${list(listed)}`;
};

/** Who is in the cohort, and the way to load them. Admins only. */
export const rosterPage = (
  user: User,
  cohort: Cohort,
  lines: RosterLine[],
  result?: RosterImport,
  pasted = '',
): Html =>
  consolePage(
    user,
    `${result?.kind === 'refused' ? 'Error: ' : ''}Roster of ${cohort.name}`,
    html`<p class="muted"><a href="/console/cohorts/${cohort.id}">${cohort.name}</a></p>
      ${outcome(result)}
      <h1>Roster</h1>
      ${lines.length === 0 ? uploadForm(cohort, pasted, html`<h2>Load a roster</h2>`) : newerRoster(cohort, result, pasted)}
      ${
        lines.length === 0
          ? html`<p>
              The roster is empty. Load a file to begin: invitations go out by themselves when a wave opens.
            </p>`
          : people(lines)
      }`,
  );
