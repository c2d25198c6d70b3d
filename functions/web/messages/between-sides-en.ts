import type { BetweenSidesSays } from './between-sides-says.ts';
import type { Messages } from './translator.ts';

export const betweenSidesEn: Messages<BetweenSidesSays> = {
  promiseComparison:
    'The other side of your match does not see your answers. Afterwards you can choose to compare: only if both of you say yes do you two see each other’s answers.',
  promiseAgreement:
    'What you write goes to the others in your match, who can agree to it or propose a change. Nobody else can read it, and the program team can’t.',
  promiseFigures:
    'In figures, answers are only shown with others, and never for fewer than {minimum, number, ::group-off} people.',

  compareTitle: 'Compare your answers?',
  compareQuestion:
    'Would you like to compare your answers with {names}, once you both have answered and both agree?',
  compareQuestionEach:
    'Would you like to compare your answers with {names}? It is with each of them alone, once you both have answered and both agree.',
  compareHow:
    'Nobody is told what the other one said. If one of you says no, or says nothing, nobody sees anything.',
  compareYes: 'Yes, compare',
  compareNo: 'No, don’t compare',
  saidYes: 'You said yes to comparing.',
  saidYesNext: 'You get an e-mail if there is something to compare. Until then you can change your mind.',
  seeIfReady: 'See if it is ready',
  saidNo: 'You said no to comparing.',
  saidNoNext: 'Nobody sees your answers. You can change your mind.',
  changeMind: 'Change your mind?',
  compareOver: 'The time to compare ended on {date}.',
  backToAnswers: 'Back',

  sideBySide: 'Your answers side by side',
  comparisonWith: 'You and {names}',
  answersOf: 'This is what you both had answered by {date}.',
  onlyYouTwoUntil:
    'Only you two can see it. It is deleted on {date}, or when one of you takes their answers back.',
  comparisonGone:
    'Your comparison with {names} has been deleted: its time is over, or one of you took their answers back.',
  moreComparisons: 'Comparisons with others in your group may follow. You get an e-mail for each.',
  you: 'You',
  leftOpen: 'Left open',
  'verdict-different': '{count, plural, one {You differ on # point} other {You differ on # points}}',
  'verdict-unsure':
    '{count, plural, one {One of you is not sure on # point} other {One of you is not sure on # points}}',
  'verdict-open': '{count, plural, one {One of you left # point open} other {One of you left # points open}}',
  'verdict-words': '{count, plural, one {# answer in your own words} other {# answers in your own words}}',
  'verdict-same': '{count, plural, one {You see # point the same way} other {You see # points the same way}}',
  'talk-different':
    'Begin here. Each of you says what led to the answer, and gives an example. Then find one rule that you both can keep.',
  'talk-unsure': 'What would help you to decide? Think of a case that could happen to you.',
  'talk-open': 'Would whoever left it open like to say something about it? It is fine not to.',
  'talk-words': 'Read them to each other. What surprises you?',
  'talk-same': 'Good to know. Say it once aloud, so that you both can count on it.',

  proposalGoesTo: 'Once you send it, {names} can read it, and agree or propose a change.',
  proposalSent: 'Your proposal is on its way',
  proposalSentTo: 'We write to {names}: they can read it, and agree or propose a change.',
  copyFollows: 'Once everybody has agreed to the same words, each of you gets a copy by e-mail.',
  seeProposal: 'See the proposal',
  proposedOn: '{name} proposed this on {date}.',
  changeProposedOn: '{name} proposed this change on {date}.',
  youProposedOn: 'You proposed this on {date}.',
  youProposedChangeOn: 'You proposed this change on {date}.',
  readAndAgree: 'Please read it. If you stand by every word, agree; if not, propose a change.',
  iAgree: 'I agree',
  proposeChange: 'Propose a change',
  waitingFor: 'Still to agree: {names}.',
  youAgreed: 'You have agreed to it.',
  agreedSince: 'Agreed by everybody on {date}',
  agreedNext: 'Look at it together now and then. Until {date} each of you can propose a change here.',
  settlingOver: 'Since {date} nothing can be changed here any more. You can still read and print it.',
  whoAgrees: 'Who agrees',
  agreesSince: 'since {date}',
  notYet: 'not yet',
  youNamed: '{name} (you)',
  changed: 'Changed',
  added: 'New',
  takenOut: 'Taken out',
  before: 'Before: {text}',
  inForceNow: 'What you agreed on {date}',
  holdsUntilAll: 'It holds until all of you agree to something else.',
  changeBegun: 'You have begun to write a change. It is kept, and nobody else can see it yet.',
  goOnWithChange: 'Go on with the change',
  dropChange: 'Drop the change',
  overtaken: '{name} was faster: there is a new proposal',
  overtakenNext: 'What you wrote is kept below, and was not sent. Read the new proposal first.',
  proposedMeanwhile:
    'Somebody in your match has made a proposal in the meantime. Press the button below: what you typed is kept, and you see both.',
  yourWords: 'What you wrote',
  yourWordsUnsent: 'It was not sent, and nobody else can see it.',
  proposeMine: 'Propose mine as a change',
  onlyMatchReads: 'Only the people in your match can read this page. The program team can’t.',
};
