import { html } from 'hono/html';
import type { User } from '../../core/access.ts';
import type { Program } from '../../core/program.ts';
import { dataTable } from '../components/data-table.ts';
import type { FieldProblem } from '../components/error-summary.ts';
import type { Html } from '../components/page.ts';
import { selectField, textField } from '../components/text-field.ts';
import { consolePage } from './console-page.ts';
import type { ProgramView } from './load-program-view.ts';
import { timelineEditor } from './timeline-editor.ts';
import type { TimelineForm } from './when-fields.ts';

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

/** What was typed into the forms of the page, and what is wrong with it. */
export type ProgramForms = { team?: { typed: string; problem: FieldProblem }; timeline?: TimelineForm };

/** A program's settings: what is asked when, and who works with it. */
export const programPage = (view: ProgramView, forms: ProgramForms = {}): Html => {
  const { user, program, team } = view;
  return consolePage(
    user,
    `${Object.keys(forms).length === 0 ? '' : 'Error: '}${program.name}`,
    html`<p class="muted"><a href="/console">Programs</a></p>
      <h1>${program.name}</h1>
      <p class="muted">
        ${program.organization} · ${program.timeZone} · groups under ${program.minimumGroup} are never shown
      </p>
      ${timelineEditor(view, forms.timeline)}
      <h2>Team</h2>
      ${teamTable(program, team)} ${addForm(program, forms.team?.typed ?? '', forms.team?.problem)}`,
  );
};
