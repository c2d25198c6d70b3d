import { sectionsFor } from '../../core/instrument/asked-items.ts';
import { instrumentKey, type Instrument } from '../../core/instrument/instrument.ts';
import { withFallbacks } from '../../core/instrument/text-facts.ts';
import type { Role } from '../../core/role.ts';
import { LANGUAGE } from '../respond/visit.ts';

export const instrumentLink = (key: string): string => `/console/instruments/${key}`;

export const previewRoot = (instrument: Instrument, role: Role): string =>
  `${instrumentLink(instrumentKey(instrument))}/preview/${role}`;

/** The same pages bare, to be shown in a frame: nothing above them says that they are a preview. */
export const framedRoot = (instrument: Instrument, role: Role): string =>
  `${previewRoot(instrument, role)}/framed`;

/** Every page of a role at once, as on a phone and as on a desktop. */
export const sideBySideLink = (instrument: Instrument, role: Role): string =>
  `${previewRoot(instrument, role)}/side-by-side`;

/** What an address ends in to speak a language; nothing for the one that it would speak by itself. */
export const inLanguage = (locale: string | undefined): string =>
  locale === undefined ? '' : `?${LANGUAGE}=${locale}`;

/** A page of a preview: what it is called, and its path under the root of the preview. */
export type PreviewPage = { name: string; path: string };

/** All pages that a role meets, in order. */
export const previewPages = (instrument: Instrument, role: Role): PreviewPage[] => [
  { name: 'First page', path: '' },
  ...sectionsFor(instrument, role).map(({ title }, index) => ({
    name: `${index + 1}. ${withFallbacks(title)}`,
    path: `/${index + 1}`,
  })),
  { name: 'Review', path: '/review' },
];
