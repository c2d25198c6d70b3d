import { html } from 'hono/html';
import type { User } from '../../core/access.ts';
import type { Program } from '../../core/program.ts';
import type { InstrumentCatalogue } from '../../ports.ts';
import { dataTable } from '../components/data-table.ts';
import type { FieldProblem } from '../components/error-summary.ts';
import type { Html } from '../components/page.ts';
import { selectField, textField } from '../components/text-field.ts';
import { consolePage } from './console-page.ts';
import { momentInWords } from './moment-in-words.ts';

const timeline = (program: Program, catalogue: InstrumentCatalogue): Html => {
  const titles = new Map(catalogue.latest().map(({ instrument }) => [instrument.id, instrument.title]));
  return dataTable(
    [{ title: 'Questions' }, { title: 'When' }, { title: 'Of whom' }, { title: 'Open for' }],
    program.timeline.map((entry) => [
      titles.get(entry.instrumentId) ?? entry.instrumentId,
      momentInWords(entry),
      entry.audience.map((role) => `${role}s`).join(' and '),
      `${entry.openForDays} days`,
    ]),
  );
};

const teamTable = (program: Program, team: User[]): Html =>
  dataTable(
    [{ title: 'Address' }, { title: 'Role' }],
    team.map((member) => [member.email, member.roles[program.id] ?? '']),
  );

const addForm = (program: Program, typed: string, problem: FieldProblem | undefined): Html =>
  html`<form class="card" method="post" action="/console/programs/${program.id}/team" novalidate>
    <h2>Add somebody</h2>
    ${textField({ name: 'email', label: 'E-mail address', type: 'email', value: typed, problem })}
    ${selectField({
      name: 'role',
      label: 'Role',
      options: [
        { value: 'leader', label: 'Leader: reads the reports, sees no roster' },
        { value: 'admin', label: 'Admin: runs cohorts' },
      ],
      value: 'leader',
    })}
    <div class="actions"><button>Add</button></div>
  </form>`;

type ProgramView = { user: User; program: Program; team: User[]; catalogue: InstrumentCatalogue };

/** A program's settings: what is asked when, and who works with it. */
export const programPage = (
  { user, program, team, catalogue }: ProgramView,
  typed = '',
  problem?: FieldProblem,
): Html =>
  consolePage(
    user,
    `${problem === undefined ? '' : 'Error: '}${program.name}`,
    html`<p class="muted"><a href="/console">Programs</a></p>
      <h1>${program.name}</h1>
      <p class="muted">
        ${program.organization} · ${program.timeZone} · groups under ${program.minimumGroup} are never shown
      </p>
      <h2>Timeline</h2>
      <p>What is asked when, in every cohort.</p>
      ${timeline(program, catalogue)}
      <h2>Team</h2>
      ${teamTable(program, team)} ${addForm(program, typed, problem)}`,
  );
