import { Hono, type Context } from 'hono';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { sectionsFor } from '../../core/instrument/asked-items.ts';
import { ENGLISH } from '../../core/language/locale.ts';
import { Role } from '../../core/role.ts';
import { readForm } from '../form-body.ts';
import { linkAfter, linkBefore, reviewLink, sectionLink, startLink } from '../respond/links.ts';
import type { NumberedSection } from '../respond/place.ts';
import { reviewPage } from '../respond/review-page.ts';
import { sectionPage } from '../respond/section-page.ts';
import { startPage } from '../respond/start-page.ts';
import { LANGUAGE, type Visit } from '../respond/visit.ts';
import { previewRoot } from './instrument-page.ts';
import { instrumentAt, type InstrumentDeps } from './instrument-at.ts';
import { previewNotice, type PreviewPlace } from './preview-notice.ts';
import { previewJourney, previewVisit } from './preview-visit.ts';

/** A form of a page that is only looked at is sent by nobody, so it needs no id of its own. */
const NO_SUBMISSION = '';

type Shown = { instrument: Instrument; role: Role; visit: Visit };

const shownAt = (c: Context, deps: InstrumentDeps, page: PreviewPlace['page']): Shown | undefined => {
  const instrument = instrumentAt(deps, c.req.param('key') ?? '');
  const role = Role.safeParse(c.req.param('role'));
  if (instrument === undefined || !role.success || !instrument.audience.includes(role.data)) return undefined;
  const locales = deps.catalogue.locales().filter((locale) => Object.hasOwn(deps.tongues, locale));
  const askedLocale = locales.find((locale) => locale === c.req.query(LANGUAGE));
  const localized = deps.catalogue.localized(instrument.id, instrument.version, askedLocale ?? ENGLISH);
  if (localized === undefined) return undefined;
  const notice = previewNotice({ instrument, role: role.data, page, askedLocale });
  const visit = previewVisit(deps.tongues, {
    localized,
    role: role.data,
    locales,
    askedLocale,
    now: deps.clock.now(),
    preview: { root: previewRoot(instrument, role.data), notice },
  });
  return { instrument, role: role.data, visit };
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
export const previewRoutes = (deps: InstrumentDeps): Hono => {
  const app = new Hono();
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
  addSections(app, deps);
  return app;
};

const addSections = (app: Hono, deps: InstrumentDeps): void => {
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
