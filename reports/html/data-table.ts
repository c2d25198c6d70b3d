import { html } from 'hono/html';
import type { ChartTable } from '../charts/chart.ts';

/** The first cell of a row is its heading. A wide table scrolls by itself, by keyboard as well, and leaves the page still. */
export const dataTable = (table: ChartTable, caption: string) =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${table.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          ([heading, ...cells]) =>
            html`<tr>
              <th scope="row">${heading}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
