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
import { tokenReadings } from '../core/spoilt-token.ts';
import type { SentCopy } from '../core/survey-response.ts';
import { phaseOf, type Wave, type WavePhase } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { openBetweenSides, type BetweenSides } from './open-between-sides.ts';
import { otherSide } from './other-side.ts';

type Deps = Pick<
  Ports,
  | 'clock'
  | 'catalogue'
  | 'programs'
  | 'rosters'
  | 'waves'
  | 'invitations'
  | 'keptEntries'
  | 'agreements'
  | 'comparisons'
  | 'drafts'
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
  /** Where the wave is in its life. */
  phase: WavePhase;
  /** What the person sent and is changing now. */
  change?: SentCopy | undefined;
  /** How things stand with the other side; undefined for an instrument that leaves nothing to the two of them. */
  between?: BetweenSides | undefined;
};

export type OpenedLink =
  | { kind: 'unknown' }
  /** The time to answer is over, or an admin has ended it. */
  | { kind: 'expired' | 'closed' | 'answered' | 'withdrawn' | 'open'; occasion: Occasion }
  /** Something has been proposed to agree on, and that comes first. Whoever writes a change of it finds their link open. */
  | { kind: 'agreement'; occasion: Occasion };

/** Which language the address asks for, and which ones the pages speak. */
export type Speaks = { asked?: string | undefined; locales: readonly string[] };

/** What was kept under the token of an address, and the token as it was before a mail program spoilt it. */
export const lookUp = async <Link>(
  rawToken: string,
  linkOf: (tokenHash: string) => Promise<Link | undefined>,
): Promise<{ token: string; link: Link } | undefined> => {
  for (const token of tokenReadings(rawToken)) {
    const link = await linkOf(sha256(token));
    if (link !== undefined) return { token, link };
  }
  return undefined;
};

/** What a personal link leads to. Reads only: mail scanners open every link. */
export const openLink = async (
  deps: Deps,
  rawToken: string,
  speaks: Speaks = { locales: [ENGLISH] },
): Promise<OpenedLink> => {
  const found = await lookUp(rawToken, deps.invitations.link);
  if (found === undefined) return { kind: 'unknown' };
  const { token, link } = found;
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
  const [about, kept, between] = await Promise.all([
    otherSide(deps, invitation, language.locale),
    keptFor(deps, localized.instrument, invitation),
    openBetweenSides(deps, localized.instrument, invitation, wave),
  ]);
  const texts = inWordsOf(localized, {
    other: about,
    program: program.name,
    organization: program.organization,
  });
  const phase = phaseOf(wave, deps.clock.now());
  const occasion = { token, program, wave, invitation, about, kept, phase, between, ...language, ...texts };
  if (invitation.withdrawnAt !== undefined) return { kind: 'withdrawn', occasion };
  if (between?.agreement !== undefined) return { kind: between.amending ? 'open' : 'agreement', occasion };
  if (invitation.answeredAt !== undefined) return { kind: 'answered', occasion };
  if (phase === 'open') return { kind: 'open', occasion };
  return { kind: wave.closedEarlyAt === undefined ? 'expired' : 'closed', occasion };
};

const keptFor = async (
  deps: Deps,
  instrument: Instrument,
  { participantId, matchId, role }: Invitation,
): Promise<ReadonlyMap<string, Entry[]>> => {
  const names = keptNames(instrument, role);
  return names.length === 0 ? new Map() : deps.keptEntries.get(participantId, matchId, names);
};

/** The language of an occasion: the one that the address asks for, else the person's own, else English. */
export const languageFor = (
  { catalogue }: Pick<Deps, 'catalogue'>,
  { asked, locales }: Speaks,
  own: string | undefined,
): Pick<Occasion, 'locale' | 'askedLocale' | 'locales'> => {
  const offered = catalogue.locales().filter((locale) => locales.includes(locale));
  const known = asked === undefined ? undefined : offered.find((locale) => locale === asked);
  return { locale: known ?? pickLocale([own], offered), askedLocale: known, locales: offered };
};

export const inWordsOf = (
  { instrument, untranslated }: LocalizedInstrument,
  facts: KnownFacts,
): Pick<Occasion, 'instrument' | 'untranslated'> => ({
  instrument: pipeFacts(instrument, facts),
  untranslated: new Set([...untranslated].map((text) => fillFacts(text, facts))),
});
