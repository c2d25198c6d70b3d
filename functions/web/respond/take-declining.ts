import type { Handler } from 'hono';
import { decline } from '../../workflows/decline.ts';
import { readForm } from '../form-body.ts';
import { readDeclining, type DecliningPage } from './declining-form.ts';
import { declinedPage, decliningPage } from './declining-pages.ts';
import { closedPage } from './ending-pages.ts';
import { wrongTypePage } from './message-pages.ts';
import { openForm } from './open-form.ts';
import { refusal } from './refusal.ts';
import { openVisit, strangerSpeech, type RespondDeps } from './visit.ts';

/** Shows the form; nothing is said by opening it. */
export const showDeclining =
  (deps: RespondDeps, page: DecliningPage): Handler =>
  async (c) => {
    const opened = await openVisit(deps, c);
    return opened.kind === 'open' ? c.render(decliningPage(page, opened.occasion)) : refusal(c, deps, opened);
  };

/** Takes the form. Sent again it says the same again, so a reload does no harm. */
export const takeDeclining =
  (deps: RespondDeps, page: DecliningPage): Handler =>
  async (c) => {
    const form = await readForm(c);
    if (form.kind === 'wrong-type') return c.render(wrongTypePage(strangerSpeech(c, deps.tongues)), 415);
    const opened = await openForm(deps, c, form.fields);
    if (opened.kind !== 'open') return refusal(c, deps, opened);
    const { occasion } = opened;
    const read = readDeclining(page, occasion, form.fields);
    if (read.kind === 'problems') {
      return c.render(decliningPage(page, occasion, read.problems, form.fields), 422);
    }
    const outcome = await decline(deps, occasion, read.said);
    if (outcome.kind === 'declined') return c.render(declinedPage(occasion, outcome.word));
    if (outcome.kind === 'closed') return c.render(closedPage(occasion, {}), 410);
    // Somebody was quicker: what they sent or said is what counts.
    return refusal(c, deps, await openVisit(deps, c));
  };
