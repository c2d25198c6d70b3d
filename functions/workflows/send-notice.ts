import { agreementState, versionState, type Agreement } from '../core/agreement.ts';
import { settlingEndsAt } from '../core/between-sides.ts';
import { addToMoment, type Timestamp } from '../core/calendar.ts';
import { pairKey } from '../core/comparison.ts';
import { sha256 } from '../core/digest.ts';
import type { ParticipantId } from '../core/ids.ts';
import { pipeFacts } from '../core/instrument/pipe-facts.ts';
import type { Invitation } from '../core/invitation.ts';
import type { SendNoticeJob } from '../core/job.ts';
import { pickLocale } from '../core/language/locale.ts';
import { agreementNotices, noticeKey, type Notice } from '../core/notice.ts';
import type { Person } from '../core/participant.ts';
import type { Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { freshLink } from './fresh-link.ts';
import { LETTER_LOCALES } from './mail/letter-messages.ts';
import { agreementMail, comparisonMail, proposalMail, type Occasion } from './mail/notice-mails.ts';
import { otherSide } from './other-side.ts';

type Deps = Pick<
  Ports,
  | 'settings'
  | 'clock'
  | 'ids'
  | 'catalogue'
  | 'programs'
  | 'rosters'
  | 'waves'
  | 'invitations'
  | 'agreements'
  | 'comparisons'
  | 'notices'
  | 'mailer'
>;

/** How long a sender may take before another one may try again. */
const CLAIM = 'PT15M';

export type NoticeOutcome =
  | 'sent'
  /** Or somebody is sending it; should they have died, the schedule queues it again. */
  | 'sent-before'
  /** What it told of has been overtaken, or is gone. */
  | 'no-longer-true'
  | 'nobody-to-send-to';

/**
 * Mails one notice. Claimed before it is sent, so the same job twice sends once. Should the sender die between sending and
 * marking, the next try after the claim sends again: a second mail is better than none, and the links of both work.
 */
export const sendNotice = async (deps: Deps, { cohortId, notice }: SendNoticeJob): Promise<NoticeOutcome> => {
  const wave = await deps.waves.get(cohortId, notice.waveId);
  if (wave === undefined) return 'nobody-to-send-to';
  const compose = await letterOf(deps, wave, notice);
  if (compose === undefined) return 'no-longer-true';
  const [person, invitations] = await Promise.all([
    deps.rosters.person(notice.participantId),
    deps.invitations.ofParticipant(wave.id, notice.participantId),
  ]);
  const invitation = invitations.find(({ matchId }) => matchId === notice.matchId);
  if (person?.email === undefined || invitation === undefined) return 'nobody-to-send-to';
  // Whoever said that they would rather not, or are not meant, is not written to about this any more.
  if (invitation.declined !== undefined && invitation.answeredAt === undefined) return 'nobody-to-send-to';
  const now = deps.clock.now();
  if (!(await deps.notices.claim(notice, now, addToMoment(now, CLAIM)))) return 'sent-before';
  try {
    const mail = await compose(person, invitation);
    await deps.mailer.send({
      ...mail,
      to: { name: person.name, address: person.email },
      messageId: sha256(`${wave.id}/${noticeKey(notice)}`).slice(0, 32),
    });
  } catch (error) {
    await deps.notices.release(notice);
    throw error;
  }
  await deps.notices.markSent(notice, now);
  return 'sent';
};

type Compose = (person: Person, invitation: Invitation) => ReturnType<typeof comparisonMail>;

/** How the letter of a notice is written; undefined where it tells nothing that is still true. */
const letterOf = async (deps: Deps, wave: Wave, notice: Notice): Promise<Compose | undefined> => {
  if (notice.about === 'comparison-ready') return comparisonLetter(deps, wave, notice);
  const agreement = await deps.agreements.get(wave.id, notice.matchId);
  const due = agreementNotices(agreement).some((one) => noticeKey(one) === noticeKey(notice));
  if (!due) return undefined;
  return notice.about === 'agreement-made'
    ? agreementLetter(deps, wave, agreement)
    : proposalLetter(deps, wave, agreement);
};

const proposalLetter = (deps: Deps, wave: Wave, agreement: Agreement): Compose | undefined => {
  const version = agreementState(agreement)?.newest.version;
  if (version === undefined) return undefined;
  return async (person, invitation) => {
    const proposer = (await namesOf(deps, [version.participantId])).get(version.participantId) ?? '–';
    const occasion = await occasionOf(deps, wave, person, invitation, settlingEndsAt(wave));
    return proposalMail(occasion, { proposer, isChange: version.version > 1 });
  };
};

const agreementLetter = (deps: Deps, wave: Wave, agreement: Agreement): Compose | undefined => {
  const inForce = agreementState(agreement)?.inForce;
  if (inForce === undefined) return undefined;
  return async (person, invitation) => {
    const state = versionState(inForce.version, agreement.consents);
    const names = await namesOf(
      deps,
      state.agreeing.map(({ participantId }) => participantId),
    );
    const occasion = await occasionOf(deps, wave, person, invitation, settlingEndsAt(wave));
    return agreementMail(occasion, { state, names });
  };
};

const comparisonLetter = async (
  deps: Deps,
  wave: Wave,
  notice: Extract<Notice, { about: 'comparison-ready' }>,
): Promise<Compose | undefined> => {
  const { mentorId, menteeId, participantId } = notice;
  const made = (await deps.comparisons.made(wave.id)).find((one) => pairKey(one) === pairKey(notice));
  if (made === undefined || made.expiresAt <= deps.clock.now()) return undefined;
  return async (person, invitation) => {
    const otherId = participantId === mentorId ? menteeId : mentorId;
    const other = (await namesOf(deps, [otherId])).get(otherId) ?? '–';
    const occasion = await occasionOf(deps, wave, person, invitation, made.expiresAt);
    return comparisonMail({ ...occasion, url: `${occasion.url}/compare` }, { other });
  };
};

const namesOf = async (deps: Deps, ids: ParticipantId[]): Promise<ReadonlyMap<ParticipantId, string>> =>
  new Map((await deps.rosters.persons(ids)).map(({ id, name }) => [id, name]));

/** The letter’s language, words and link. */
const occasionOf = async (
  deps: Deps,
  wave: Wave,
  person: Person,
  invitation: Invitation,
  until: Timestamp,
): Promise<Occasion> => {
  const program = await deps.programs.get(wave.programId);
  const spoken = deps.catalogue.locales().filter((one) => LETTER_LOCALES.includes(one));
  const locale = pickLocale([person.language], spoken);
  const { id, version } = wave.instrument;
  const localized = deps.catalogue.localized(id, version, locale);
  if (program === undefined || localized === undefined)
    throw new Error(`Wave ${wave.id}: its program or its instrument ${id} is gone.`);
  const other = await otherSide(deps, invitation, locale);
  const facts = { other, program: program.name, organization: program.organization };
  return {
    program,
    instrument: pipeFacts(localized.instrument, facts),
    locale,
    name: person.name,
    url: await freshLink(deps, wave, invitation),
    until,
  };
};
