import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FORM_LIMIT } from '../form-body.ts';
import { TONGUES, type Tongues } from '../messages/translate.ts';
import { meetingTroublePage, tooLargePage, unknownLinkPage } from '../respond/message-pages.ts';
import { unknownLink } from '../respond/unknown-link.ts';
import { strangerSpeech } from '../respond/visit.ts';
import { pageHeaders, privateHeaders } from '../security-headers.ts';
import { noGuard, type WasteGuard } from '../waste-guard.ts';
import { appManifest, ICON_SIZES, iconPath, SVG_ICON_PATH } from './app-manifest.ts';
import { PNG_ICONS, SVG_ICON } from './icons.ts';
import { meetingPage, meetingsOverPage } from './meeting-pages.ts';
import { meetingLink, openMeetingVisit, type MeetingDeps, type MeetingPorts } from './meeting-visit.ts';
import { prefilledMeeting } from './prefilled-meeting.ts';
import { takeMeeting, takeUndo, takeWord } from './take-meeting-forms.ts';

/** Icons hold nothing of anybody, and a changed one would get another name. */
const KEPT_FOR_GOOD = 'public, max-age=31536000, immutable';

const addIcons = (app: Hono): void => {
  app.get(SVG_ICON_PATH, (c) => {
    c.header('cache-control', KEPT_FOR_GOOD);
    return c.body(SVG_ICON, 200, { 'content-type': 'image/svg+xml' });
  });
  for (const size of ICON_SIZES) {
    app.get(iconPath(size), (c) => {
      c.header('cache-control', KEPT_FOR_GOOD);
      return c.body(PNG_ICONS[size](), 200, { 'content-type': 'image/png' });
    });
  }
};

const addPages = (app: Hono, deps: MeetingDeps): void => {
  const unknown = async (c: Context) => c.html(...(await unknownLink(c, deps)));
  app.get('/m/:token', async (c) => {
    const opened = await openMeetingVisit(deps, c);
    if (opened.kind === 'unknown') return unknown(c);
    const { visit } = opened;
    if (opened.kind === 'expired') return c.html(meetingsOverPage(visit, {}), 410);
    return c.html(meetingPage({ visit, typed: prefilledMeeting(visit), formId: deps.ids.token() }));
  });
  app.get('/m/:token/app.webmanifest', async (c) => {
    const opened = await openMeetingVisit(deps, c);
    if (opened.kind === 'unknown') return unknown(c);
    return c.body(appManifest(opened.visit), 200, { 'content-type': 'application/manifest+json' });
  });
  app.post('/m/:token', takeMeeting(deps));
  app.post('/m/:token/undo', takeUndo(deps));
  app.post('/m/:token/word', takeWord(deps));
  // Who reloads the answer to a form from a home screen gets the page that it came from.
  for (const path of ['/m/:token/undo', '/m/:token/word']) {
    app.get(path, async (c) => {
      const opened = await openMeetingVisit(deps, c);
      return opened.kind === 'unknown' ? unknown(c) : c.redirect(meetingLink(opened.visit), 303);
    });
  }
};

/**
 * Meetings under `/m/<token>`, a link that one participant uses again and again: one page to log a meeting by, and to
 * confirm what the other side has logged. Works without JavaScript; GET and HEAD change nothing.
 */
export const meetingApp = (
  ports: MeetingPorts,
  tongues: Tongues = TONGUES,
  waste: WasteGuard = noGuard,
): Hono => {
  const stranger = (c: Context) => strangerSpeech(c, tongues);
  const app = new Hono();
  app.use(pageHeaders('no-referrer', { hasManifest: true }), privateHeaders);
  app.use(bodyLimit({ maxSize: FORM_LIMIT, onError: (c) => c.html(tooLargePage(stranger(c)), 413) }));
  app.notFound((c) => c.html(unknownLinkPage(stranger(c)), 404));
  app.onError((error, c) => {
    ports.log.error('A page about meetings failed', error);
    return c.html(meetingTroublePage(stranger(c)), 500);
  });
  addIcons(app);
  addPages(app, { ...ports, tongues, waste });
  return app;
};
