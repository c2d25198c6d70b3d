import { localize } from '../../core/instrument/translation.ts';
import type { AudiencePolicy, Instrument } from '../../core/instrument/instrument.ts';
import { languageName } from '../../core/language/locale.ts';
import type { Role } from '../../core/role.ts';
import type { InstrumentCatalogue } from '../../ports.ts';
import { momentInWords } from './moment-in-words.ts';

/** `mentors and mentees`. */
export const rolesInWords = (roles: readonly Role[]): string => roles.map((role) => `${role}s`).join(' and ');

export const minutesInWords = ({ minutes }: Instrument): string =>
  minutes < 1 ? 'under a minute' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

const EVENTS = {
  meeting: 'After a meeting',
  'group-session': 'After a group session',
  request: 'When somebody asks for it',
  'placement-end': 'At the end of a placement',
} satisfies Record<NonNullable<Instrument['event']>, string>;

/** When it is asked unless a program decides otherwise. */
export const momentsInWords = ({ moments, event }: Instrument): string[] => [
  ...moments.map(momentInWords),
  ...(event === undefined ? [] : [EVENTS[event]]),
];

const POLICIES = {
  'aggregate-only': 'Shown together with the answers of others only',
  'match-after-agreement':
    'The match may compare its answers once both agree to; otherwise shown together only',
  'program-team': 'Read by the program team',
} satisfies Record<AudiencePolicy, string>;

export const policyInWords = ({ audiencePolicy, betweenSides }: Instrument): string =>
  betweenSides === 'agreement'
    ? 'Read by the match, who agree on it or change it; otherwise shown together only'
    : POLICIES[audiencePolicy];

/** A language in which an instrument can be read, and how many of its texts are still in its own. */
export type Readable = { locale: string; name: string; missing: number };

/** The languages of an instrument. One in which there is not a single text of it is left out. */
export const languagesOf = (catalogue: InstrumentCatalogue, instrument: Instrument): Readable[] =>
  catalogue.locales().flatMap((locale) => {
    const missing = catalogue.localized(instrument.id, instrument.version, locale)?.untranslated.size ?? 0;
    const none = localize(instrument, undefined, locale).untranslated.size;
    return missing > 0 && missing === none ? [] : [{ locale, name: languageName(locale), missing }];
  });

export const languageInWords = ({ name, missing }: Readable): string =>
  missing === 0 ? name : `${name} (${missing} ${missing === 1 ? 'text' : 'texts'} in English)`;
