import type { Context } from 'hono';
import { tokenReadings } from '../../core/spoilt-token.ts';
import type { Html } from '../components/page.ts';
import type { Tongues } from '../messages/translate.ts';
import { WASTE_WAIT, type WasteGuard } from '../waste-guard.ts';
import { tooManyWrongLinksPage, unknownLinkPage } from './message-pages.ts';
import { strangerSpeech } from './visit.ts';

type Deps = { tongues: Tongues; waste: WasteGuard };

/**
 * The status of a link that does not exist: 404, and 429 where too many were opened from the same place, which the browser is
 * told how long to leave alone. What looks like no token was not looked up: counting it would cost more than it did.
 */
export const statusOfUnknown = async (c: Context, { waste }: Deps): Promise<404 | 429> => {
  if (tokenReadings(c.req.param('token') ?? '').length === 0 || (await waste(c))) return 404;
  c.header('retry-after', String(WASTE_WAIT));
  return 429;
};

/** The page that goes with it. */
export const unknownLink = async (c: Context, deps: Deps): Promise<[page: Html, status: 404 | 429]> => {
  const speech = strangerSpeech(c, deps.tongues);
  const status = await statusOfUnknown(c, deps);
  return [status === 404 ? unknownLinkPage(speech) : tooManyWrongLinksPage(speech, WASTE_WAIT / 60), status];
};
