import type { Context } from 'hono';
import { authorize, type Action } from '../../core/access.ts';
import type { Cohort } from '../../core/cohort.ts';
import { CohortId, ProgramId } from '../../core/ids.ts';
import type { Program } from '../../core/program.ts';
import { messagePage } from './console-page.ts';
import type { ConsolePorts } from './console-ports.ts';
import type { ConsoleEnv } from './session.ts';

type ConsoleContext = Context<ConsoleEnv>;
type Refused = { refused: Response | Promise<Response> };

const notFound = (c: ConsoleContext): Refused => ({
  refused: c.html(
    messagePage(
      c.var.user,
      'There is nothing here',
      'The page does not exist, or it belongs to a program that you have no part in.',
    ),
    404,
  ),
});

const forbidden = (c: ConsoleContext): Refused => ({
  refused: c.html(
    messagePage(
      c.var.user,
      'This page is for admins',
      'Ask an admin of the program to do it, or to make you one.',
    ),
    403,
  ),
});

/** The program that the address names, if the signed-in person may do this in it; otherwise the page that says why not. */
export const programFor = async (
  c: ConsoleContext,
  deps: ConsolePorts,
  action: Action,
): Promise<{ program: Program } | Refused> => {
  const id = ProgramId.safeParse(c.req.param('program'));
  const program = id.success ? await deps.programs.get(id.data) : undefined;
  return program === undefined ? notFound(c) : (checked(c, program, action) ?? { program });
};

/** The cohort that the address names, with its program. */
export const cohortFor = async (
  c: ConsoleContext,
  deps: Pick<ConsolePorts, 'programs'>,
  action: Action,
): Promise<{ program: Program; cohort: Cohort } | Refused> => {
  const id = CohortId.safeParse(c.req.param('cohort'));
  const cohort = id.success ? await deps.programs.cohort(id.data) : undefined;
  const program = cohort === undefined ? undefined : await deps.programs.get(cohort.programId);
  if (cohort === undefined || program === undefined) return notFound(c);
  return checked(c, program, action) ?? { program, cohort };
};

const checked = (c: ConsoleContext, program: Program, action: Action): Refused | undefined => {
  const verdict = authorize(c.var.user, action, program.id);
  if (verdict === 'unknown') return notFound(c);
  return verdict === 'forbidden' ? forbidden(c) : undefined;
};
