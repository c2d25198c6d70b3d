import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { FORM_LIMIT } from '../form-body.ts';
import { TONGUES } from '../messages/translate.ts';
import { ownFormsOnly, pageHeaders, privateHeaders } from '../security-headers.ts';
import { cohortRoutes } from './cohort-routes.ts';
import { messagePage } from './console-page.ts';
import type { ConsolePorts } from './console-ports.ts';
import { costsRoutes } from './costs-routes.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { followUpRoutes } from './follow-up-routes.ts';
import { instrumentRoutes, teamsOnly } from './instrument-routes.ts';
import { programRoutes } from './program-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { requireUser } from './session.ts';
import { signInRoutes, signOut } from './sign-in-routes.ts';
import { timelineRoutes } from './timeline-routes.ts';
import { wordRoutes } from './word-routes.ts';

/** A roster of some ten thousand lines; the gateway takes no more than 6 MB. */
const ROSTER_LIMIT = 4 * 1024 * 1024;

const withinLimits = createMiddleware((c, next) => {
  const maxSize = c.req.path.endsWith('/roster') ? ROSTER_LIMIT : FORM_LIMIT;
  const text = `A form holds up to ${maxSize / 1024} kB. Nothing was changed. Split the file and load its parts one after the other.`;
  const tooLarge = messagePage(undefined, 'That is more than we can take', text);
  return bodyLimit({ maxSize, onError: (limited) => limited.html(tooLarge, 413) })(c, next);
});

const FROM_ELSEWHERE = messagePage(
  undefined,
  'This form came from elsewhere',
  'For your safety only forms of this site are taken. Open the page again and send it from there.',
);
const TROUBLE = messagePage(
  undefined,
  'Something went wrong on our side',
  'Please go back, wait a minute and try again.',
);

/** Admins and leaders: sign-in, programs, cohorts, reports. */
export const consoleApp = (deps: ConsolePorts): Hono => {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403) return c.html(FROM_ELSEWHERE, 403);
    deps.log.error('A console page failed', error);
    return c.html(TROUBLE, 500);
  });
  app.notFound((c) =>
    c.html(messagePage(undefined, 'There is nothing here', 'The page does not exist.'), 404),
  );
  app.use(compress());
  app.use(pageHeaders('same-origin'), privateHeaders, ownFormsOnly(deps.settings.publicOrigin), withinLimits);
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/', (c) => c.redirect('/console', 302));
  app.route('/console/sign-in', signInRoutes(deps));
  app.route('/console/sign-out', signOut(deps));
  app.use('/console/*', requireUser(deps));
  app.route('/console/cohorts', reportRoutes(deps));
  app.use('/console/instruments/*', teamsOnly);
  app.route('/console/instruments', instrumentRoutes({ ...deps, tongues: TONGUES }));
  app.route('/console', programRoutes(deps));
  app.route('/console/programs', timelineRoutes(deps));
  app.route('/console/programs', evidenceRoutes(deps));
  app.route('/console/cohorts', cohortRoutes(deps));
  app.route('/console/cohorts', costsRoutes(deps));
  app.route('/console/cohorts', followUpRoutes(deps));
  app.route('/console/cohorts', wordRoutes(deps));
  return app;
};
