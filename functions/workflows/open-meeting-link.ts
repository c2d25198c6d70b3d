import { addToDate, dateAt, type PlainDate } from '../core/calendar.ts';
import type { Cohort } from '../core/cohort.ts';
import type { ParticipantId } from '../core/ids.ts';
import { ENGLISH } from '../core/language/locale.ts';
import type { Match } from '../core/match.ts';
import { isLoggable, MEETING_INSTRUMENT, roleIn } from '../core/meeting-log.ts';
import type { MeetingEntry } from '../core/meeting.ts';
import { meetingsOf, type Meeting } from '../core/meetings-of.ts';
import type { Role } from '../core/role.ts';
import type { PinnedInstrument } from '../core/wave.ts';
import type { Ports, PublishedInstrument } from '../ports.ts';
import { inWordsOf, languageFor, lookUp, type Occasion, type Speaks } from './open-link.ts';

type Deps = Pick<Ports, 'clock' | 'catalogue' | 'programs' | 'rosters' | 'meetings'>;

/** One of the participant's matches, with what its people have said of their meetings. */
export type MatchAtHand = {
  match: Match;
  role: Role;
  /** Whether meetings of it can be logged today. */
  loggable: boolean;
  /** The names of the other side, listed in the person's language. */
  others: string;
  entries: readonly MeetingEntry[];
  meetings: readonly Meeting[];
};

/** All that the pages about meetings need to know. */
export type MeetingOccasion = Pick<
  Occasion,
  'token' | 'program' | 'instrument' | 'locale' | 'askedLocale' | 'locales' | 'untranslated'
> & {
  cohort: Cohort;
  participantId: ParticipantId;
  pin: PinnedInstrument;
  /** The date in the program's time zone. */
  today: PlainDate;
  /** Those that have begun, the ones that can be logged first. */
  matches: readonly MatchAtHand[];
  names: ReadonlyMap<ParticipantId, string>;
};

export type OpenedMeetingLink =
  | { kind: 'unknown' }
  /** The cohort ended long ago. */
  | { kind: 'expired' | 'open'; occasion: MeetingOccasion };

/** So long after the cohort's end its people's links still work. */
export const LINK_LIVES_AFTER_COHORT = 'P3M';

/** The newest definition of the meeting log. Throws where there is none: the service comes with it. */
const meetingInstrument = ({ catalogue }: Pick<Ports, 'catalogue'>): PublishedInstrument => {
  const found = catalogue.latest().find(({ pin }) => pin.id === MEETING_INSTRUMENT);
  if (found === undefined) throw new Error(`There is no instrument «${MEETING_INSTRUMENT}».`);
  return found;
};

/** What a reusable link leads to. Reads only: mail scanners open every link. */
export const openMeetingLink = async (
  deps: Deps,
  rawToken: string,
  speaks: Speaks = { locales: [ENGLISH] },
): Promise<OpenedMeetingLink> => {
  const found = await lookUp(rawToken, deps.meetings.link);
  if (found === undefined) return { kind: 'unknown' };
  const { token, link } = found;
  const { participantId, cohortId, programId } = link;
  const [program, cohort, person, matches] = await Promise.all([
    deps.programs.get(programId),
    deps.programs.cohort(cohortId),
    deps.rosters.person(participantId),
    deps.rosters.matchesOf(cohortId, participantId),
  ]);
  if (program === undefined || cohort === undefined || person === undefined) return { kind: 'unknown' };
  const language = languageFor(deps, speaks, person.language);
  const { pin } = meetingInstrument(deps);
  const localized = deps.catalogue.localized(pin.id, pin.version, language.locale);
  if (localized === undefined) return { kind: 'unknown' };
  const today = dateAt(deps.clock.now(), program.timeZone);
  const facts = { program: program.name, organization: program.organization };
  const begun = matches.filter(({ matchedOn }) => matchedOn <= today);
  const occasion = {
    token,
    program,
    cohort,
    participantId,
    pin,
    today,
    ...language,
    ...inWordsOf(localized, facts),
    ...(await atHand(deps, begun, participantId, today, language.locale)),
  };
  const expired = today > addToDate(cohort.endsOn, LINK_LIVES_AFTER_COHORT);
  return { kind: expired ? 'expired' : 'open', occasion };
};

const atHand = async (
  { rosters, meetings }: Deps,
  matches: readonly Match[],
  participantId: ParticipantId,
  today: PlainDate,
  locale: string,
): Promise<Pick<MeetingOccasion, 'matches' | 'names'>> => {
  const [persons, entries] = await Promise.all([
    rosters.persons([...new Set(matches.flatMap(({ mentors, mentees }) => [...mentors, ...mentees]))]),
    Promise.all(matches.map(({ id }) => meetings.ofMatch(id))),
  ]);
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const list = new Intl.ListFormat(locale);
  const found = matches.flatMap((match, index): MatchAtHand[] => {
    const role = roleIn(match, participantId);
    if (role === undefined) return [];
    const others = (role === 'mentor' ? match.mentees : match.mentors).flatMap((id) => names.get(id) ?? []);
    const said = entries[index] ?? [];
    return [
      {
        match,
        role,
        loggable: isLoggable(match, today),
        others: list.format(others.toSorted()),
        entries: said,
        meetings: meetingsOf(said),
      },
    ];
  });
  const inOrder = found.toSorted(
    (a, b) => Number(b.loggable) - Number(a.loggable) || a.others.localeCompare(b.others, locale),
  );
  return { matches: inOrder, names };
};
