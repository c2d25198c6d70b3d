import type { AdviceCode, AdviceParams } from '../../core/instrument/advice.ts';
import type { BetweenSidesSays } from './between-sides-says.ts';
import type { DecliningSays } from './declining-says.ts';
import type { GuardsSays } from './guards-says.ts';
import type { MeetingSays } from './meeting-says.ts';
import type { OwnAnswersSays } from './own-answers-says.ts';
import type { Messages, Nothing } from './translator.ts';

/** What the answering pages say, and what they need to say it. Dates arrive in words. */
type PageSays = {
  /* On every page */
  errorTitle: { title: string };
  questions: { contact: string };
  languages: Nothing;

  /* Start */
  about: { names: string };
  time: Nothing;
  minutes: { count: number };
  underAMinute: Nothing;
  openUntil: Nothing;
  whoSeesIt: Nothing;
  togetherOnly: { minimum: number };
  ownWordsNowhere: Nothing;
  whetherNotWhat: Nothing;
  matchMayCompare: Nothing;
  teamReads: Nothing;
  yourChoice: Nothing;
  voluntary: Nothing;
  start: Nothing;
  continue: Nothing;
  fromBeginning: Nothing;

  /* A section */
  part: { number: number; count: number };
  next: Nothing;
  back: Nothing;
  later: Nothing;
  reviewAndSend: Nothing;
  send: Nothing;
  alsoAnswer: Nothing;

  /* What the script of a page says; it fills in the facts itself */
  savedAt: { time: string };
  notSavedYet: Nothing;
  pageTooLong: Nothing;
  oneMoment: Nothing;
  charactersLeft: { count: string };
  charactersOver: { count: string };
  newOnThisPage: { questions: string };

  /* Fields */
  optional: Nothing;
  chooseAll: Nothing;
  chooseUpTo: { count: number };
  numberFromTo: { minimum: number; maximum: number };
  numberInUnit: { minimum: number; maximum: number; unit: string };
  upToCharacters: { count: number };
  scaleEnd: { point: number; label: string };
  yes: Nothing;
  no: Nothing;
  notSure: Nothing;
  followUpRaised: Nothing;
  rankHint: { count: number };
  notPlaced: Nothing;
  entry: { name: string; number: number };
  addEntry: { name: string };
  removeEntry: { name: string; number: number };
  moveEntryUp: { name: string; number: number };
  moveEntryDown: { name: string; number: number };

  /* What is wrong */
  problem: { advice: string };
  anotherLook: { count: number };
  listed: { label: string; advice: string };

  /* Review */
  stillOpen: { count: number };
  nothingSentYet: Nothing;
  noAnswer: Nothing;
  change: { title: string };

  /* Endings */
  thankYou: Nothing;
  arrived: Nothing;
  teamTold: Nothing;
  helpNow: { contact: string };
  yourReceipt: Nothing;
  keepReceipt: Nothing;
  resultsAfter: { date: string };
  saved: Nothing;
  savedForLater: Nothing;
  keptNotSent: Nothing;
  openAgainUntil: { date: string };
  goOnNow: Nothing;
  alreadyAnswered: Nothing;
  youHaveAnswered: Nothing;
  arrivedSafely: Nothing;
  arrivedSafelyOn: { date: string };
  oneSetOfAnswers: Nothing;
  linkExpired: Nothing;
  noLongerOpen: Nothing;
  questionsClosed: Nothing;
  timeEnded: { date: string };
  teamClosed: { date: string };
  stillWantToTell: { contact: string };
  whatYouWrote: Nothing;
  copyIt: Nothing;
  cannotBeRead: Nothing;
  strangeField: { field: string };
  strangeAnswer: { item: string };
  nothingChanged: Nothing;
  openEmailAgain: Nothing;
  openItAgain: Nothing;

  /* Pages that know nobody */
  linkUnknown: Nothing;
  linkCutOff: Nothing;
  askYourProgram: Nothing;
  tooLarge: Nothing;
  shortenAndSend: Nothing;
  answersByForm: Nothing;
  wentWrong: Nothing;
  savedUpToLast: Nothing;
};

/** What to do about an answer that is not taken: one message for every code that core has. */
type AdviceSays = { [Code in AdviceCode as `advice-${Code}`]: AdviceParams[Code] };

export type Says = PageSays &
  DecliningSays &
  GuardsSays &
  MeetingSays &
  OwnAnswersSays &
  BetweenSidesSays &
  AdviceSays;

/** The answering pages in one language. A missing message does not compile. */
export type PageMessages = Messages<Says>;
