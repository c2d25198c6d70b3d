import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FORM_LIMIT } from '../form-body.ts';
import { pageRenderer } from '../page-renderer.ts';
import { answeringHeaders, privateHeaders } from '../security-headers.ts';
import { TONGUES, type Tongues } from '../messages/translate.ts';
import { noGuard, type WasteGuard } from '../waste-guard.ts';
import { serveClientModule, type ClientModule } from './client-module.ts';
import { betweenSidesRoutes } from './between-sides-routes.ts';
import { tooLargePage, troublePage, unknownLinkPage } from './message-pages.ts';
import { ownAnswersRoutes } from './own-answers-routes.ts';
import type { RespondPorts } from './respond-ports.ts';
import { showReview, showSection, showStart } from './show-pages.ts';
import { draftTooLong, isDraft, takeDraft } from './take-draft.ts';
import { takeReview, takeSection } from './take-forms.ts';
import { showDeclining, takeDeclining } from './take-declining.ts';
import { strangerSpeech } from './visit.ts';

/**
 * The participant's journey under `/r/<token>`: start, one page a section, review, receipt. Works without JavaScript.
 * GET and HEAD change nothing, whoever opens the link; a POST is a person's. The pages speak the person's language, or
 * that of `?lang=fr`, which links and forms carry along. `client` is the script of the form pages; without it they have none. `waste` counts
 * requests that are good for nothing.
 */
export const respondApp = (
  ports: RespondPorts,
  tongues: Tongues = TONGUES,
  client?: ClientModule,
  waste: WasteGuard = noGuard,
): Hono => {
  const deps = { ...ports, tongues, client, waste };
  const stranger = (c: Context) => strangerSpeech(c, tongues);
  const app = new Hono();
  app.use(answeringHeaders(), privateHeaders, pageRenderer);
  app.use(
    bodyLimit({
      maxSize: FORM_LIMIT,
      onError: (c) => (isDraft(c) ? draftTooLong(c, stranger(c)) : c.render(tooLargePage(stranger(c)), 413)),
    }),
  );
  app.notFound((c) => c.render(unknownLinkPage(stranger(c)), 404));
  app.onError((error, c) => {
    deps.log.error('An answering page failed', error);
    return c.render(troublePage(stranger(c)), 500);
  });
  app.get('/r/:token', showStart(deps));
  app.get('/r/:token/review', showReview(deps));
  app.post('/r/:token/send', takeReview(deps));
  app.route('/r', ownAnswersRoutes(deps));
  app.route('/r', betweenSidesRoutes(deps));
  for (const page of ['decline', 'not-me'] as const) {
    app.get(`/r/:token/${page}`, showDeclining(deps, page));
    app.post(`/r/:token/${page}`, takeDeclining(deps, page));
  }
  app.get('/r/:token/:number{[0-9]{1,3}}', showSection(deps));
  app.get('/r/assets/:file', serveClientModule(client));
  app.post('/r/:token/:number{[0-9]{1,3}}/draft', takeDraft(deps));
  app.post('/r/:token/:number{[0-9]{1,3}}', takeSection(deps));
  return app;
};
