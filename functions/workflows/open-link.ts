import { sha256 } from '../core/digest.ts';
import type { Entry } from '../core/instrument/answer.ts';
import type { Instrument } from '../core/instrument/instrument.ts';
import { pipeFacts } from '../core/instrument/pipe-facts.ts';
import { fillFacts, type KnownFacts } from '../core/instrument/text-facts.ts';
import type { LocalizedInstrument } from '../core/instrument/translation.ts';
import type { Invitation } from '../core/invitation.ts';
import { keptNames } from '../core/kept-entries.ts';
import { ENGLISH, pickLocale } from '../core/language/locale.ts';
import type { Program } from '../core/program.ts';
import { isClosed, type Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { otherSide } from './other-side.ts';

type Deps = Pick<
  Ports,
  'clock' | 'catalogue' | 'programs' | 'rosters' | 'waves' | 'invitations' | 'keptEntries'
>;

/** All that the answering pages need to know. */
export type Occasion = {
  token: string;
  program: Program;
  wave: Wave;
  /** In the person's language, with the facts of the occasion in its texts. */
  instrument: Instrument;
  /** The language of the occasion: the one that was asked for, else the person's own, else English. */
  locale: string;
  /** The language that the address asks for; links carry it along. */
  askedLocale: string | undefined;
  /** The languages to choose from. */
  locales: string[];
  /** Texts of the instrument that there is no translation of. */
  untranslated: ReadonlySet<string>;
  invitation: Invitation;
  /** Who is on the other side, '' where the instrument is about no match. */
  about: string;
  /** What the participant entered in earlier instruments and this one shows again, by name. */
  kept: ReadonlyMap<string, Entry[]>;
};

export type OpenedLink =
  | { kind: 'unknown' }
  /** The time to answer is over, or an admin has ended it. */
  | { kind: 'expired' | 'closed' | 'answered' | 'open'; occasion: Occasion };

/** Which language the address asks for, and which ones the pages speak. */
type Speaks = { asked?: string | undefined; locales: readonly string[] };

/** Mail programs change case and glue full stops and brackets to a link; none of them is part of a token. */
const cleaned = (token: string): string => token.toLowerCase().replace(/[^a-z0-9]+$/, '');

/** What a personal link leads to. Reads only: mail scanners open every link. */
export const openLink = async (
  deps: Deps,
  rawToken: string,
  speaks: Speaks = { locales: [ENGLISH] },
): Promise<OpenedLink> => {
  const token = cleaned(rawToken);
  if (!/^[a-z0-9]{20,64}$/.test(token)) return { kind: 'unknown' };
  const link = await deps.invitations.link(sha256(token));
  if (link === undefined) return { kind: 'unknown' };
  const [invitation, wave, program, person] = await Promise.all([
    deps.invitations.byLink(link),
    deps.waves.get(link.cohortId, link.waveId),
    deps.programs.get(link.programId),
    deps.rosters.person(link.participantId),
  ]);
  if (invitation === undefined || wave === undefined || program === undefined) return { kind: 'unknown' };
  const language = languageFor(deps, speaks, person?.language);
  const { id, version } = wave.instrument;
  const localized = deps.catalogue.localized(id, version, language.locale);
  if (localized === undefined) return { kind: 'unknown' };
  const [about, kept] = await Promise.all([
    otherSide(deps, invitation, language.locale),
    keptFor(deps, localized.instrument, invitation),
  ]);
  const texts = inWordsOf(localized, {
    other: about,
    program: program.name,
    organization: program.organization,
  });
  const occasion = { token, program, wave, invitation, about, kept, ...language, ...texts };
  if (invitation.answeredAt !== undefined) return { kind: 'answered', occasion };
  if (isClosed(wave, deps.clock.now())) {
    return { kind: wave.closedEarlyAt === undefined ? 'expired' : 'closed', occasion };
  }
  return { kind: 'open', occasion };
};

const keptFor = async (
  deps: Deps,
  instrument: Instrument,
  { participantId, matchId, role }: Invitation,
): Promise<ReadonlyMap<string, Entry[]>> => {
  const names = keptNames(instrument, role);
  return names.length === 0 ? new Map() : deps.keptEntries.get(participantId, matchId, names);
};

const languageFor = (
  { catalogue }: Deps,
  { asked, locales }: Speaks,
  own: string | undefined,
): Pick<Occasion, 'locale' | 'askedLocale' | 'locales'> => {
  const offered = catalogue.locales().filter((locale) => locales.includes(locale));
  const known = asked === undefined ? undefined : offered.find((locale) => locale === asked);
  return { locale: known ?? pickLocale([own], offered), askedLocale: known, locales: offered };
};

const inWordsOf = (
  { instrument, untranslated }: LocalizedInstrument,
  facts: KnownFacts,
): Pick<Occasion, 'instrument' | 'untranslated'> => ({
  instrument: pipeFacts(instrument, facts),
  untranslated: new Set([...untranslated].map((text) => fillFacts(text, facts))),
});
