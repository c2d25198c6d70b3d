import { html } from 'hono/html';
import type { Html } from './page.ts';

export type Column = { title: string; align?: 'number' };
type Cell = Html | string | number;

const cellClass = ({ align }: Column): string => align ?? '';

/**
 * A table for a desk that becomes a list on a phone: there each row stands as a block, and each cell names its column.
 * The first cell of a row is its heading, unless `rowHeading` is false. An empty cell is left out on a phone.
 */
export const dataTable = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  rowHeading = true,
): Html => {
  const cell = (content: Cell, index: number): Html | string => {
    const column = columns[index];
    if (column === undefined) return '';
    return rowHeading && index === 0
      ? html`<th scope="row">${content}</th>`
      : html`<td class="${cellClass(column)}" data-label="${column.title}">${content}</td>`;
  };
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class="${cellClass(column)}">${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};
