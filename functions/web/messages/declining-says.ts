import type { Messages, Nothing } from './translator.ts';

/** What the answering pages say to somebody who does not answer. Dates arrive in words. */
export type DecliningSays = {
  toTheQuestions: Nothing;
  ratherNot: Nothing;
  notMeOrLeft: Nothing;
  needNot: Nothing;
  ratherNotIsFine: Nothing;
  mayWeAskWhy: Nothing;
  noTime: Nothing;
  notRelevant: Nothing;
  ratherNotSay: Nothing;
  otherReason: Nothing;
  sayMore: Nothing;
  noteRead: { count: number };
  countNotNames: Nothing;
  onlyAbout: { names: string };
  draftGoes: Nothing;
  wrongPerson: Nothing;
  teamPutsRight: Nothing;
  whichIsIt: Nothing;
  notMe: Nothing;
  hadLeft: Nothing;
  namesTold: Nothing;
  allOfPerson: Nothing;
  tellUs: Nothing;
  thanksForSaying: Nothing;
  noMoreMail: Nothing;
  saidRatherNot: { date: string };
  saidNotMe: { date: string };
  saidLeft: { date: string };
  stillCan: { date: string };
  ifMistake: { date: string };
};

export type DecliningMessages = Messages<DecliningSays>;
