import { html } from 'hono/html';
import type { Html } from '../components/page.ts';
import { manifestLink, meetingLink, type MeetingVisit } from './meeting-visit.ts';

/** Paper in the light, as in the stylesheet. */
const PAPER = '#fbfaf7';

export const ICON_SIZES = [192, 512] as const;
export const iconPath = (size: (typeof ICON_SIZES)[number]): string => `/m/icon-${size}.png`;
export const SVG_ICON_PATH = '/m/icon.svg';

/** What makes an icon on a home screen of the page (W3C, Web Application Manifest). It holds the link, so it is as secret. */
export const appManifest = (visit: MeetingVisit): string => {
  const { program, speech } = visit;
  return JSON.stringify({
    id: meetingLink({ ...visit, askedLocale: undefined }),
    name: `${program.name}: ${speech.say('logAMeeting')}`,
    short_name: speech.say('meetingsShort'),
    lang: speech.locale,
    dir: speech.direction,
    start_url: meetingLink(visit),
    scope: meetingLink({ ...visit, askedLocale: undefined }),
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: SVG_ICON_PATH, sizes: 'any', type: 'image/svg+xml' },
      ...ICON_SIZES.map((size) => ({
        src: iconPath(size),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    ],
  });
};

/** What a page says of it in its head. */
export const manifestHead = (visit: MeetingVisit): Html =>
  html`<link rel="manifest" href="${manifestLink(visit)}" />
    <link rel="apple-touch-icon" href="${iconPath(192)}" />
    <meta name="theme-color" content="${PAPER}" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#14181d" media="(prefers-color-scheme: dark)" />`;
