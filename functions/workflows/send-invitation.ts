import { addToMoment, dateAt } from '../core/calendar.ts';
import { sha256 } from '../core/digest.ts';
import { pipeFacts } from '../core/instrument/pipe-facts.ts';
import type { Invitation } from '../core/invitation.ts';
import { pickLocale } from '../core/language/locale.ts';
import type { Person } from '../core/participant.ts';
import type { Program } from '../core/program.ts';
import { reminderAt } from '../core/reminders.ts';
import { closingMoment, isClosed, type Wave } from '../core/wave.ts';
import { stillToAsk } from '../core/with-words.ts';
import type { Job, Ports } from '../ports.ts';
import { freshLink } from './fresh-link.ts';
import { invitationMail } from './mail/invitation-mail.ts';
import { LETTER_LOCALES } from './mail/letter-messages.ts';
import { mintMeetingLink } from './mint-meeting-link.ts';
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
  | 'meetings'
  | 'mailer'
>;
type SendInvitationJob = Extract<Job, { kind: 'send-invitation' }>;

/** How long a sender may take before another one may try again. */
const CLAIM = 'PT15M';

export type SendOutcome =
  | 'sent'
  | 'sent-before'
  | 'closed'
  | 'nobody-to-send-to'
  /** Everything is answered or declined. */
  | 'nothing-to-ask'
  /** A reminder that waited until the next one was due. */
  | 'overtaken';

/**
 * Sends one participant one e-mail of a wave, the invitation or a reminder, with a fresh link for each match that is still to be
 * asked about. Claimed before it is sent, so the same job twice sends once. Should the sender die between claim and mark, the
 * next try after the claim sends again: a second mail is better than none, and links of both work.
 */
export const sendInvitation = async (deps: Deps, job: SendInvitationJob): Promise<SendOutcome> => {
  const now = deps.clock.now();
  const wave = await deps.waves.get(job.cohortId, job.waveId);
  if (wave === undefined) return 'nobody-to-send-to';
  if (isClosed(wave, now)) return 'closed';
  const [person, program, invited] = await Promise.all([
    deps.rosters.person(job.participantId),
    deps.programs.get(wave.programId),
    deps.invitations.ofParticipant(wave.id, job.participantId),
  ]);
  if (person?.email === undefined) return 'nobody-to-send-to';
  if (program === undefined) throw new Error(`Wave ${wave.id}: its program is gone.`);
  const { reminder } = job;
  if (reminder !== undefined && reminder !== reminderAt(wave, program.timeZone, now)) return 'overtaken';
  const invitations = stillToAsk(invited);
  if (invitations.length === 0) return 'nothing-to-ask';
  const mailing = { waveId: wave.id, participantId: person.id, reminder };
  const claim = await deps.invitations.claimMailing(mailing, now, addToMoment(now, CLAIM));
  if (claim === 'sent') return 'sent-before';
  // Whoever holds the claim may have died with it: the queue tries again, and after the claim somebody succeeds.
  if (claim === 'somebody-elses') throw new Error(`Mail of wave ${wave.id} is being sent by another worker`);
  try {
    await sendTo(deps, { program, wave, person, invitations, reminder }, person.email);
  } catch (error) {
    await deps.invitations.releaseMailing(mailing);
    throw error;
  }
  await deps.invitations.markMailed(mailing, now);
  return 'sent';
};

type Letter = Pick<SendInvitationJob, 'reminder'> & {
  program: Program;
  wave: Wave;
  person: Person;
  invitations: Invitation[];
};

const sendTo = async (deps: Deps, letter: Letter, address: string): Promise<void> => {
  const { program, wave, person, invitations, reminder } = letter;
  const spoken = deps.catalogue.locales().filter((one) => LETTER_LOCALES.includes(one));
  const locale = pickLocale([person.language], spoken);
  const { id, version } = wave.instrument;
  const localized = deps.catalogue.localized(id, version, locale);
  if (localized === undefined) throw new Error(`Wave ${wave.id}: its instrument ${id} is gone.`);
  const links = [];
  for (const invitation of invitations) {
    links.push({
      role: invitation.role,
      begun: invitation.startedAt !== undefined,
      about: await otherSide(deps, invitation, locale),
      url: await freshLink(deps, wave, invitation),
    });
  }
  const [only, ...more] = links;
  const facts = {
    // With several links the letter is about no one person.
    other: more.length === 0 ? (only?.about ?? '') : '',
    program: program.name,
    organization: program.organization,
  };
  const mail = await invitationMail({
    program,
    instrument: pipeFacts(localized.instrument, facts),
    locale,
    person,
    closesOn: dateAt(closingMoment(wave), program.timeZone),
    links,
    meetingLink: await mintMeetingLink(deps, program, wave.cohortId, person.id),
    reminder,
  });
  await deps.mailer.send({
    ...mail,
    to: { name: person.name, address },
    messageId: sha256(
      `${wave.id}/${person.id}${reminder === undefined ? '' : `/reminder-${reminder}`}`,
    ).slice(0, 32),
  });
};
