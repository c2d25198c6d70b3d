import { addDays, daysBetween, type PlainDate } from '../../core/calendar.ts';
import { MEETING_ITEMS } from '../../core/meeting-log.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { MailMessage, Ports } from '../../ports.ts';
import { confirmMeeting } from '../../workflows/confirm-meeting.ts';
import { logMeeting, MATCH_FIELD } from '../../workflows/log-meeting.ts';
import { openMeetingLink, type MeetingOccasion } from '../../workflows/open-meeting-link.ts';
import { answerPlausibly } from './answer-plausibly.ts';
import type { InventedCohort, InventedMatch, InventedPerson } from './invent-people.ts';
import type { Chance } from './seeded.ts';

/** A meeting that will be, or not; drawn beforehand, like everything that people will do. */
type Appointment = { day: PlainDate; match: InventedMatch; logger: InventedPerson; other: InventedPerson };
type Confirmation = { other: InventedPerson; logId: string; says: 'yes' | 'no' };

/** Whoever gets the link late still logs what was not long ago. */
const REMEMBERED_DAYS = 75;
const MINUTES = ['30', '45', '45', '60', '60', '90'] as const;
const MODES = ['video', 'video', 'in-person', 'phone'] as const;
const HOLD = 0.84;
const TELL_MORE = 0.4;
const CONFIRM = 0.55;
const DISAGREE = 0.03;

/** Most matches meet monthly to the end; of those that go badly, some stop before. */
const appointmentsOf = (chance: Chance, match: InventedMatch, lastDay: PlainDate): Appointment[] => {
  const { mentor, mentee, matchedOn, endsOn = lastDay, quality } = match;
  const stops = chance.happens(0.5 * (1 - quality)) ? addDays(matchedOn, chance.whole(40, 160)) : endsOn;
  const found: Appointment[] = [];
  for (
    let day = addDays(matchedOn, chance.whole(3, 20));
    day <= endsOn && day <= stops;
    day = addDays(day, chance.whole(24, 36))
  ) {
    const menteeLogs = chance.happens(0.65);
    found.push({
      day,
      match,
      logger: menteeLogs ? mentee : mentor,
      other: menteeLogs ? mentor : mentee,
    });
  }
  return found;
};

const typed = (chance: Chance, occasion: MeetingOccasion, { day, match }: Appointment): DraftFields => {
  const held = chance.happens(HOLD);
  const process: DraftFields = held
    ? {
        [MEETING_ITEMS.outcome]: ['held'],
        [MEETING_ITEMS.minutes]: [chance.pick(MINUTES)],
        [MEETING_ITEMS.mode]: [chance.pick(MODES)],
      }
    : {
        [MEETING_ITEMS.outcome]: [chance.pick(['moved', 'cancelled'])],
        [MEETING_ITEMS.calledOffBy]: [chance.pick(['mentor', 'mentee', 'both'])],
      };
  const more = chance.happens(TELL_MORE)
    ? answerPlausibly(chance, occasion.instrument, 'mentee', match.quality)
    : {};
  return { ...more, ...process, [MEETING_ITEMS.day]: [day] };
};

type Opens = (person: InventedPerson) => Promise<MeetingOccasion | undefined>;

/** Logs an appointment; where the match is over by then, nothing. What the other side will say of it. */
const log = async (
  ports: Ports,
  chance: Chance,
  open: Opens,
  appointment: Appointment,
): Promise<Confirmation | undefined> => {
  const { match, logger, other } = appointment;
  const occasion = await open(logger);
  const at = occasion?.matches.find((one) => one.match.externalId === match.key && one.loggable);
  if (occasion === undefined || at === undefined) return undefined;
  const fields = { ...typed(chance, occasion, appointment), [MATCH_FIELD]: [at.match.id] };
  const outcome = await logMeeting(ports, occasion, fields, ports.ids.token());
  if (outcome.kind !== 'logged') {
    throw new Error(`A simulated meeting was refused: ${JSON.stringify(outcome)}`);
  }
  if (!chance.happens(CONFIRM)) return undefined;
  return { other, logId: outcome.log.logId, says: chance.happens(DISAGREE) ? 'no' : 'yes' };
};

/** The invented people between their mails: they meet, log it by the newest link that they have, and confirm what the other logged. */
export const meetingGoers = (
  ports: Ports,
  { matches }: InventedCohort,
  chance: Chance,
  lastDay: PlainDate,
) => {
  const tokens = new Map<string, string>();
  const confirmations = new Map<PlainDate, Confirmation[]>();
  let waiting = matches.flatMap((match) => appointmentsOf(chance, match, lastDay));
  const open: Opens = async ({ email }) => {
    const opened = await openMeetingLink(ports, tokens.get(email) ?? '');
    return opened.kind === 'open' ? opened.occasion : undefined;
  };
  return {
    receive: (mails: readonly MailMessage[]): void => {
      for (const { to, text } of mails) {
        const [, token] = /\/m\/([a-z0-9]+)/.exec(text) ?? [];
        if (token !== undefined) tokens.set(to.address, token);
      }
    },
    meet: async (today: PlainDate): Promise<void> => {
      const due = waiting.filter(({ day, logger }) => day <= today && tokens.has(logger.email));
      waiting = waiting.filter((one) => !due.includes(one) && daysBetween(one.day, today) < REMEMBERED_DAYS);
      for (const appointment of due) {
        const word = await log(ports, chance, open, appointment);
        if (word === undefined) continue;
        const on = addDays(today, chance.whole(1, 6));
        confirmations.set(on, [...(confirmations.get(on) ?? []), word]);
      }
      for (const { other, ...word } of confirmations.get(today) ?? []) {
        const occasion = await open(other);
        if (occasion !== undefined) {
          await confirmMeeting(ports, occasion, { ...word, formId: ports.ids.token() });
        }
      }
      confirmations.delete(today);
    },
  };
};
