import { Hono } from 'hono';
import { WaveId } from '../../core/ids.ts';
import { importRoster } from '../../workflows/import-roster.ts';
import { closeWave } from '../../workflows/manage-program.ts';
import { cohortFor } from './access.ts';
import { cohortPage } from './cohort-page.ts';
import type { ConsolePorts } from './console-ports.ts';
import { loadCohortView, loadRosterLines } from './load-cohort-view.ts';
import { rosterPage } from './roster-page.ts';
import type { ConsoleEnv } from './session.ts';

/** A cohort: how it stands, its roster, and closing a wave early. */
export const cohortRoutes = (deps: ConsolePorts): Hono<ConsoleEnv> => {
  const app = new Hono<ConsoleEnv>();
  app.get('/:cohort', async (c) => {
    const found = await cohortFor(c, deps, 'read-cohort');
    if ('refused' in found) return found.refused;
    return c.html(cohortPage(await loadCohortView(deps, c.var.user, found.program, found.cohort)));
  });
  app.get('/:cohort/roster', async (c) => {
    const found = await cohortFor(c, deps, 'read-roster');
    if ('refused' in found) return found.refused;
    return c.html(rosterPage(c.var.user, found.cohort, await loadRosterLines(deps, found.cohort)));
  });
  app.post('/:cohort/roster', async (c) => {
    const found = await cohortFor(c, deps, 'manage-cohort');
    if ('refused' in found) return found.refused;
    // A form that is cut off or none at all holds no file, and is told so.
    const { file, pasted } = await c.req.parseBody().catch((): Record<string, string | File> => ({}));
    const upload = file instanceof File && file.size > 0 ? await file.text() : '';
    const text = typeof pasted === 'string' ? pasted : '';
    const result = await importRoster(deps, found.cohort, upload === '' ? text : upload);
    const refused = result.kind === 'refused';
    const lines = await loadRosterLines(deps, found.cohort);
    return c.html(
      rosterPage(c.var.user, found.cohort, lines, result, refused ? text : ''),
      refused ? 422 : 200,
    );
  });
  app.post('/:cohort/waves/:wave/close', async (c) => {
    const found = await cohortFor(c, deps, 'manage-cohort');
    if ('refused' in found) return found.refused;
    const id = WaveId.safeParse(c.req.param('wave'));
    const wave = id.success ? await deps.waves.get(found.cohort.id, id.data) : undefined;
    if (wave !== undefined) await closeWave(deps, wave);
    return c.redirect(`/console/cohorts/${found.cohort.id}`, 303);
  });
  return app;
};
