import { Hono, type Context } from 'hono';
import type { Ports } from '../../ports.ts';
import { exportResponses, type ResponseExport } from '../../workflows/export-responses.ts';
import { pageHeaders, privateHeaders } from '../security-headers.ts';
import { cohortFor } from './access.ts';
import { answersPage } from './answers-page.ts';
import { messagePage } from './console-page.ts';
import { fileHeaders } from './file-headers.ts';
import { requireUser, type ConsoleEnv } from './session.ts';

/** Of the responses no more than reading them. */
export type AnswersPorts = Pick<
  Ports,
  'settings' | 'log' | 'clock' | 'catalogue' | 'programs' | 'rosters' | 'waves' | 'access'
> & { responses: Pick<Ports['responses'], 'list'> };

const NOT_TO_BE_READ = {
  'aggregate-only':
    'The people who answered were told that their answers are only shown together with those of others. The report has the figures.',
  'match-after-agreement':
    'The people who answered were told that their answers are for the two sides of their match. The report has the figures.',
} as const;

/** The page that stands in place of answers. */
const refusal = (c: Context<ConsoleEnv>, found: Exclude<ResponseExport, { kind: 'exported' }>) => {
  switch (found.kind) {
    case 'refused':
      return c.html(messagePage(c.var.user, 'Nobody reads these answers', NOT_TO_BE_READ[found.policy]), 403);
    case 'not-asked':
      return c.html(
        messagePage(
          c.var.user,
          'Nothing has been asked yet',
          `${found.title} has had no wave in this cohort.`,
        ),
        404,
      );
    case 'unknown':
      return c.html(messagePage(c.var.user, 'There is nothing here', 'There is no such instrument.'), 404);
  }
};

/** The answers that an address names, or the page that says why there are none. */
const answersFor = async (c: Context<ConsoleEnv>, deps: AnswersPorts) => {
  const allowed = await cohortFor(c, deps, 'read-answers');
  if ('refused' in allowed) return allowed;
  const instrumentId = c.req.param('instrument') ?? '';
  const found = await exportResponses(deps, allowed.cohort, instrumentId);
  return found.kind === 'exported'
    ? { ...allowed, ...found, user: c.var.user, instrumentId }
    : { refused: refusal(c, found) };
};

/**
 * What single people answered, under `/console/answers/`, where their first page said that the program team reads it. An
 * app and a function of its own, so that no other page of the console has the right to read a response.
 */
export const answersApp = (deps: AnswersPorts): Hono<ConsoleEnv> => {
  const app = new Hono<ConsoleEnv>();
  app.onError((error, c) => {
    deps.log.error('A page of answers failed', error);
    const text = 'Please go back, wait a minute and try again.';
    return c.html(messagePage(undefined, 'Something went wrong on our side', text), 500);
  });
  app.notFound((c) =>
    c.html(messagePage(undefined, 'There is nothing here', 'The page does not exist.'), 404),
  );
  app.use(pageHeaders('same-origin'), privateHeaders);
  app.use('/console/answers/*', requireUser(deps));
  app.get('/console/answers/:cohort/:instrument/responses.csv', async (c) => {
    const found = await answersFor(c, deps);
    if ('refused' in found) return found.refused;
    const saveAs = `${found.cohort.name} ${found.instrumentId} responses.csv`;
    return c.body(found.csv, 200, fileHeaders('text/csv; charset=utf-8', saveAs));
  });
  app.get('/console/answers/:cohort/:instrument', async (c) => {
    const found = await answersFor(c, deps);
    return 'refused' in found ? found.refused : c.html(answersPage(found));
  });
  return app;
};
