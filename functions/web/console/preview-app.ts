import { Hono } from 'hono';
import { pageHeaders, privateHeaders } from '../security-headers.ts';
import { messagePage } from './console-page.ts';
import type { InstrumentDeps } from './instrument-at.ts';
import { instrumentRoutes } from './instrument-routes.ts';

/** The console's pages about instruments alone, for authors on their own machine: no store, and nobody signs in. */
export const previewApp = (deps: InstrumentDeps): Hono => {
  const app = new Hono();
  app.use(pageHeaders('same-origin'), privateHeaders);
  app.notFound((c) =>
    c.html(messagePage(undefined, 'There is nothing here', 'The page does not exist.'), 404),
  );
  app.get('/', (c) => c.redirect('/console/instruments', 302));
  app.get('/console', (c) => c.redirect('/console/instruments', 302));
  app.route('/console/instruments', instrumentRoutes(deps));
  return app;
};
