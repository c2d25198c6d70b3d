import { Hono } from 'hono';
import { LANGUAGE, type RespondDeps } from './visit.ts';
import {
  showWithdraw,
  takeChange,
  takeLeaveChange,
  takeMailReceipt,
  takeWithdraw,
} from './take-own-answers.ts';

/** What people can do about answers that they sent, under `/r/<token>`: change them, take them back, have the receipt mailed. */
export const ownAnswersRoutes = (deps: RespondDeps): Hono => {
  const app = new Hono();
  app.post('/:token/change', takeChange(deps));
  app.post('/:token/leave-change', takeLeaveChange(deps));
  app.get('/:token/withdraw', showWithdraw(deps));
  app.post('/:token/withdraw', takeWithdraw(deps));
  app.post('/:token/mail-receipt', takeMailReceipt(deps));
  // Whoever opens the address that a form was sent to, from the browser's history, is led to the start.
  app.get('/:token/:form{send|change|leave-change|mail-receipt}', (c) => {
    const language = Object.keys(deps.tongues).find((locale) => locale === c.req.query(LANGUAGE));
    const start = `/r/${encodeURIComponent(c.req.param('token'))}`;
    return c.redirect(language === undefined ? start : `${start}?${LANGUAGE}=${language}`, 303);
  });
  return app;
};
