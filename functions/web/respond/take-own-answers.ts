import type { Context, Handler } from 'hono';
import { beginChange, leaveChange } from '../../workflows/change-answers.ts';
import { wishReceipt } from '../../workflows/wish-receipt.ts';
import { withdrawResponse } from '../../workflows/withdraw-response.ts';
import { fieldText, readForm } from '../form-body.ts';
import { answeredPage } from './answered-page.ts';
import { receiptComesPage } from './ending-pages.ts';
import { sectionLink, startLink } from './links.ts';
import { wrongTypePage } from './message-pages.ts';
import { refusal } from './refusal.ts';
import { openVisit, strangerSpeech, type RespondDeps, type Visit } from './visit.ts';
import { RECEIPT, waitPage, withdrawnPage, withdrawPage } from './withdraw-pages.ts';

/** For whoever has answered, changing the answers or not; everybody else is led to where their link leads. */
const forAnswered =
  (deps: RespondDeps, answer: (c: Context, visit: Visit) => Response | Promise<Response>): Handler =>
  async (c) => {
    const opened = await openVisit(deps, c);
    if (opened.kind !== 'open' && opened.kind !== 'answered') return refusal(c, deps, opened);
    const { occasion } = opened;
    if (opened.kind === 'open' && occasion.change === undefined) return c.redirect(startLink(occasion), 303);
    return answer(c, occasion);
  };

/** Begins to change answers, or goes on. */
export const takeChange = (deps: RespondDeps): Handler =>
  forAnswered(deps, async (c, visit) =>
    (await beginChange(deps, visit)) === 'begun'
      ? c.redirect(sectionLink(visit, 1), 303)
      : c.render(answeredPage(visit), 409),
  );

export const takeLeaveChange = (deps: RespondDeps): Handler =>
  forAnswered(deps, async (c, visit) => {
    await leaveChange(deps, visit);
    return c.redirect(startLink(visit), 303);
  });

/** The page that asks for the receipt's code, as long as answers can be taken out. */
export const showWithdraw = (deps: RespondDeps): Handler =>
  forAnswered(deps, (c, visit) =>
    visit.phase === 'sealed' ? c.render(answeredPage(visit), 409) : c.render(withdrawPage(visit)),
  );

export const takeWithdraw = (deps: RespondDeps): Handler =>
  forAnswered(deps, async (c, visit) => {
    const form = await readForm(c);
    if (form.kind === 'wrong-type') return c.render(wrongTypePage(strangerSpeech(c, deps.tongues)), 415);
    const code = fieldText(form.fields, RECEIPT);
    if (code === '') return c.render(withdrawPage(visit, '', 'typeReceipt'), 422);
    switch (await withdrawResponse(deps, visit, code)) {
      case 'withdrawn':
        return c.render(withdrawnPage(visit, deps.clock.now()));
      case 'too-many-tries':
        return c.render(waitPage(visit), 429);
      case 'too-late':
        return c.render(answeredPage(visit), 409);
      case 'wrong-code':
        await deps.waste(c);
        return c.render(withdrawPage(visit, code, 'wrongReceipt'), 422);
      case 'nothing-sent':
        return c.render(withdrawPage(visit, code, 'wrongReceipt'), 422);
    }
  });

/** Sent again it wishes for the same again, so a reload does no harm. */
export const takeMailReceipt = (deps: RespondDeps): Handler =>
  forAnswered(deps, async (c, visit) =>
    (await wishReceipt(deps, visit)) ? c.render(receiptComesPage(visit)) : c.render(answeredPage(visit), 409),
  );
