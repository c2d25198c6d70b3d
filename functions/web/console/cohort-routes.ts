import { Hono } from 'hono';
import type { Cohort } from '../../core/cohort.ts';
import { WaveId } from '../../core/ids.ts';
import type { Wave } from '../../core/wave.ts';
import { importRoster } from '../../workflows/import-roster.ts';
import { closeWave } from '../../workflows/manage-program.ts';
import { cohortFor } from './access.ts';
import { closePage, cohortPage } from './cohort-page.ts';
import type { ConsolePorts } from './console-ports.ts';
import { loadCohortView, loadRosterLines } from './load-cohort-view.ts';
import { rosterPage } from './roster-page.ts';
import type { ConsoleEnv } from './session.ts';
import { uploadedText } from './uploaded-text.ts';

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
    const { text, pasted } = await uploadedText(c);
    const result = await importRoster(deps, found.cohort, text);
    const refused = result.kind === 'refused';
    const lines = await loadRosterLines(deps, found.cohort);
    return c.html(
      rosterPage(c.var.user, found.cohort, lines, result, refused ? pasted : ''),
      refused ? 422 : 200,
    );
  });
  addClosing(app, deps);
  return app;
};

const addClosing = (app: Hono<ConsoleEnv>, deps: ConsolePorts): void => {
  app.get('/:cohort/waves/:wave/close', async (c) => {
    const found = await cohortFor(c, deps, 'manage-cohort');
    if ('refused' in found) return found.refused;
    const wave = await waveOf(deps, found.cohort, c.req.param('wave'));
    if (wave === undefined) return c.redirect(`/console/cohorts/${found.cohort.id}`, 303);
    return c.html(closePage(c.var.user, found.cohort, wave));
  });
  app.post('/:cohort/waves/:wave/close', async (c) => {
    const found = await cohortFor(c, deps, 'manage-cohort');
    if ('refused' in found) return found.refused;
    const wave = await waveOf(deps, found.cohort, c.req.param('wave'));
    if (wave !== undefined) await closeWave(deps, wave);
    return c.redirect(`/console/cohorts/${found.cohort.id}`, 303);
  });
};

const waveOf = async (deps: ConsolePorts, cohort: Cohort, text: string): Promise<Wave | undefined> => {
  const id = WaveId.safeParse(text);
  return id.success ? deps.waves.get(cohort.id, id.data) : undefined;
};
