import { addToMoment, dateAt } from '../core/calendar.ts';
import { sha256 } from '../core/digest.ts';
import { pipeFacts } from '../core/instrument/pipe-facts.ts';
import type { Invitation } from '../core/invitation.ts';
import { pickLocale } from '../core/language/locale.ts';
import type { Person } from '../core/participant.ts';
import { closingMoment, isClosed, type Wave } from '../core/wave.ts';
import type { Job, Ports } from '../ports.ts';
import { invitationMail } from './mail/invitation-mail.ts';
import { LETTER_LOCALES } from './mail/letter-messages.ts';
import { otherSide } from './other-side.ts';

type Deps = Pick<
  Ports,
  'settings' | 'clock' | 'ids' | 'catalogue' | 'programs' | 'rosters' | 'waves' | 'invitations' | 'mailer'
>;
type SendInvitationJob = Extract<Job, { kind: 'send-invitation' }>;

/** How long a sender may take before another one may try again. */
const CLAIM = 'PT15M';

export type SendOutcome = 'sent' | 'sent-before' | 'closed' | 'nobody-to-send-to';

/**
 * Sends one participant the one e-mail of a wave. Claimed before it is sent, so the same job twice sends once.
 * Should the sender die between claim and mark, the next try after the claim sends again: a second mail is better than none,
 * and links of both work.
 */
export const sendInvitation = async (deps: Deps, job: SendInvitationJob): Promise<SendOutcome> => {
  const now = deps.clock.now();
  const wave = await deps.waves.get(job.cohortId, job.waveId);
  if (wave === undefined) return 'nobody-to-send-to';
  if (isClosed(wave, now)) return 'closed';
  const person = await deps.rosters.person(job.participantId);
  if (person?.email === undefined) return 'nobody-to-send-to';
  const until = addToMoment(now, CLAIM);
  const claim = await deps.invitations.claimMailing(wave.id, person.id, now, until);
  if (claim === 'sent') return 'sent-before';
  // Whoever holds the claim may have died with it: the queue tries again, and after the claim somebody succeeds.
  if (claim === 'somebody-elses') throw new Error(`Mail of wave ${wave.id} is being sent by another worker`);
  try {
    await sendTo(deps, wave, person, person.email);
  } catch (error) {
    await deps.invitations.releaseMailing(wave.id, person.id);
    throw error;
  }
  await deps.invitations.markMailed(wave.id, person.id, now);
  return 'sent';
};

const sendTo = async (deps: Deps, wave: Wave, person: Person, address: string): Promise<void> => {
  const program = await deps.programs.get(wave.programId);
  const spoken = deps.catalogue.locales().filter((one) => LETTER_LOCALES.includes(one));
  const locale = pickLocale([person.language], spoken);
  const { id, version } = wave.instrument;
  const localized = deps.catalogue.localized(id, version, locale);
  if (program === undefined || localized === undefined) {
    throw new Error(`Wave ${wave.id}: its program or its instrument ${id} is gone.`);
  }
  const invitations = await deps.invitations.ofParticipant(wave.id, person.id);
  const links = [];
  for (const invitation of invitations.filter(({ answeredAt }) => answeredAt === undefined)) {
    links.push({
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
  });
  await deps.mailer.send({
    ...mail,
    to: { name: person.name, address },
    messageId: sha256(`${wave.id}/${person.id}`).slice(0, 32),
  });
};

/** Only the hash of the token is kept: the link exists in the mail and nowhere else. */
const freshLink = async (deps: Deps, wave: Wave, invitation: Invitation): Promise<string> => {
  const token = deps.ids.token();
  await deps.invitations.putLink(sha256(token), {
    invitationId: invitation.id,
    waveId: wave.id,
    participantId: invitation.participantId,
    cohortId: wave.cohortId,
    programId: wave.programId,
    createdAt: deps.clock.now(),
  });
  return `${deps.settings.publicOrigin}/r/${token}`;
};
