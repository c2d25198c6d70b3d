import type { PlainDate } from '../../core/calendar.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { Person } from '../../core/participant.ts';
import type { Program } from '../../core/program.ts';
import { longDate } from '../../core/wording.ts';
import { mailHtml, mailText } from './mail-layout.ts';

type Invitation = {
  program: Program;
  instrument: Instrument;
  person: Person;
  closesOn: PlainDate;
  /** One a match; `about` names the other side, '' where the instrument is about no match. */
  links: { about: string; url: string }[];
};

/** The personal e-mail of a wave, with every link that the participant has in it. */
export const invitationMail = async ({
  program,
  instrument,
  person,
  closesOn,
  links,
}: Invitation): Promise<{ subject: string; text: string; html: string }> => {
  const letter = {
    title: instrument.title,
    paragraphs: [
      `Hello ${person.name},`,
      `${program.name} asks for your view: ${instrument.title}. ${instrument.purpose}`,
      `It takes about ${instrument.minutes} minutes and is open until ${longDate(closesOn)}. You can stop and come back with the same link.`,
    ],
    buttons: links.map(({ about, url }) => ({
      label: about === '' ? 'Answer now' : `Answer about ${about}`,
      url,
    })),
    smallPrint: [
      'The link is yours alone: please do not forward this e-mail. Taking part is voluntary.',
      `Questions? ${program.helpContact}`,
    ],
  };
  return {
    subject: `${program.name}: ${instrument.title}`,
    text: mailText(letter),
    html: await mailHtml(letter),
  };
};
