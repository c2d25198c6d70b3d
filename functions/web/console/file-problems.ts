import { html } from 'hono/html';
import type { TableProblem } from '../../core/table-row.ts';
import { dataTable } from '../components/data-table.ts';
import type { Html } from '../components/page.ts';

/** Why nothing of a file was imported, by line and column. */
export const fileProblems = (problems: readonly TableProblem[]): Html =>
  html`<div class="summary" role="alert" tabindex="-1" autofocus>
      <h2>
        Nothing was imported: ${problems.length === 1 ? 'one thing needs' : `${problems.length} things need`}
        another look
      </h2>
      <p>Mend them in your sheet and load the file again.</p>
    </div>
    ${dataTable(
      [{ title: 'Line', align: 'number' }, { title: 'Column' }, { title: 'What to do' }],
      problems.map(({ line, column, message }) => [line, column, message]),
      false,
    )}`;
