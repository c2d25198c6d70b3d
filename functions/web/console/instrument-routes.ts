import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { mayReadInstruments, type User } from '../../core/access.ts';
import { instrumentVersions } from '../../workflows/instrument-versions.ts';
import { writeCodebook, type WrittenCodebook } from '../../workflows/write-codebook.ts';
import { openedHeaders } from '../security-headers.ts';
import { messagePage } from './console-page.ts';
import { fileHeaders } from './file-headers.ts';
import { galleryPage } from './gallery-page.ts';
import { instrumentAt, type InstrumentDeps } from './instrument-at.ts';
import { instrumentPage } from './instrument-page.ts';
import { languagesOf } from './instrument-words.ts';
import { previewRoutes } from './preview-routes.ts';
import { previewWish } from './preview-wish.ts';
import type { ConsoleEnv } from './session.ts';
import { sideBySidePage } from './side-by-side-page.ts';
import { SIDE_BY_SIDE_SOURCE } from './side-by-side-style.ts';

/** Authors look at their definitions on their own machine, where nobody signs in. */
type InstrumentEnv = { Variables: { user: User | undefined } };

/** Lets those through who work with a program, whatever their role in it. */
export const teamsOnly = createMiddleware<ConsoleEnv>(async (c, next) => {
  if (mayReadInstruments(c.var.user)) return next();
  const text = 'They are for the teams of programs. Ask an admin to add your address to theirs.';
  return c.html(messagePage(c.var.user, 'You can’t see the instruments', text), 403);
});

const unknown = (c: Context<InstrumentEnv>) =>
  c.html(
    messagePage(c.var.user, 'There is nothing here', 'There is no such instrument, version or page.'),
    404,
  );

const codebookFile = async (
  c: Context<InstrumentEnv>,
  deps: InstrumentDeps,
  form: keyof WrittenCodebook,
): Promise<Response> => {
  const id = c.req.param('id') ?? '';
  const written = await writeCodebook(deps, id);
  if (written === undefined) return unknown(c);
  return form === 'html'
    ? c.body(written.html, 200, fileHeaders('text/html; charset=utf-8'))
    : c.body(written.csv, 200, fileHeaders('text/csv; charset=utf-8', `${id}-codebook.csv`));
};

/** The catalogue: a gallery, and of each instrument its page, its previews and its codebook. A definition that is added is there by itself. */
export const instrumentRoutes = (deps: InstrumentDeps): Hono<InstrumentEnv> => {
  const app = new Hono<InstrumentEnv>();
  app.get('/', (c) => c.html(galleryPage(c.var.user, deps.catalogue)));
  app.get('/:id{[a-z0-9-]+}/codebook', (c) => codebookFile(c, deps, 'html'));
  app.get('/:id{[a-z0-9-]+}/codebook.csv', (c) => codebookFile(c, deps, 'csv'));
  app.get('/:key', (c) => {
    const instrument = instrumentAt(deps, c.req.param('key'));
    if (instrument === undefined) return unknown(c);
    return c.html(
      instrumentPage({
        user: c.var.user,
        instrument,
        versions: instrumentVersions(deps, instrument.id).map((one) => one.instrument),
        languages: languagesOf(deps.catalogue, instrument),
      }),
    );
  });
  app.get(
    '/:key/preview/:role/side-by-side',
    openedHeaders({ styles: [SIDE_BY_SIDE_SOURCE], holdsFrames: true }),
    (c) => {
      const wish = previewWish(c, deps);
      return wish === undefined ? unknown(c) : c.html(sideBySidePage(c.var.user, wish));
    },
  );
  app.route('/:key/preview/:role/framed', previewRoutes({ ...deps, isFramed: true }));
  app.route('/:key/preview/:role', previewRoutes({ ...deps, isFramed: false }));
  return app;
};
