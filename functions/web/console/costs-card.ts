import { html } from 'hono/html';
import type { Cohort } from '../../core/cohort.ts';
import { totalCost, type ProgramCosts } from '../../core/program-cost.ts';
import type { Html } from '../components/page.ts';

/** `41,780 EUR` */
export const moneyInWords = (amount: number, currency: string): string =>
  `${Math.round(amount).toLocaleString('en-US')} ${currency}`;

export const costsAddress = ({ id }: Cohort): string => `/console/cohorts/${id}/costs`;

/** What a cohort costs, and the way to load it. For admins. */
export const costsCard = (costs: ProgramCosts | undefined, cohort: Cohort): Html =>
  html`<section class="card">
    <h2>Costs</h2>
    ${
      costs === undefined
        ? html`<p>
            None are loaded. With them, the report says what a match costs and whether it was worth it.
          </p>`
        : html`<p class="figure">${moneyInWords(totalCost(costs.lines).likely, costs.currency)}</p>
            <p>in ${costs.lines.length === 1 ? 'one line' : `${costs.lines.length} lines`}</p>`
    }
    <p><a class="button quiet" href="${costsAddress(cohort)}">Costs</a></p>
  </section>`;
