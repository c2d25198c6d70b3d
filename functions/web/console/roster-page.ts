import { html } from 'hono/html';
import type { User } from '../../core/access.ts';
import type { Cohort } from '../../core/cohort.ts';
import { ROSTER_COLUMNS, type RosterProblem } from '../../core/roster/roster-columns.ts';
import type { RosterImport } from '../../workflows/import-roster.ts';
import type { Html } from '../components/page.ts';
import { consolePage } from './console-page.ts';

/** One line of the list: who somebody is and how many of their invitations they have answered. Never what. */
export type RosterLine = {
  name: string;
  email: string;
  role: string;
  matches: string;
  answered: number;
  invited: number;
};

const problemsTable = (problems: RosterProblem[]): Html =>
  html`<div class="summary" role="alert" tabindex="-1" autofocus>
      <h2>
        Nothing was imported: ${problems.length === 1 ? 'one thing needs' : `${problems.length} things need`}
        another look
      </h2>
      <p>Mend them in your sheet and load the file again.</p>
    </div>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">Line</th>
            <th scope="col">Column</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          ${problems.map(
            ({ line, column, message }) =>
              html`<tr>
                <td class="number">${line}</td>
                <td>${column}</td>
                <td>${message}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;

const outcome = (result: RosterImport | undefined): Html | string => {
  if (result === undefined) return '';
  if (result.kind === 'refused') return problemsTable(result.problems);
  const kept = result.kept === 0 ? '' : ` ${result.kept} who are not in the file stay as they were.`;
  return html`<div class="card" role="status">
    <p>
      Imported: ${result.people} people in ${result.matches} matches, ${result.added} new and
      ${result.updated} updated.${kept}
    </p>
  </div>`;
};

const uploadForm = (cohort: Cohort, pasted: string): Html =>
  html`<form
    class="card"
    method="post"
    action="/console/cohorts/${cohort.id}/roster"
    enctype="multipart/form-data"
  >
    <h2>Load a roster</h2>
    <p>
      A CSV file, one line for each participant in each match. Loading it again updates; nobody is removed.
    </p>
    <div class="item">
      <label for="f-file">File</label><input type="file" id="f-file" name="file" accept=".csv,text/csv" />
    </div>
    <div class="item">
      <label for="f-pasted">or paste the lines <span class="muted">(optional)</span></label>
      <textarea id="f-pasted" name="pasted" rows="4" spellcheck="false">${pasted}</textarea>
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

const list = (lines: RosterLine[]): Html =>
  lines.length === 0
    ? html`<p>
        The roster is empty. Load a file to begin: invitations go out by themselves when a wave opens.
      </p>`
    : html`<div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Address</th>
              <th scope="col">Role</th>
              <th scope="col">Match</th>
              <th scope="col" class="number">Answered</th>
            </tr>
          </thead>
          <tbody>
            ${lines.map(
              (line) =>
                html`<tr>
                  <th scope="row">${line.name}</th>
                  <td>${line.email}</td>
                  <td>${line.role}</td>
                  <td>${line.matches}</td>
                  <td class="number">${line.invited === 0 ? '–' : `${line.answered} of ${line.invited}`}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;

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
      ${uploadForm(cohort, pasted)} ${list(lines)}`,
  );
