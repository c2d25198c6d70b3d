import type { VersionState } from '../../core/agreement.ts';
import { dateAt, type Timestamp } from '../../core/calendar.ts';
import { answersInWords } from '../../core/instrument/answers-in-words.ts';
import { itemsFor, sectionsFor } from '../../core/instrument/asked-items.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { readAnswers } from '../../core/instrument/read-answers.ts';
import type { ParticipantId } from '../../core/ids.ts';
import type { Program } from '../../core/program.ts';
import { longDate } from '../../core/wording.ts';
import { letterIn } from './letter-messages.ts';
import { mailHtml, mailText, type MailAnswers, type MailButton } from './mail-layout.ts';
import { noticeWordsIn, type NoticeMessages } from './notice-messages.ts';

/** What every mail between two sides is made of. */
export type Occasion = {
  program: Program;
  /** In the language of the letter, with the facts of the occasion in its texts. */
  instrument: Instrument;
  locale: string;
  /** Whom the letter is to. */
  name: string;
  url: string;
  /** Until when something can be done about it. */
  until: Timestamp;
};

type Mail = { subject: string; text: string; html: string };

/** The words of the language that both catalogues have. */
const wordsOf = ({ locale: wanted, program }: Occasion) => {
  const { locale, words } = noticeWordsIn(wanted);
  const day = (moment: Timestamp): string => longDate(dateAt(moment, program.timeZone), locale);
  return { locale, words, letter: letterIn(locale).words, day };
};

type Letter = {
  subject: string;
  paragraphs: string[];
  answers?: MailAnswers[];
  button: MailButton;
  smallPrint: string[];
};

const written = async (occasion: Occasion, parts: Letter): Promise<Mail> => {
  const { locale, letter: words } = wordsOf(occasion);
  const letter = {
    title: occasion.instrument.title,
    locale,
    paragraphs: [words.greeting(occasion.name), ...parts.paragraphs],
    answers: parts.answers ?? [],
    buttons: [parts.button],
    smallPrint: [...parts.smallPrint, words.questions(occasion.program.helpContact)],
  };
  return { subject: parts.subject, text: mailText(letter), html: await mailHtml(letter) };
};

/** Asks somebody to read what another proposes. The proposal itself is behind the link. */
export const proposalMail = (
  occasion: Occasion,
  { proposer, isChange }: { proposer: string; isChange: boolean },
): Promise<Mail> => {
  const { words, day } = wordsOf(occasion);
  const { title } = occasion.instrument;
  return written(occasion, {
    subject: (isChange ? words.changedSubject : words.proposedSubject)(occasion.program.name, title),
    paragraphs: [(isChange ? words.changed : words.proposed)(proposer), words.readIt],
    button: { label: words.readProposal, url: occasion.url },
    smallPrint: [words.untilThen(day(occasion.until)), words.onlyTheMatch],
  });
};

/** Every section that has an answer, in the words of the form. */
const inWords = (
  instrument: Instrument,
  { version }: VersionState,
  { tongue }: NoticeMessages,
): MailAnswers[] => {
  const { answers } = readAnswers(instrument, itemsFor(instrument, version.role), version.fields);
  return sectionsFor(instrument, version.role)
    .map((section) => ({
      heading: section.title,
      answers: answersInWords({ ...instrument, sections: [section] }, version.role, answers, tongue),
    }))
    .filter((section) => section.answers.length > 0);
};

/** The copy that everybody gets once all have agreed: every item in words, and who agreed when. */
export const agreementMail = (
  occasion: Occasion,
  { state, names }: { state: VersionState; names: ReadonlyMap<ParticipantId, string> },
): Promise<Mail> => {
  const { words, day } = wordsOf(occasion);
  const agreeing = state.agreeing.map(({ participantId, at }) => ({
    text: names.get(participantId) ?? '–',
    answer: words.agreedOn(day(at)),
  }));
  return written(occasion, {
    subject: words.madeSubject(occasion.program.name, occasion.instrument.title),
    paragraphs: [words.made(day(state.agreedAt ?? state.version.at)), words.copy],
    answers: [...inWords(occasion.instrument, state, words), { heading: words.whoAgreed, answers: agreeing }],
    button: { label: words.openAgreement, url: occasion.url },
    smallPrint: [words.changeLater(day(occasion.until)), words.onlyTheMatch],
  });
};

/** Tells one of two that their answers lie side by side; none of them is in the mail. */
export const comparisonMail = (occasion: Occasion, { other }: { other: string }): Promise<Mail> => {
  const { words, day } = wordsOf(occasion);
  return written(occasion, {
    subject: words.readySubject(occasion.program.name, occasion.instrument.title),
    paragraphs: [words.ready(other), words.together],
    button: { label: words.openComparison, url: occasion.url },
    smallPrint: [words.keptUntil(day(occasion.until)), words.onlyYouTwo],
  });
};
