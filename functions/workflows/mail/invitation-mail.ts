import type { PlainDate } from '../../core/calendar.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { Person } from '../../core/participant.ts';
import type { Program } from '../../core/program.ts';
import { longDate } from '../../core/wording.ts';
import { letterIn } from './letter-messages.ts';
import { mailHtml, mailText } from './mail-layout.ts';

type Invitation = {
  program: Program;
  /** In the language of the letter. */
  instrument: Instrument;
  locale: string;
  person: Person;
  closesOn: PlainDate;
  /** One a match; `about` names the other side, '' where the instrument is about no match. */
  links: { about: string; url: string }[];
};

/** The personal e-mail of a wave in the participant's language, with every link that they have in it. */
export const invitationMail = async ({
  program,
  instrument,
  locale: wanted,
  person,
  closesOn,
  links,
}: Invitation): Promise<{ subject: string; text: string; html: string }> => {
  const { locale, words } = letterIn(wanted);
  const { title, purpose, minutes } = instrument;
  const letter = {
    title,
    locale,
    paragraphs: [
      words.greeting(person.name),
      words.asksForYourView(program.name, title, purpose),
      words.takes(minutes, longDate(closesOn, locale)),
    ],
    buttons: links.map(({ about, url }) => ({
      label: about === '' ? words.answerNow : words.answerAbout(about),
      url,
    })),
    smallPrint: [words.yoursAlone, words.questions(program.helpContact)],
  };
  return {
    subject: words.subject(program.name, title),
    text: mailText(letter),
    html: await mailHtml(letter),
  };
};
