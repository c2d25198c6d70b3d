import type { Handler } from 'hono';
import { askedItems, sectionsFor } from '../../core/instrument/asked-items.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { openLink, type Occasion } from '../../workflows/open-link.ts';
import { unknownLinkPage } from './message-pages.ts';
import { draftOf, placeOf } from './place.ts';
import { refusal } from './refusal.ts';
import type { RespondPorts } from './respond-ports.ts';
import { reviewPage } from './review-page.ts';
import { sectionPage } from './section-page.ts';
import { startPage, type Resume } from './start-page.ts';

export const showStart =
  (deps: RespondPorts): Handler =>
  async (c) => {
    const opened = await openLink(deps, c.req.param('token') ?? '');
    if (opened.kind !== 'open') return refusal(c, deps, opened);
    const { occasion } = opened;
    return c.html(startPage(occasion, resumeAt(occasion, await draftOf(deps, occasion))));
  };

export const showSection =
  (deps: RespondPorts): Handler =>
  async (c) => {
    const opened = await openLink(deps, c.req.param('token') ?? '');
    if (opened.kind !== 'open') return refusal(c, deps, opened);
    const place = placeOf(opened.occasion, c.req.param('number'));
    if (place === undefined) return c.html(unknownLinkPage(), 404);
    const typed = await draftOf(deps, opened.occasion);
    return c.html(sectionPage({ ...place, typed, problems: [], submissionId: deps.ids.token() }));
  };

export const showReview =
  (deps: RespondPorts): Handler =>
  async (c) => {
    const opened = await openLink(deps, c.req.param('token') ?? '');
    if (opened.kind !== 'open') return refusal(c, deps, opened);
    const { occasion } = opened;
    const sections = sectionsFor(occasion.instrument, occasion.invitation.role);
    const typed = await draftOf(deps, occasion);
    return c.html(reviewPage({ occasion, sections, typed, problems: [], submissionId: deps.ids.token() }));
  };

/** The first section in which nothing was typed yet, or the review when there is none. */
const resumeAt = (occasion: Occasion, typed: DraftFields): Resume => {
  if (Object.keys(typed).length === 0) return { kind: 'fresh' };
  const sections = sectionsFor(occasion.instrument, occasion.invitation.role);
  const untouched = sections.findIndex((section) =>
    askedItems([section]).every(({ id }) => typed[id] === undefined),
  );
  return untouched === -1 ? { kind: 'review' } : { kind: 'section', number: untouched + 1 };
};
