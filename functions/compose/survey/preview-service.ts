import { serve, type ServerType } from '@hono/node-server';
import { instrumentFiles } from '../../adapters/instrument-files.ts';
import { timestamp } from '../../core/calendar.ts';
import { previewApp } from '../../web/console/preview-app.ts';
import { TONGUES } from '../../web/messages/translate.ts';

export type PreviewService = { origin: string; stop: () => Promise<void> };

/** Only this machine can reach it. */
const HOST = 'localhost';

/** The files are read anew for every page, so that an edit is seen by a reload. What is wrong with them is shown instead of the page. */
const answer =
  (directory: string) =>
  (request: Request): Response | Promise<Response> => {
    try {
      const deps = {
        catalogue: instrumentFiles(directory),
        clock: { now: () => timestamp(Date.now()) },
        tongues: TONGUES,
      };
      return previewApp(deps).fetch(request);
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      return new Response(told, { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    }
  };

/**
 * Serves gallery, previews and codebooks of a folder of definitions.
 * @param port 0 for any that is free
 * @throws when the port is taken
 */
export const startPreview = (directory: string, port: number): Promise<PreviewService> =>
  new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: answer(directory), port, hostname: HOST }, (info) =>
      resolve({
        origin: `http://${HOST}:${info.port}`,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.once('error', reject);
  });
