import type { Context, Handler } from 'hono';
import { askedItems } from '../../core/instrument/asked-items.ts';
import { readTap, type Tap } from '../../core/instrument/one-tap-item.ts';
import { fieldsOf } from '../../core/instrument/section-fields.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Occasion } from '../../workflows/open-link.ts';
import { changingPage } from './answered-page.ts';
import { unknownLinkPage } from './message-pages.ts';
import { tapIn } from './form-marks.ts';
import { ANSWER, linkAfter } from './links.ts';
import { draftOf, journeyOf, placeOf, type Place } from './place.ts';
import { refusal } from './refusal.ts';
import { reviewPage } from './review-page.ts';
import { sectionPage } from './section-page.ts';
import { showAgreement } from './show-agreement.ts';
import { startPage, type Resume } from './start-page.ts';
import { tapNotice } from './tap-notice.ts';
import { openVisit, strangerSpeech, type RespondDeps } from './visit.ts';

export const showStart =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const opened = await openVisit(deps, c);
    if (opened.kind !== 'open') return refusal(c, deps, opened);
    const { occasion } = opened;
    if (occasion.between?.agreement !== undefined)
      return showAgreement(c, deps, occasion, { state: occasion.between.agreement });
    if (occasion.change !== undefined) return c.render(changingPage(occasion));
    return c.render(startPage(occasion, resumeAt(occasion, await draftOf(deps, occasion))));
  };

/** A section that the answers leave without items leads on to the next one that has some. */
export const showSection =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const opened = await openVisit(deps, c);
    if (opened.kind !== 'open') return refusal(c, deps, opened);
    const { occasion } = opened;
    const place = placeOf(occasion, c.req.param('number'));
    if (place === undefined) return c.render(unknownLinkPage(strangerSpeech(c, deps.tongues)), 404);
    const draft = await draftOf(deps, occasion);
    const tap = tapOn(c, place);
    const journey = journeyOf(occasion, tap === undefined ? draft : { ...draft, [tap.itemId]: [tap.code] });
    const here = journey.sections.find(({ number }) => number === place.number);
    if (here === undefined) return c.redirect(linkAfter(occasion, journey, place.number), 303);
    const submissionId = deps.ids.token();
    const welcome = tap === undefined ? undefined : tapNotice(occasion, tap, draft);
    const view = { occasion, journey, here, problems: [], late: [], submissionId };
    return c.render(sectionPage({ ...view, welcome, tap: tap ?? tapIn(occasion, draft) }));
  };

/** The answer that the e-mail fills in on the first page. Anything else that stands there is passed over. */
const tapOn = (c: Context, { occasion, number }: Place): Tap | undefined =>
  number === 1
    ? readTap(occasion.instrument, occasion.invitation.role, c.req.query(ANSWER) ?? '')
    : undefined;

export const showReview =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const opened = await openVisit(deps, c);
    if (opened.kind !== 'open') return refusal(c, deps, opened);
    const { occasion } = opened;
    const journey = journeyOf(occasion, await draftOf(deps, occasion));
    return c.render(reviewPage({ occasion, journey, problems: [], submissionId: deps.ids.token() }));
  };

/** The first section in which nothing was typed yet, or the review when there is none. */
const resumeAt = (occasion: Occasion, draft: DraftFields): Resume => {
  if (Object.keys(draft).length === 0) return { kind: 'fresh' };
  const untouched = journeyOf(occasion, draft).sections.find(
    ({ section }) => askedItems([section]).length > 0 && Object.keys(fieldsOf(section, draft)).length === 0,
  );
  return untouched === undefined ? { kind: 'review' } : { kind: 'section', number: untouched.number };
};
