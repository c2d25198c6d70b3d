import { Hono } from 'hono';
import { addLine, removeLine } from '../../workflows/change-timeline.ts';
import { programFor } from './access.ts';
import { changeLineRoutes } from './change-line-routes.ts';
import type { ConsolePorts } from './console-ports.ts';
import { formProblems } from './form-problems.ts';
import { loadProgramView } from './load-program-view.ts';
import { programPage } from './program-page.ts';
import type { ConsoleEnv } from './session.ts';
import { LineForm, WHEN_FIELDS } from './timeline-choices.ts';
import { NEW_LINE } from './timeline-editor.ts';
import { refusedOnProgram, toTimeline } from './timeline-answers.ts';
import { textsOf, typedIn } from './typed-line.ts';

/** Changes of a program's timeline, by forms on its page and on a page for each line. */
export const timelineRoutes = (deps: ConsolePorts): Hono<ConsoleEnv> => {
  const app = new Hono<ConsoleEnv>();
  app.post('/:program/timeline', async (c) => {
    const found = await programFor(c, deps, 'manage-timeline');
    if ('refused' in found) return found.refused;
    const { program } = found;
    const typed = await typedIn(c);
    const wish = LineForm.safeParse(textsOf(typed, ['instrument', ...WHEN_FIELDS]));
    if (!wish.success) {
      const view = await loadProgramView(deps, c.var.user, program);
      return c.html(programPage(view, { timeline: { typed, problems: formProblems(wish.error) } }), 422);
    }
    const change = await addLine(deps, program, wish.data);
    return change.kind === 'changed'
      ? toTimeline(c, program)
      : refusedOnProgram(c, deps, program, { refusal: change.refusal, typed });
  });
  app.post('/:program/timeline/:key/remove', async (c) => {
    const found = await programFor(c, deps, 'manage-timeline');
    if ('refused' in found) return found.refused;
    const { program } = found;
    const change = await removeLine(deps, program, c.req.param('key'));
    return change.kind === 'changed'
      ? toTimeline(c, program)
      : refusedOnProgram(c, deps, program, { refusal: change.refusal, typed: NEW_LINE });
  });
  changeLineRoutes(app, deps);
  return app;
};
