import { html, raw } from 'hono/html';
import type { User } from '../../core/access.ts';
import { dateAt } from '../../core/calendar.ts';
import type { Cohort } from '../../core/cohort.ts';
import { COST_COLUMNS } from '../../core/costs/cost-columns.ts';
import { KIND_NAMES } from '../../core/indicators/cost-figures.ts';
import { totalCost, type CostLine, type CostRange, type ProgramCosts } from '../../core/program-cost.ts';
import type { Program } from '../../core/program.ts';
import { longDate } from '../../core/wording.ts';
import type { CostsImport } from '../../workflows/import-costs.ts';
import { dataTable } from '../components/data-table.ts';
import type { Html } from '../components/page.ts';
import { consolePage } from './console-page.ts';
import { costsAddress, moneyInWords } from './costs-card.ts';
import { fileProblems } from './file-problems.ts';

const number = (value: number): string => Math.round(value).toLocaleString('en-US');
const percent = (value: number): string => `${Math.round(1000 * value) / 10} %`;

const range = ({ least, most }: CostRange, written: (value: number) => string): string =>
  least === most ? '' : `${written(least)} to ${written(most)}`;

const madeOf = ({ time, period }: CostLine): string =>
  [
    ...(time === undefined ? [] : [`${number(time.hours)} hours at ${time.hourlyRate}`]),
    ...(period === undefined ? [] : [`${longDate(period.from)} to ${longDate(period.to)}`]),
  ].join('; ');

const ledger = ({ currency, lines }: ProgramCosts): Html => {
  const total = totalCost(lines);
  return dataTable(
    [
      { title: 'Kind' },
      { title: 'What' },
      { title: 'Made of' },
      { title: `Amount, ${currency}`, align: 'number' },
      { title: 'Least to most', align: 'number' },
    ],
    [
      ...lines.map((line) => [
        KIND_NAMES[line.kind],
        line.what ?? '',
        madeOf(line),
        number(line.amount.likely),
        range(line.amount, number),
      ]),
      ['Total', '', '', html`<strong>${number(total.likely)}</strong>`, range(total, number)],
    ],
  );
};

const assumptions = ({ currency, assumptions: given }: ProgramCosts): Html =>
  given === undefined
    ? html`<p>
        The file has no salary, replacement-fraction and isolation: costs are shown in the report, and no
        return.
      </p>`
    : html`<h2>What a return is computed with</h2>
        <dl class="facts">
          <dt>Mean yearly salary</dt>
          <dd>${moneyInWords(given.salary, currency)}</dd>
          <dt>Cost of a replacement</dt>
          <dd>
            ${percent(given.replacementFraction.likely)} of the salary
            (${range(given.replacementFraction, percent) || 'taken as certain'})
          </dd>
          <dt>Put down to the program</dt>
          <dd>
            ${percent(given.isolation.likely)} of the difference in retention
            (${range(given.isolation, percent) || 'taken as certain'})
          </dd>
        </dl>`;

const uploadForm = (cohort: Cohort, pasted: string, isOpen: boolean): Html =>
  html`<details class="card" ${isOpen ? 'open' : ''}>
    <summary>Load a costs file</summary>
    <form method="post" action="${costsAddress(cohort)}" enctype="multipart/form-data">
      <p>
        A CSV file, one line for each cost, all in one currency. It takes the place of what was loaded before.
        <a href="${costsAddress(cohort)}/example.csv" download>An example to begin from</a>
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
          ${COST_COLUMNS.map(
            ({ name, required, meaning, example }) =>
              html`<dt>
                  <code>${name}</code>${required ? '' : html` <span class="muted">(optional)</span>`}
                </dt>
                <dd>${meaning}; for example «${example}»</dd>`,
          )}
        </dl>
      </details>
      <div class="actions"><button>Load</button></div>
    </form>
  </details>`;

const outcome = (result: CostsImport | undefined): Html | string => {
  if (result === undefined) return '';
  if (result.kind === 'refused') return fileProblems(result.problems);
  return html`<div class="card" role="status">
    <p>Loaded. The report follows within the hour.</p>
  </div>`;
};

type CostsView = { user: User; program: Program; cohort: Cohort; costs: ProgramCosts | undefined };

/** What a cohort costs, and the way to load it. Admins only. */
export const costsPage = (
  { user, program, cohort, costs }: CostsView,
  result?: CostsImport,
  pasted = '',
): Html =>
  consolePage(
    user,
    `${result?.kind === 'refused' ? 'Error: ' : ''}Costs of ${cohort.name}`,
    html`<p class="muted"><a href="/console/cohorts/${cohort.id}">${cohort.name}</a></p>
      ${outcome(result)}
      <h1>Costs</h1>
      ${uploadForm(cohort, pasted, costs === undefined || result?.kind === 'refused')}
      ${
        costs === undefined
          ? html`<p>
              Nothing is loaded. Count people’s time as well: with it left out, a program looks cheaper than
              it is.
            </p>`
          : html`<p class="muted">Loaded on ${longDate(dateAt(costs.loadedAt, program.timeZone))}</p>
              ${ledger(costs)} ${assumptions(costs)}`
      }`,
  );
