import { Hono, type Context } from 'hono';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { sectionsFor } from '../../core/instrument/asked-items.ts';
import { ENGLISH } from '../../core/language/locale.ts';
import type { Role } from '../../core/role.ts';
import { readForm } from '../form-body.ts';
import { decliningPage } from '../respond/declining-pages.ts';
import { linkAfter, linkBefore, reviewLink, sectionLink, startLink } from '../respond/links.ts';
import type { NumberedSection } from '../respond/place.ts';
import { reviewPage } from '../respond/review-page.ts';
import { sectionPage } from '../respond/section-page.ts';
import { startPage } from '../respond/start-page.ts';
import type { Visit } from '../respond/visit.ts';
import { openedHeaders } from '../security-headers.ts';
import type { InstrumentDeps } from './instrument-at.ts';
import { noteOnField } from './preview-conditions.ts';
import { framedRoot, previewRoot } from './preview-links.ts';
import { previewNotice, type PreviewPlace } from './preview-notice.ts';
import { previewJourney, previewVisit } from './preview-visit.ts';
import { previewWish } from './preview-wish.ts';

/** A form of a page that is only looked at is sent by nobody, so it needs no id of its own. */
const NO_SUBMISSION = '';

/** `isFramed`: the pages are bare and may be shown in a frame of ours. */
type PreviewDeps = InstrumentDeps & { isFramed: boolean };

type Shown = { instrument: Instrument; role: Role; visit: Visit };

const shownAt = (c: Context, deps: PreviewDeps, page: PreviewPlace['page']): Shown | undefined => {
  const wish = previewWish(c, deps);
  if (wish === undefined) return undefined;
  const { instrument, role, locales, askedLocale } = wish;
  const localized = deps.catalogue.localized(instrument.id, instrument.version, askedLocale ?? ENGLISH);
  if (localized === undefined) return undefined;
  const visit = previewVisit(deps.tongues, {
    localized,
    role,
    locales,
    askedLocale,
    now: deps.clock.now(),
    preview: {
      root: deps.isFramed ? framedRoot(instrument, role) : previewRoot(instrument, role),
      notice: deps.isFramed ? '' : previewNotice({ instrument, role, page, askedLocale }),
      noteOn: noteOnField(instrument),
    },
  });
  return { instrument, role, visit };
};

const sectionAt = (shown: Shown, number: number): NumberedSection | undefined =>
  number < 1 || number > sectionsFor(shown.instrument, shown.role).length
    ? undefined
    : previewJourney(shown.visit).sections.find((one) => one.number === number);

/** Where a button of a page leads: the buttons of entries and «later» change nothing here. */
const afterButton = (visit: Visit, number: number, direction: string): string => {
  const journey = previewJourney(visit);
  if (direction === 'back') return linkBefore(visit, journey, number);
  if (direction === 'next') return linkAfter(visit, journey, number);
  return direction === 'send' ? reviewLink(visit) : sectionLink(visit, number);
};

/**
 * The answering pages of an instrument, to be looked at: `/<id>` or `/<id>.v<n>`, then `/preview/<role>`. Forms lead from page to
 * page, and what they hold is not even read.
 */
export const previewRoutes = (deps: PreviewDeps): Hono => {
  const app = new Hono();
  if (deps.isFramed) app.use(openedHeaders({ isFramed: true }));
  app.get('/', (c) => {
    const shown = shownAt(c, deps, 'start');
    return shown === undefined ? c.notFound() : c.html(startPage(shown.visit, { kind: 'fresh' }));
  });
  app.get('/review', (c) => {
    const shown = shownAt(c, deps, 'review');
    if (shown === undefined) return c.notFound();
    const journey = previewJourney(shown.visit);
    return c.html(reviewPage({ occasion: shown.visit, journey, problems: [], submissionId: NO_SUBMISSION }));
  });
  app.post('/send', (c) => {
    const shown = shownAt(c, deps, 'review');
    return shown === undefined ? c.notFound() : c.redirect(startLink(shown.visit), 303);
  });
  addWaysOut(app, deps);
  addSections(app, deps);
  return app;
};

/** The pages for somebody who does not answer, which the first page leads to. */
const addWaysOut = (app: Hono, deps: PreviewDeps): void => {
  for (const page of ['decline', 'not-me'] as const) {
    app.get(`/${page}`, (c) => {
      const shown = shownAt(c, deps, 'start');
      return shown === undefined ? c.notFound() : c.html(decliningPage(page, shown.visit));
    });
    app.post(`/${page}`, (c) => {
      const shown = shownAt(c, deps, 'start');
      return shown === undefined ? c.notFound() : c.redirect(startLink(shown.visit), 303);
    });
  }
};

const addSections = (app: Hono, deps: PreviewDeps): void => {
  app.get('/:number{[0-9]{1,3}}', (c) => {
    const number = Number(c.req.param('number'));
    const shown = shownAt(c, deps, { number });
    const here = shown && sectionAt(shown, number);
    if (shown === undefined || here === undefined) return c.notFound();
    const journey = previewJourney(shown.visit);
    return c.html(
      sectionPage({
        occasion: shown.visit,
        journey,
        here,
        problems: [],
        late: [],
        submissionId: NO_SUBMISSION,
      }),
    );
  });
  app.post('/:number{[0-9]{1,3}}', async (c) => {
    const number = Number(c.req.param('number'));
    const shown = shownAt(c, deps, { number });
    if (shown === undefined || sectionAt(shown, number) === undefined) return c.notFound();
    const form = await readForm(c);
    const direction = form.kind === 'fields' ? (form.fields['direction']?.[0] ?? '') : '';
    return c.redirect(afterButton(shown.visit, number, direction), 303);
  });
};
