import { addDays, dateAt, daysBetween, momentOn, type Timestamp } from './calendar.ts';
import type { InvitationId, ParticipantId } from './ids.ts';
import type { Invitation, Mailing } from './invitation.ts';
import { OPENING_HOUR } from './plan-waves.ts';
import type { ReminderNumber } from './reminder-number.ts';
import { isClosed, type Wave } from './wave.ts';
import { stillToAsk } from './with-words.ts';

/** A wave that is open for fewer days reminds nobody. */
const SHORTEST_OPEN = 7;
/** The last reminder comes so many days before the closing. */
const DAYS_LEFT = 2;
/** No two mails about a wave go to the same person within so many days. */
const DAYS_APART = 3;

type Reminder = { number: ReminderNumber; at: Timestamp };

/** When a wave reminds: half-way through its days and two days before its end, or only then where the two are too close. */
export const remindersOf = (wave: Wave, timeZone: string): Reminder[] => {
  const [opensOn, closesOn] = [dateAt(wave.opensAt, timeZone), dateAt(wave.closesAt, timeZone)];
  const days = daysBetween(opensOn, closesOn);
  if (days < SHORTEST_OPEN) return [];
  const [halfWay, last] = [Math.floor(days / 2), days - DAYS_LEFT];
  const at = (day: number): Timestamp => momentOn(addDays(opensOn, day), OPENING_HOUR, timeZone);
  const final: Reminder = { number: 2, at: at(last) };
  return last - halfWay < DAYS_APART ? [final] : [{ number: 1, at: at(halfWay) }, final];
};

/** The reminder whose time it is: the newest that has come. One that was missed is not made up for. */
export const reminderAt = (wave: Wave, timeZone: string, now: Timestamp): ReminderNumber | undefined =>
  isClosed(wave, now) ? undefined : remindersOf(wave, timeZone).findLast(({ at }) => at <= now)?.number;

/** The next moment at which a wave reminds. */
export const nextReminder = (wave: Wave, timeZone: string, now: Timestamp): Timestamp | undefined =>
  remindersOf(wave, timeZone).find(({ at }) => at > now)?.at;

/**
 * Whom a reminder is for: who has an invitation that was neither answered nor declined and that they would be given today as
 * well, and whose mails about the wave lie three days back or more: people who join late may be invited today. Of those invited
 * some have left since, or their match has broken off.
 */
export const peopleToRemind = (
  invitations: readonly Invitation[],
  stillEligible: ReadonlySet<InvitationId>,
  mailings: readonly Mailing[],
  timeZone: string,
  now: Timestamp,
): ParticipantId[] => {
  const since = addDays(dateAt(now, timeZone), -DAYS_APART);
  const isTooSoonAfter = ({ reminder, sentAt }: Mailing): boolean =>
    sentAt === undefined ? reminder === undefined : dateAt(sentAt, timeZone) > since;
  const spared = new Set(mailings.filter(isTooSoonAfter).map(({ participantId }) => participantId));
  const asked = stillToAsk(invitations).filter(({ id }) => stillEligible.has(id));
  const people = new Set(asked.map(({ participantId }) => participantId));
  return [...people].filter((participantId) => !spared.has(participantId));
};
