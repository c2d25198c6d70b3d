import type { PlainDate } from '../../core/calendar.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { Person } from '../../core/participant.ts';
import type { Program } from '../../core/program.ts';
import type { ReminderNumber } from '../../core/reminder-number.ts';
import type { Role } from '../../core/role.ts';
import { longDate } from '../../core/wording.ts';
import { firstQuestion, type MailQuestion } from './first-question.ts';
import { letterIn, type LetterMessages } from './letter-messages.ts';
import { mailHtml, mailText } from './mail-layout.ts';

type Invitation = {
  program: Program;
  /** In the language of the letter. */
  instrument: Instrument;
  locale: string;
  person: Person;
  closesOn: PlainDate;
  /** One a match; `about` names the other side, '' where the instrument is about no match. */
  links: Link[];
  /** By which the person logs meetings; undefined for somebody without an open match. */
  meetingLink?: string | undefined;
  /** Undefined for the first e-mail. */
  reminder?: ReminderNumber | undefined;
};
type Link = { about: string; url: string; role: Role; begun?: boolean };

const labelOf = ({ about, begun = false }: Link, words: LetterMessages): string => {
  if (begun) return about === '' ? words.goOn : words.goOnAbout(about);
  return about === '' ? words.answerNow : words.answerAbout(about);
};

/** What a reminder says: that there is still time, what is kept, and how to be asked no more. */
const remindingOf = ({ links, reminder }: Invitation, words: LetterMessages): string[] => [
  ...(links.some(({ begun = false }) => begun) ? [words.begun] : []),
  ...(reminder === 2 ? [words.lastReminder] : []),
];

/** With several links nobody could tell which of them an answer belongs to, and whoever has begun goes on elsewhere. */
const questionOf = ({ instrument, links }: Invitation, words: LetterMessages): MailQuestion | undefined => {
  const [only, ...more] = links;
  return only === undefined || more.length > 0 || only.begun === true
    ? undefined
    : firstQuestion(instrument, only.role, only.url, words);
};

/** The personal e-mail of a wave in the participant's language, with every link that they have in it. */
export const invitationMail = async (
  invitation: Invitation,
): Promise<{ subject: string; text: string; html: string }> => {
  const { program, instrument, person, links, meetingLink, reminder } = invitation;
  const { locale, words } = letterIn(invitation.locale);
  const { title, purpose, minutes } = instrument;
  const date = longDate(invitation.closesOn, locale);
  const again = reminder !== undefined;
  const letter = {
    title,
    locale,
    paragraphs: [
      words.greeting(person.name),
      again
        ? words.stillAsksForYourView(program.name, title, purpose)
        : words.asksForYourView(program.name, title, purpose),
      words.takes(minutes, date),
      ...(again ? remindingOf(invitation, words) : []),
    ],
    question: questionOf(invitation, words),
    buttons: links.map((link) => ({ label: labelOf(link, words), url: link.url })),
    asides: meetingLink === undefined ? [] : [{ label: words.logMeeting, url: meetingLink }],
    smallPrint: [...(again ? [words.ratherNot] : []), words.yoursAlone, words.questions(program.helpContact)],
  };
  return {
    subject: again ? words.reminderSubject(title, date) : words.subject(program.name, title),
    text: mailText(letter),
    html: await mailHtml(letter),
  };
};
