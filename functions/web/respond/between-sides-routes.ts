import { Hono } from 'hono';
import { startLink } from './links.ts';
import { takeAmendment, takeConsent, takeDropAmendment } from './take-agreement.ts';
import { showComparison, takeComparison } from './take-comparison.ts';
import { LANGUAGE, type RespondDeps } from './visit.ts';

/** What the two sides of a match settle between them, under `/r/<token>`: to compare their answers, to agree on words. */
export const betweenSidesRoutes = (deps: RespondDeps): Hono => {
  const app = new Hono();
  app.get('/:token/compare', showComparison(deps));
  app.post('/:token/compare', takeComparison(deps));
  app.post('/:token/agree', takeConsent(deps));
  app.post('/:token/amend', takeAmendment(deps));
  app.post('/:token/drop-amendment', takeDropAmendment(deps));
  // Whoever opens the address that a form was sent to, from the browser's history, is led to the start.
  app.get('/:token/:form{agree|amend|drop-amendment}', (c) => {
    const askedLocale = Object.keys(deps.tongues).find((locale) => locale === c.req.query(LANGUAGE));
    const token = encodeURIComponent(c.req.param('token'));
    return c.redirect(startLink({ token, askedLocale }), 303);
  });
  return app;
};
