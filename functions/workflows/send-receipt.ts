import { addToMoment, dateAt } from '../core/calendar.ts';
import { sha256 } from '../core/digest.ts';
import { mayChangeAnswers } from '../core/instrument/instrument.ts';
import { pipeFacts } from '../core/instrument/pipe-facts.ts';
import type { Invitation } from '../core/invitation.ts';
import type { SendReceiptJob } from '../core/job.ts';
import { pickLocale } from '../core/language/locale.ts';
import type { Person } from '../core/participant.ts';
import type { ReceiptWish } from '../core/receipt-wish.ts';
import { closingMoment, isClosed, ownTextsEndAt, type Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { LETTER_LOCALES } from './mail/letter-messages.ts';
import { receiptMail } from './mail/receipt-mail.ts';
import { otherSide } from './other-side.ts';

type Deps = Pick<
  Ports,
  'clock' | 'catalogue' | 'programs' | 'rosters' | 'waves' | 'invitations' | 'receiptWishes' | 'mailer'
>;

/** How long a sender may take before another one may try again. */
const CLAIM = 'PT2M';

export type ReceiptOutcome =
  | 'sent'
  /** Or somebody is sending it; should they have died, the schedule queues it again. */
  | 'sent-before'
  /** The answers were withdrawn since, or the person has left the roster. The wish is forgotten. */
  | 'nobody-to-send-to';

/**
 * Mails somebody the receipt that they wished for. Claimed before it is sent, so the same job twice sends once. Should the
 * sender die between sending and marking, the next try after the claim sends again: a second mail is better than none.
 */
export const sendReceipt = async (deps: Deps, { invitationId }: SendReceiptJob): Promise<ReceiptOutcome> => {
  const now = deps.clock.now();
  const wish = await deps.receiptWishes.get(invitationId, now);
  if (wish === undefined || wish.sentAt !== undefined) return 'sent-before';
  const [wave, person, invitations] = await Promise.all([
    deps.waves.get(wish.cohortId, wish.waveId),
    deps.rosters.person(wish.participantId),
    deps.invitations.ofParticipant(wish.waveId, wish.participantId),
  ]);
  const invitation = invitations.find(({ id }) => id === invitationId);
  if (
    wave === undefined ||
    person?.email === undefined ||
    invitation === undefined ||
    invitation.withdrawnAt !== undefined
  ) {
    await deps.receiptWishes.forget(invitationId);
    return 'nobody-to-send-to';
  }
  if (!(await deps.receiptWishes.claim(invitationId, now, addToMoment(now, CLAIM)))) return 'sent-before';
  try {
    const mail = await letterOf(deps, { wish, wave, person, invitation });
    await deps.mailer.send({
      ...mail,
      to: { name: person.name, address: person.email },
      messageId: sha256(`${invitationId}/receipt`).slice(0, 32),
    });
  } catch (error) {
    await deps.receiptWishes.release(invitationId);
    throw error;
  }
  // As long as the page offers it, another press brings no second mail.
  const until = [wish.expiresAt, ownTextsEndAt(wave)].toSorted().at(-1) ?? wish.expiresAt;
  await deps.receiptWishes.markSent(invitationId, now, until);
  return 'sent';
};

type Facts = { wish: ReceiptWish; wave: Wave; person: Person; invitation: Invitation };

const letterOf = async (deps: Deps, { wish, wave, person, invitation }: Facts) => {
  const program = await deps.programs.get(wave.programId);
  const spoken = deps.catalogue.locales().filter((one) => LETTER_LOCALES.includes(one));
  const locale = pickLocale([person.language], spoken);
  const localized = deps.catalogue.localized(wave.instrument.id, wave.instrument.version, locale);
  if (program === undefined || localized === undefined)
    throw new Error(`Wave ${wave.id}: its program or its instrument ${wave.instrument.id} is gone.`);
  const about = await otherSide(deps, invitation, locale);
  const facts = { other: about, program: program.name, organization: program.organization };
  const instrument = pipeFacts(localized.instrument, facts);
  return receiptMail({
    program,
    locale,
    name: person.name,
    title: instrument.title,
    about,
    receipt: wish.receipt,
    sentOn: dateAt(wish.submittedAt, program.timeZone),
    closesOn: isClosed(wave, deps.clock.now()) ? undefined : dateAt(closingMoment(wave), program.timeZone),
    mayChange: mayChangeAnswers(instrument),
  });
};
