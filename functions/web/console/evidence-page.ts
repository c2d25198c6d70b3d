import { html } from 'hono/html';
import type { User } from '../../core/access.ts';
import type { Program } from '../../core/program.ts';
import { longDate } from '../../core/wording.ts';
import type { ProgramEvidence } from '../../workflows/program-evidence.ts';
import { dataTable } from '../components/data-table.ts';
import type { Html } from '../components/page.ts';
import { consolePage } from './console-page.ts';
import { evidenceDefinitions, howDoYouKnow } from './evidence-definitions.ts';

type EvidenceCohort = ProgramEvidence['cohorts'][number];
type EvidenceFigure = EvidenceCohort['worth'][number];

const NOT_SHOWN = 'Not shown';

const CHARTS = [
  ['break-even', 'The observed difference in retention, held against the one that would pay for the program'],
  ['return-tornado', 'What the return would be with one input moved at a time'],
] as const;

const row = (figure: EvidenceFigure, name: string): (Html | string)[] => [
  html`${name}<br /><span class="muted">${figure.value === undefined ? '' : figure.about}</span>`,
  figure.value === undefined
    ? html`<span class="muted nowrap">${NOT_SHOWN}</span>`
    : html`<strong class="nowrap">${figure.value}</strong>`,
  figure.value === undefined ? figure.note : `${figure.sure}, ${figure.n}`,
  howDoYouKnow(figure.indicatorId),
];

const figureTable = (figures: readonly EvidenceFigure[], named: (figure: EvidenceFigure) => string): Html =>
  dataTable(
    [{ title: 'What' }, { title: 'Figure' }, { title: 'How sure' }, { title: 'More' }],
    figures.map((figure) => row(figure, named(figure))),
  );

/** The verdict in words before any number: a leader may read no further. */
const verdictCard = ({ verdict, worth: [headline] }: EvidenceCohort): Html | string => {
  if (headline === undefined) return '';
  const { value, note, sure, n, indicatorId, title } = headline;
  return html`<div class="card">
    <h3>${title}${value === undefined || verdict === undefined ? '' : `: ${verdict.toLowerCase()}`}</h3>
    <p class="figure">${value ?? verdict ?? NOT_SHOWN}</p>
    <p>${note}</p>
    <p class="muted">${value === undefined ? '' : `${sure}, ${n}. `}${howDoYouKnow(indicatorId)}</p>
  </div>`;
};

const pictures = ({ cohort }: EvidenceCohort, files: ReadonlySet<string>): Html[] =>
  CHARTS.filter(([name]) => files.has(`charts/${name}.svg`)).map(
    ([name, caption]) =>
      html`<figure class="picture">
        <figcaption>${caption}</figcaption>
        <img
          src="/console/cohorts/${cohort.id}/files/charts/${name}.svg"
          alt="A chart; its numbers stand in the tables of this page"
        />
      </figure>`,
  );

const cohortSection = (found: EvidenceCohort, files: ReadonlySet<string>): Html => {
  const { cohort, asOf, worth, costs, other, sensitivity } = found;
  const title = (figure: EvidenceFigure): string => figure.title;
  return html`<section aria-labelledby="${cohort.id}">
    <h2 id="${cohort.id}">${cohort.name}</h2>
    <p class="muted">
      ${longDate(cohort.startsOn)} to ${longDate(cohort.endsOn)}; figures as of ${longDate(asOf)} ·
      <a href="/console/cohorts/${cohort.id}/report">The cohort’s report</a>
    </p>
    ${verdictCard(found)}
    <h3>Was it worth the money?</h3>
    ${figureTable(worth.slice(1), title)} ${pictures(found, files)}
    <h3>What did it cost?</h3>
    ${figureTable(costs, title)}
    ${
      sensitivity.length === 0
        ? ''
        : html`<details>
            <summary>The return, with one input moved at a time</summary>
            ${figureTable(sensitivity, ({ about }) => about)}
          </details>`
    }
    <h3>What no money is put on</h3>
    <p>These are real, and not in the return: nobody can say what they are worth without guessing.</p>
    ${figureTable(other, title)}
  </section>`;
};

const totals = ({ total }: ProgramEvidence): Html | string =>
  total === undefined || total.cohorts < 2
    ? ''
    : html`<div class="card">
        <h2>All cohorts</h2>
        <p class="figure">${total.cost} ${total.currency}</p>
        <p>
          for ${total.matches} matches in ${total.cohorts} cohorts with costs, ${total.costPerMatch}
          ${total.currency} a match. ${howDoYouKnow('program-cost')}
        </p>
        <p class="muted">
          Savings are not added up: cohorts may share people of the comparison group, so their differences do
          not stand apart.
        </p>
      </div>`;

/** What a program cost and brought, cohort by cohort, every number with how sure it is. For leaders and admins, on screen and on paper. */
export const evidencePage = (user: User, program: Program, evidence: ProgramEvidence): Html =>
  consolePage(
    user,
    `Evidence of ${program.name}`,
    html`<p class="muted"><a href="/console">Programs</a> / ${program.name}</p>
      <h1>Evidence</h1>
      <p class="lede">What each cohort cost, what came of it, and how sure that is.</p>
      ${totals(evidence)}
      ${
        evidence.cohorts.length === 0
          ? html`<p>
              Nothing has been counted yet. Figures follow within the hour after a roster is loaded.
            </p>`
          : evidence.cohorts.map((found) =>
              cohortSection(found, evidence.files.get(found.cohort.id) ?? new Set()),
            )
      }
      ${evidence.waiting.length === 0 ? '' : html`<p class="muted">Nothing is counted yet of ${evidence.waiting.join(', ')}.</p>`}
      ${evidence.cohorts.length === 0 ? '' : evidenceDefinitions(evidence)}`,
  );
