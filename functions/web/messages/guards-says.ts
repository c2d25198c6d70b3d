import type { Messages, Nothing } from './translator.ts';

/** What the answering pages say when something comes in that is no form filled in by its reader, or not yet. Dates arrive in words. */
export type GuardsSays = {
  /* A tap in an e-mail */
  firstAnswerFilled: Nothing;
  nothingKeptYet: Nothing;
  tapReplaces: { answer: string };
  aboutThis: Nothing;
  toStartPage: Nothing;
  onlyFromMail: Nothing;
  tickToSend: Nothing;
  sendOnlyThis: Nothing;
  /* A form without an answer */
  nothingAnswered: Nothing;
  nothingSentLinkGood: Nothing;
  answerOneUntil: { date: string };
  backToQuestions: Nothing;
  withdrawInstead: Nothing;
  /* A hidden field that came back filled */
  pressOnceMore: Nothing;
  hiddenFieldFilled: Nothing;
  leaveEmpty: Nothing;
  /* Too much of something */
  savedTooOften: Nothing;
  savesAgainTomorrow: Nothing;
  tooManyWrongLinks: Nothing;
  waitThenOpen: { count: number };
};

export type GuardsMessages = Messages<GuardsSays>;
