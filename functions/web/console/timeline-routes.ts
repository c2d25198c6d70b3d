import { Hono, type Context } from 'hono';
import type { Program } from '../../core/program.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { addLine, removeLine, type TimelineChange } from '../../workflows/change-timeline.ts';
import { fieldText, readForm } from '../form-body.ts';
import { programFor } from './access.ts';
import type { ConsolePorts } from './console-ports.ts';
import { formProblems } from './form-problems.ts';
import { loadProgramView } from './load-program-view.ts';
import { programPage } from './program-page.ts';
import type { ConsoleEnv } from './session.ts';
import { LineForm } from './timeline-choices.ts';
import type { TimelineForm } from './timeline-editor.ts';

const FIELDS = ['instrument', 'amount', 'unit', 'side', 'anchor', 'openForDays', 'repeatEvery'] as const;

type Refusal = Extract<TimelineChange, { kind: 'refused' }>['refusal'];
type Told = { status: 404 | 409 | 422; message: string; field?: (typeof FIELDS)[number] };

/** Why nothing was changed and what to do instead, at the field that it is about. */
const TOLD: Record<Refusal['kind'], Told> = {
  'unknown-instrument': { status: 422, field: 'instrument', message: 'Choose one of the instruments.' },
  'asked-on-event': {
    status: 422,
    field: 'instrument',
    message: 'It is asked after an event, not on a day. Choose another one.',
  },
  'already-there': {
    status: 422,
    field: 'amount',
    message: 'It is asked on that day already. Choose another day.',
  },
  'overlaps-itself': {
    status: 422,
    field: 'openForDays',
    message:
      'It would be asked again while the questions before are still open. Close it earlier, or ask it less often.',
  },
  'unknown-line': {
    status: 404,
    message: 'The timeline has no such line. Somebody may have removed it before you.',
  },
  'has-opened': {
    status: 409,
    message: 'That line has been asked already, and stays for the record of what was asked.',
  },
  'changed-meanwhile': {
    status: 409,
    message: 'Somebody else changed the timeline at the same time. This is how it is now; please try again.',
  },
};

const formWith = (typed: DraftFields, { field, message }: Told): TimelineForm =>
  field === undefined
    ? { typed, problems: new Map(), refusal: message }
    : { typed, problems: new Map([[field, { field, message }]]), refusal: message };

/** Changes of a program's timeline, by forms on its page. */
export const timelineRoutes = (deps: ConsolePorts): Hono<ConsoleEnv> => {
  const app = new Hono<ConsoleEnv>();
  const answer = async (
    c: Context<ConsoleEnv>,
    program: Program,
    change: TimelineChange,
    typed: DraftFields,
  ) => {
    if (change.kind === 'changed') return c.redirect(`/console/programs/${program.id}#timeline`, 303);
    const refusal = TOLD[change.refusal.kind];
    const now = (await deps.programs.get(program.id)) ?? program;
    const view = await loadProgramView(deps, c.var.user, now);
    return c.html(programPage(view, { timeline: formWith(typed, refusal) }), refusal.status);
  };
  app.post('/:program/timeline', async (c) => {
    const found = await programFor(c, deps, 'manage-timeline');
    if ('refused' in found) return found.refused;
    const form = await readForm(c);
    const typed = form.kind === 'fields' ? form.fields : {};
    const wish = LineForm.safeParse(Object.fromEntries(FIELDS.map((name) => [name, fieldText(typed, name)])));
    if (wish.success) return answer(c, found.program, await addLine(deps, found.program, wish.data), typed);
    const view = await loadProgramView(deps, c.var.user, found.program);
    return c.html(programPage(view, { timeline: { typed, problems: formProblems(wish.error) } }), 422);
  });
  app.post('/:program/timeline/:key/remove', async (c) => {
    const found = await programFor(c, deps, 'manage-timeline');
    if ('refused' in found) return found.refused;
    return answer(c, found.program, await removeLine(deps, found.program, c.req.param('key')), {});
  });
  return app;
};
