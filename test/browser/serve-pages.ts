import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { bundleClientModule } from '../../functions/adapters/local/bundle-client-module.ts';
import { participantsApp } from '../../functions/web/participants-app.ts';
import { clientModuleOf } from '../../functions/web/respond/client-module.ts';
import type { RespondPorts } from '../../functions/web/respond/respond-ports.ts';

export type ServedPages = { origin: string; stop: () => Promise<void> };

/** All that participants reach, with its script, on a port of its own. */
export const servePages = async (ports: RespondPorts): Promise<ServedPages> => {
  const app = participantsApp(ports, clientModuleOf(bundleClientModule()));
  const server = serve({ fetch: app.fetch, port: 0, hostname: 'localhost' });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the pages have no port');
  return {
    origin: `http://localhost:${address.port}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
};
