import type { Handler } from 'hono';
import { askedItems } from '../../core/instrument/asked-items.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Occasion } from '../../workflows/open-link.ts';
import { unknownLinkPage } from './message-pages.ts';
import { linkAfter } from './links.ts';
import { draftOf, fieldsOf, journeyOf, placeOf } from './place.ts';
import { refusal } from './refusal.ts';
import { reviewPage } from './review-page.ts';
import { sectionPage } from './section-page.ts';
import { startPage, type Resume } from './start-page.ts';
import { openVisit, strangerSpeech, type RespondDeps } from './visit.ts';

export const showStart =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const opened = await openVisit(deps, c);
    if (opened.kind !== 'open') return refusal(c, deps, opened);
    const { occasion } = opened;
    return c.html(startPage(occasion, resumeAt(occasion, await draftOf(deps, occasion))));
  };

/** A section that the answers leave without items leads on to the next one that has some. */
export const showSection =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const opened = await openVisit(deps, c);
    if (opened.kind !== 'open') return refusal(c, deps, opened);
    const { occasion } = opened;
    const place = placeOf(occasion, c.req.param('number'));
    if (place === undefined) return c.html(unknownLinkPage(strangerSpeech(c, deps.tongues)), 404);
    const journey = journeyOf(occasion, await draftOf(deps, occasion));
    const here = journey.sections.find(({ number }) => number === place.number);
    if (here === undefined) return c.redirect(linkAfter(occasion, journey, place.number), 303);
    const submissionId = deps.ids.token();
    return c.html(sectionPage({ occasion, journey, here, problems: [], late: [], submissionId }));
  };

export const showReview =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const opened = await openVisit(deps, c);
    if (opened.kind !== 'open') return refusal(c, deps, opened);
    const { occasion } = opened;
    const journey = journeyOf(occasion, await draftOf(deps, occasion));
    return c.html(reviewPage({ occasion, journey, problems: [], submissionId: deps.ids.token() }));
  };

/** The first section in which nothing was typed yet, or the review when there is none. */
const resumeAt = (occasion: Occasion, draft: DraftFields): Resume => {
  if (Object.keys(draft).length === 0) return { kind: 'fresh' };
  const untouched = journeyOf(occasion, draft).sections.find(
    ({ section }) => askedItems([section]).length > 0 && Object.keys(fieldsOf(section, draft)).length === 0,
  );
  return untouched === undefined ? { kind: 'review' } : { kind: 'section', number: untouched.number };
};
