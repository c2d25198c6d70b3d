import { Hono } from 'hono';
import * as z from 'zod';
import { AccessRole } from '../../core/access.ts';
import { Cohort } from '../../core/cohort.ts';
import { Program } from '../../core/program.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { addTeamMember, createCohort, createProgram } from '../../workflows/manage-program.ts';
import { fieldText, readForm } from '../form-body.ts';
import { programFor } from './access.ts';
import { messagePage } from './console-page.ts';
import type { ConsolePorts } from './console-ports.ts';
import { formProblems } from './form-problems.ts';
import { loadProgramView } from './load-program-view.ts';
import { programPage } from './program-page.ts';
import { homePage, newCohortPage, newProgramPage } from './program-pages.ts';
import type { ConsoleEnv } from './session.ts';

const texts = (fields: DraftFields, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, fieldText(fields, name)]));

const ProgramWish = Program.pick({
  name: true,
  organization: true,
  timeZone: true,
  helpContact: true,
}).extend({
  minimumGroup: z.coerce.number().pipe(Program.shape.minimumGroup),
});
const CohortWish = z
  .object({ name: Cohort.shape.name, startsOn: Cohort.shape.startsOn, endsOn: Cohort.shape.endsOn })
  .refine(({ startsOn, endsOn }) => startsOn < endsOn, {
    path: ['endsOn'],
    message: 'The last day must lie after the first',
  });

/** Programs: the list, a new one, its timeline and team, its cohorts. */
export const programRoutes = (deps: ConsolePorts): Hono<ConsoleEnv> => {
  const app = new Hono<ConsoleEnv>();
  app.get('/', async (c) => {
    const programs = (await deps.programs.list()).filter(({ id }) => c.var.user.roles[id] !== undefined);
    const views = programs.map(async (program) => ({
      program,
      cohorts: await deps.programs.cohorts(program.id),
    }));
    return c.html(homePage(c.var.user, await Promise.all(views)));
  });
  addProgramForms(app, deps);
  addTeamForms(app, deps);
  return app;
};

const addProgramForms = (app: Hono<ConsoleEnv>, deps: ConsolePorts): void => {
  app.use('/programs/new', async (c, next) => {
    if (!c.var.user.mayCreatePrograms) {
      return c.html(
        messagePage(
          c.var.user,
          'You can’t create programs',
          'Ask whoever runs this service to do it, or to let you.',
        ),
        403,
      );
    }
    await next();
  });
  app.get('/programs/new', (c) => c.html(newProgramPage(c.var.user)));
  app.post('/programs/new', async (c) => {
    const form = await readForm(c);
    const fields = form.kind === 'fields' ? form.fields : {};
    const wish = ProgramWish.safeParse(texts(fields, Object.keys(ProgramWish.shape)));
    if (!wish.success) return c.html(newProgramPage(c.var.user, fields, formProblems(wish.error)), 422);
    const program = await createProgram(deps, wish.data, c.var.user);
    return c.redirect(`/console/programs/${program.id}/cohorts/new`, 303);
  });
  app.get('/programs/:program/cohorts/new', async (c) => {
    const found = await programFor(c, deps, 'manage-cohort');
    return 'refused' in found ? found.refused : c.html(newCohortPage(c.var.user, found.program));
  });
  app.post('/programs/:program/cohorts/new', async (c) => {
    const found = await programFor(c, deps, 'manage-cohort');
    if ('refused' in found) return found.refused;
    const form = await readForm(c);
    const fields = form.kind === 'fields' ? form.fields : {};
    const wish = CohortWish.safeParse(texts(fields, ['name', 'startsOn', 'endsOn']));
    if (!wish.success)
      return c.html(newCohortPage(c.var.user, found.program, fields, formProblems(wish.error)), 422);
    const cohort = await createCohort(deps, found.program, wish.data);
    return c.redirect(`/console/cohorts/${cohort.id}/roster`, 303);
  });
};

const addTeamForms = (app: Hono<ConsoleEnv>, deps: ConsolePorts): void => {
  app.get('/programs/:program', async (c) => {
    const found = await programFor(c, deps, 'manage-team');
    return 'refused' in found
      ? found.refused
      : c.html(programPage(await loadProgramView(deps, c.var.user, found.program)));
  });
  app.post('/programs/:program/team', async (c) => {
    const found = await programFor(c, deps, 'manage-team');
    if ('refused' in found) return found.refused;
    const form = await readForm(c);
    const fields = form.kind === 'fields' ? form.fields : {};
    const email = z.email().safeParse(fieldText(fields, 'email'));
    const role = AccessRole.safeParse(fieldText(fields, 'role'));
    if (!email.success || !role.success) {
      const problem = {
        field: 'email',
        message: 'Write an address such as ana@example.org, and choose a role.',
      };
      const view = await loadProgramView(deps, c.var.user, found.program);
      return c.html(programPage(view, { team: { typed: fieldText(fields, 'email'), problem } }), 422);
    }
    await addTeamMember(deps, found.program, email.data, role.data);
    return c.redirect(`/console/programs/${found.program.id}`, 303);
  });
};
