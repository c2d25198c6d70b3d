import { dateAt } from '../../core/calendar.ts';
import type { Cohort } from '../../core/cohort.ts';
import type { FollowUp } from '../../core/follow-up.ts';
import type { Program } from '../../core/program.ts';
import { longDate } from '../../core/wording.ts';
import { mailHtml, mailText } from './mail-layout.ts';

type Notice = {
  program: Program;
  cohort: Cohort;
  followUp: FollowUp;
  /** Undefined for somebody who has left the roster since. */
  name: string | undefined;
  url: string;
};

/**
 * The e-mail to an admin: who, which item, when, and where to go on. Nothing else of the answers is in it, and the subject
 * names nobody: it shows on locked screens.
 */
export const followUpMail = async ({
  program,
  cohort,
  followUp,
  name = 'Somebody who has left the roster since',
  url,
}: Notice): Promise<{ subject: string; text: string; html: string }> => {
  const subject = `${program.name}: please get in touch with somebody`;
  const letter = {
    title: subject,
    paragraphs: [
      `${name} (${cohort.name}) gave an answer that asks the program team to get in touch.`,
      ...followUp.items.map(({ text }) => `The question: ${text}`),
      `Answered on ${longDate(dateAt(followUp.raisedAt, program.timeZone))}.`,
    ],
    buttons: [{ label: 'Open the cohort', url }],
    smallPrint: [
      'This e-mail holds nothing else of what was answered. Once you have been in touch, say so on the cohort’s page.',
      'You get this e-mail as an admin of the program. Please do not forward it.',
    ],
  };
  return { subject, text: mailText(letter), html: await mailHtml(letter) };
};
