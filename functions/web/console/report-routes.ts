import { Hono, type Context } from 'hono';
import { isForTeam } from '../../core/report-pointer.ts';
import { cohortFor } from './access.ts';
import { messagePage } from './console-page.ts';
import type { ConsolePorts } from './console-ports.ts';
import { fileHeaders } from './file-headers.ts';
import { latestReport } from '../../workflows/latest-report.ts';
import type { ConsoleEnv } from './session.ts';

/** The newest report and its files, served from the shelf as they were rendered. */
export const reportRoutes = (deps: ConsolePorts): Hono<ConsoleEnv> => {
  const app = new Hono<ConsoleEnv>();
  app.get('/:cohort/report', (c) => serve(c, deps, 'report.html', false));
  app.get('/:cohort/files/:name{.+}', (c) => serve(c, deps, c.req.param('name'), true));
  return app;
};

const serve = async (
  c: Context<ConsoleEnv>,
  deps: ConsolePorts,
  name: string,
  download: boolean,
): Promise<Response> => {
  const found = await cohortFor(c, deps, isForTeam({ name }) ? 'read-answers' : 'read-report');
  if ('refused' in found) return found.refused;
  const report = await latestReport(deps, found.cohort.id);
  const listed = report?.files.find((file) => file.name === name);
  const file =
    report === undefined || listed === undefined
      ? undefined
      : await deps.shelf.get(`${report.folder}/${name}`);
  if (file === undefined) {
    return c.html(
      messagePage(
        c.var.user,
        'There is no such file',
        'The newest report does not have it. Go back to the cohort’s page for its list of files.',
      ),
      404,
    );
  }
  const saveAs = `${found.cohort.name} ${report?.asOf ?? ''} ${name.replaceAll('/', ' ')}`;
  return c.body(file.body, 200, fileHeaders(file.contentType, download ? saveAs : undefined));
};
