import { html } from 'hono/html';
import { SENSITIVE_MINIMUM } from '../functions/core/aggregate/disclosure-control.ts';
import type { Codebook, CodebookRow, CodebookVersion } from '../functions/core/instrument/codebook.ts';
import { dataTable } from './html/data-table.ts';
import { selfContainedPage } from './html/self-contained-page.ts';

/** The codes of an answer with their labels; scores where any option has one. */
const optionsTable = ({ options, variables, itemId }: CodebookRow) => {
  if (options.length === 0) return '';
  const scored = options.some(({ score }) => score !== undefined);
  return dataTable(
    {
      columns: ['Code', 'Label', ...(scored ? ['Score'] : [])],
      rows: options.map(({ code, label, score }) => [
        code,
        label,
        ...(scored ? [score === undefined ? 'counts as open' : String(score)] : []),
      ]),
    },
    `Codes of ${variables[0] ?? itemId}`,
  );
};

const facts = (row: CodebookRow): [term: string, text: string][] => {
  const all: [string, string][] = [
    ['Item', row.itemId],
    ['Kind', `${row.kind}; ${row.range}`],
    ['Section', row.section],
    ['Help', row.help],
    ['Asked of', row.roles.map((role) => `${role}s`).join(' and ')],
    ['Asked if', row.condition],
    ['Required', row.required],
    ['Measures', row.construct],
    ['Shown from', row.sensitive ? `${SENSITIVE_MINIMUM} people on` : ''],
    ['Counts in', row.scales.join(', ')],
    ['Compared', row.comparability],
  ];
  return all.filter(([, text]) => text !== '');
};

const columnsInWords = ({ variables, itemId }: CodebookRow): string => {
  const [first, last] = [variables[0], variables.at(-1)];
  if (first === undefined) return itemId;
  return first === last ? first : `${first} … ${last}`;
};

const itemView = (row: CodebookRow) =>
  html`<div class="definition">
    <h3>${row.text}</h3>
    <p class="muted"><code>${columnsInWords(row)}</code></p>
    <dl>
      ${facts(row).map(
        ([term, text]) =>
          html`<dt>${term}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    ${optionsTable(row)}
  </div>`;

const scalesView = ({ instrument }: CodebookVersion) =>
  instrument.scales.length === 0
    ? ''
    : dataTable(
        {
          columns: ['Scale', 'Items', 'Score'],
          rows: instrument.scales.map(({ title, items, minimumAnswered }) => [
            title,
            items.join(', '),
            `mean of the scored answers when ${Math.round(minimumAnswered * 100)}% of the items have one`,
          ]),
        },
        `Scales of version ${instrument.version}`,
      );

const versionView = (version: CodebookVersion) => {
  const { instrument, hash, rows, removed } = version;
  return html`<section aria-labelledby="version-${instrument.version}">
    <p class="eyebrow">Content hash ${hash.slice(0, 16)}</p>
    <h2 id="version-${instrument.version}">Version ${instrument.version}</h2>
    <p>${instrument.source}</p>
    ${removed.length === 0 ? '' : html`<p>No longer asked: ${removed.join(', ')}.</p>`} ${scalesView(version)}
    ${rows.map(itemView)}
  </section>`;
};

/** The codebook as one file that needs no other and no network. */
export const codebookHtml = (codebook: Codebook): Promise<string> =>
  selfContainedPage(
    `${codebook.title}, codebook`,
    html`<header>
        <p class="eyebrow">Codebook · <code>${codebook.id}</code></p>
        <h1>${codebook.title}</h1>
        <p class="muted">
          What is asked, under which name answers are exported, which codes they hold and what the codes mean.
        </p>
      </header>
      <main>${codebook.versions.map(versionView)}</main>`,
  );
