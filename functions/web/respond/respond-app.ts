import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FORM_LIMIT } from '../form-body.ts';
import { pageHeaders, privateHeaders } from '../security-headers.ts';
import { TONGUES, type Tongues } from '../messages/translate.ts';
import { tooLargePage, troublePage, unknownLinkPage } from './message-pages.ts';
import type { RespondPorts } from './respond-ports.ts';
import { showReview, showSection, showStart } from './show-pages.ts';
import { takeReview, takeSection } from './take-forms.ts';
import { strangerSpeech } from './visit.ts';

/**
 * The participant's journey under `/r/<token>`: start, one page a section, review, receipt. Works without JavaScript.
 * GET and HEAD change nothing, whoever opens the link; a POST is a person's. The pages speak the person's language, or
 * that of `?lang=fr`, which links and forms carry along.
 */
export const respondApp = (ports: RespondPorts, tongues: Tongues = TONGUES): Hono => {
  const deps = { ...ports, tongues };
  const stranger = (c: Context) => strangerSpeech(c, tongues);
  const app = new Hono();
  app.use(pageHeaders('no-referrer'), privateHeaders);
  app.use(bodyLimit({ maxSize: FORM_LIMIT, onError: (c) => c.html(tooLargePage(stranger(c)), 413) }));
  app.notFound((c) => c.html(unknownLinkPage(stranger(c)), 404));
  app.onError((error, c) => {
    deps.log.error('An answering page failed', error);
    return c.html(troublePage(stranger(c)), 500);
  });
  app.get('/r/:token', showStart(deps));
  app.get('/r/:token/review', showReview(deps));
  app.post('/r/:token/send', takeReview(deps));
  app.get('/r/:token/:number{[0-9]{1,3}}', showSection(deps));
  app.post('/r/:token/:number{[0-9]{1,3}}', takeSection(deps));
  return app;
};
