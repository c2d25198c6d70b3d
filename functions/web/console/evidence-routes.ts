import { Hono } from 'hono';
import { programEvidence } from '../../workflows/program-evidence.ts';
import { programFor } from './access.ts';
import type { ConsolePorts } from './console-ports.ts';
import { evidencePage } from './evidence-page.ts';
import type { ConsoleEnv } from './session.ts';

/** What a program cost and brought: for everybody who may read its reports. */
export const evidenceRoutes = (deps: ConsolePorts): Hono<ConsoleEnv> => {
  const app = new Hono<ConsoleEnv>();
  app.get('/:program/evidence', async (c) => {
    const found = await programFor(c, deps, 'read-report');
    if ('refused' in found) return found.refused;
    return c.html(evidencePage(c.var.user, found.program, await programEvidence(deps, found.program)));
  });
  return app;
};
