import type { Context } from 'hono';
import type { Program } from '../../core/program.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { ConsolePorts } from './console-ports.ts';
import { loadProgramView } from './load-program-view.ts';
import { programPage } from './program-page.ts';
import type { ConsoleEnv } from './session.ts';
import { refusedForm, type Refusal } from './timeline-refusals.ts';

/** Back to the timeline as it is now. */
export const toTimeline = (c: Context, { id }: Program) =>
  c.redirect(`/console/programs/${id}#timeline`, 303);

/** The program as it is now, with why nothing was changed. */
export const refusedOnProgram = async (
  c: Context<ConsoleEnv>,
  deps: ConsolePorts,
  program: Program,
  { refusal, typed }: { refusal: Refusal; typed: DraftFields },
) => {
  const { form, status } = refusedForm(refusal, typed);
  const now = (await deps.programs.get(program.id)) ?? program;
  const view = await loadProgramView(deps, c.var.user, now);
  return c.html(programPage(view, { timeline: form }), status);
};
