import { Hono } from 'hono';
import { exampleCostsFile } from '../../core/costs/example-costs.ts';
import { importCosts } from '../../workflows/import-costs.ts';
import { cohortFor } from './access.ts';
import type { ConsolePorts } from './console-ports.ts';
import { costsPage } from './costs-page.ts';
import { fileHeaders } from './file-headers.ts';
import type { ConsoleEnv } from './session.ts';
import { uploadedText } from './uploaded-text.ts';

/** What a cohort costs: the ledger, loading it, and a file to begin from. */
export const costsRoutes = (deps: ConsolePorts): Hono<ConsoleEnv> => {
  const app = new Hono<ConsoleEnv>();
  app.get('/:cohort/costs', async (c) => {
    const found = await cohortFor(c, deps, 'manage-cohort');
    if ('refused' in found) return found.refused;
    const costs = await deps.costs.get(found.cohort.id);
    return c.html(costsPage({ user: c.var.user, ...found, costs }));
  });
  app.get('/:cohort/costs/example.csv', async (c) => {
    const found = await cohortFor(c, deps, 'manage-cohort');
    if ('refused' in found) return found.refused;
    return c.body(exampleCostsFile(), 200, fileHeaders('text/csv; charset=utf-8', 'costs-example.csv'));
  });
  app.post('/:cohort/costs', async (c) => {
    const found = await cohortFor(c, deps, 'manage-cohort');
    if ('refused' in found) return found.refused;
    const { text, pasted } = await uploadedText(c);
    const result = await importCosts(deps, found.cohort, text);
    const refused = result.kind === 'refused';
    const costs = await deps.costs.get(found.cohort.id);
    const view = { user: c.var.user, ...found, costs };
    return c.html(costsPage(view, result, refused ? pasted : ''), refused ? 422 : 200);
  });
  return app;
};
