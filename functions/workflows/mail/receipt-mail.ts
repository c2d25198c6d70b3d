import type { PlainDate } from '../../core/calendar.ts';
import type { Program } from '../../core/program.ts';
import { longDate } from '../../core/wording.ts';
import { letterIn } from './letter-messages.ts';
import { mailHtml, mailText } from './mail-layout.ts';
import { receiptWordsIn } from './receipt-messages.ts';

type Receipt = {
  program: Program;
  locale: string;
  name: string;
  /** Of the instrument, in the language of the letter. */
  title: string;
  /** The other side, '' where the instrument is about no match. */
  about: string;
  receipt: string;
  sentOn: PlainDate;
  /** Until when something can be done about the answers; undefined once that is over. */
  closesOn: PlainDate | undefined;
  mayChange: boolean;
};

/**
 * The receipt of somebody's answers in their language: that they arrived, and when; nothing of what was answered. No link is in it:
 * the one in the invitation leads to the answers, and whoever forwards a receipt forwards no way to them.
 */
export const receiptMail = async (
  facts: Receipt,
): Promise<{ subject: string; text: string; html: string }> => {
  const { program, name, title, about, receipt, closesOn, mayChange } = facts;
  const { locale, words } = letterIn(facts.locale);
  const say = receiptWordsIn(locale);
  const until = closesOn === undefined ? undefined : longDate(closesOn, locale);
  const letter = {
    title: say.subject(title),
    locale,
    paragraphs: [
      words.greeting(name),
      say.arrived(title, about, longDate(facts.sentOn, locale)),
      say.code(receipt),
      ...(until === undefined ? [] : [mayChange ? say.changeUntil(until) : say.withdrawUntil(until)]),
    ],
    buttons: [],
    smallPrint: [say.keep, words.questions(program.helpContact)],
  };
  return { subject: say.subject(title), text: mailText(letter), html: await mailHtml(letter) };
};
