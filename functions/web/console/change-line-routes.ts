import type { Context, Hono } from 'hono';
import type { Program } from '../../core/program.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { TimelineEntry } from '../../core/timeline.ts';
import { changeLine, lineToChange } from '../../workflows/change-timeline.ts';
import { fieldText } from '../form-body.ts';
import { programFor } from './access.ts';
import { changeLinePage } from './change-line-page.ts';
import type { ConsolePorts } from './console-ports.ts';
import { formProblems } from './form-problems.ts';
import type { ConsoleEnv } from './session.ts';
import { refusedOnProgram, toTimeline } from './timeline-answers.ts';
import { typedOf, WHEN_FIELDS, whenForm } from './timeline-choices.ts';
import { NEW_LINE } from './timeline-editor.ts';
import { refusedForm, type Refusal } from './timeline-refusals.ts';
import { textsOf, typedIn } from './typed-line.ts';
import type { TimelineForm } from './when-fields.ts';

type Asked = { program: Program; line: TimelineEntry };

/** The line that the address names, if it may still change; otherwise the page that says why not. */
const lineFor = async (
  c: Context<ConsoleEnv>,
  deps: ConsolePorts,
): Promise<Asked | { refused: Response | Promise<Response> }> => {
  const found = await programFor(c, deps, 'manage-timeline');
  if ('refused' in found) return found;
  const { program } = found;
  const open = await lineToChange(deps, program, c.req.param('key') ?? '');
  if ('line' in open) return { program, line: open.line };
  return { refused: refusedOnProgram(c, deps, program, { refusal: open.refusal, typed: NEW_LINE }) };
};

const show = (c: Context<ConsoleEnv>, deps: ConsolePorts, { program, line }: Asked, form?: TimelineForm) =>
  changeLinePage({ user: c.var.user, program, line, catalogue: deps.catalogue, form });

/** What somebody else changed meanwhile is shown as it is now; what is wrong with a wish, beside what was typed. */
const answerRefusal = async (
  c: Context<ConsoleEnv>,
  deps: ConsolePorts,
  refusal: Refusal,
  typed: DraftFields,
): Promise<Response> => {
  const now = await lineFor(c, deps);
  if ('refused' in now) return now.refused;
  const shown = refusal.kind === 'changed-meanwhile' ? typedOf(now.line) : typed;
  const { form, status } = refusedForm(refusal, shown);
  return c.html(show(c, deps, now, form), status);
};

/** A page for each line of a timeline of which nothing has been asked yet, with the form that changes when it is. */
export const changeLineRoutes = (app: Hono<ConsoleEnv>, deps: ConsolePorts): void => {
  app.get('/:program/timeline/:key', async (c) => {
    const asked = await lineFor(c, deps);
    return 'refused' in asked ? asked.refused : c.html(show(c, deps, asked));
  });
  app.post('/:program/timeline/:key', async (c) => {
    const asked = await lineFor(c, deps);
    if ('refused' in asked) return asked.refused;
    const { program, line } = asked;
    const typed = await typedIn(c);
    const wish = whenForm(line).safeParse(textsOf(typed, WHEN_FIELDS));
    if (!wish.success)
      return c.html(show(c, deps, asked, { typed, problems: formProblems(wish.error) }), 422);
    const seen = Number(fieldText(typed, 'seen'));
    const change = await changeLine(deps, program, { key: line.key, wish: wish.data, seen });
    return change.kind === 'changed' ? toTimeline(c, program) : answerRefusal(c, deps, change.refusal, typed);
  });
};
