import type { Context } from 'hono';
import type { Ports } from '../../ports.ts';
import { openMeetingLink, type MeetingOccasion } from '../../workflows/open-meeting-link.ts';
import { speechIn, type Speech, type Tongues } from '../messages/translate.ts';
import type { Place } from '../respond/links.ts';
import { LANGUAGE } from '../respond/visit.ts';
import type { WasteGuard } from '../waste-guard.ts';

/** What the pages about meetings need of the outside world. */
export type MeetingPorts = Pick<
  Ports,
  'log' | 'clock' | 'ids' | 'catalogue' | 'programs' | 'rosters' | 'meetings' | 'keptEntries'
>;
export type MeetingDeps = MeetingPorts & { tongues: Tongues; waste: WasteGuard };

/** An occasion, and the language in which the pages speak of it. */
export type MeetingVisit = MeetingOccasion & { speech: Speech };

export type OpenedMeetingVisit = { kind: 'unknown' } | { kind: 'expired' | 'open'; visit: MeetingVisit };

export const openMeetingVisit = async (deps: MeetingDeps, c: Context): Promise<OpenedMeetingVisit> => {
  const asked = c.req.query(LANGUAGE);
  const locales = Object.keys(deps.tongues);
  const opened = await openMeetingLink(deps, c.req.param('token') ?? '', { asked, locales });
  if (opened.kind === 'unknown') return opened;
  const { occasion } = opened;
  const speech = speechIn(deps.tongues, occasion.locale, occasion.untranslated);
  return { kind: opened.kind, visit: { ...occasion, speech } };
};

type At = Pick<Place, 'token' | 'askedLocale'>;
const link = ({ token, askedLocale }: At, path: string): string =>
  `/m/${token}${path}${askedLocale === undefined ? '' : `?${LANGUAGE}=${askedLocale}`}`;

/** The addresses of a participant's pages about meetings. They contain the token: never log them. */
export const meetingLink = (at: At): string => link(at, '');
export const undoLink = (at: At): string => link(at, '/undo');
export const wordLink = (at: At): string => link(at, '/word');
export const manifestLink = (at: At): string => link(at, '/app.webmanifest');
