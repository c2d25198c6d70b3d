import type { Nothing } from './translator.ts';

/** What the pages between the two sides of a match say: comparing answers, and agreeing on words. Dates and names arrive in words. */
export type BetweenSidesSays = {
  /* The promise on the start page */
  promiseComparison: Nothing;
  promiseAgreement: Nothing;
  promiseFigures: { minimum: number };

  /* Whether to compare */
  compareTitle: Nothing;
  compareQuestion: { names: string };
  compareQuestionEach: { names: string };
  compareHow: Nothing;
  compareYes: Nothing;
  compareNo: Nothing;
  saidYes: Nothing;
  saidYesNext: Nothing;
  seeIfReady: Nothing;
  saidNo: Nothing;
  saidNoNext: Nothing;
  changeMind: Nothing;
  compareOver: { date: string };
  backToAnswers: Nothing;

  /* A comparison */
  sideBySide: Nothing;
  comparisonWith: { names: string };
  answersOf: { date: string };
  onlyYouTwoUntil: { date: string };
  comparisonGone: { names: string };
  moreComparisons: Nothing;
  you: Nothing;
  leftOpen: Nothing;
  'verdict-different': { count: number };
  'verdict-unsure': { count: number };
  'verdict-open': { count: number };
  'verdict-words': { count: number };
  'verdict-same': { count: number };
  'talk-different': Nothing;
  'talk-unsure': Nothing;
  'talk-open': Nothing;
  'talk-words': Nothing;
  'talk-same': Nothing;

  /* An agreement */
  proposalGoesTo: { names: string };
  proposalSent: Nothing;
  proposalSentTo: { names: string };
  copyFollows: Nothing;
  seeProposal: Nothing;
  proposedOn: { name: string; date: string };
  changeProposedOn: { name: string; date: string };
  youProposedOn: { date: string };
  youProposedChangeOn: { date: string };
  readAndAgree: Nothing;
  iAgree: Nothing;
  proposeChange: Nothing;
  waitingFor: { names: string };
  youAgreed: Nothing;
  agreedSince: { date: string };
  agreedNext: { date: string };
  settlingOver: { date: string };
  whoAgrees: Nothing;
  agreesSince: { date: string };
  notYet: Nothing;
  youNamed: { name: string };
  changed: Nothing;
  added: Nothing;
  takenOut: Nothing;
  before: { text: string };
  inForceNow: { date: string };
  holdsUntilAll: Nothing;
  changeBegun: Nothing;
  goOnWithChange: Nothing;
  dropChange: Nothing;
  overtaken: { name: string };
  overtakenNext: Nothing;
  proposedMeanwhile: Nothing;
  yourWords: Nothing;
  yourWordsUnsent: Nothing;
  proposeMine: Nothing;
  onlyMatchReads: Nothing;
};
