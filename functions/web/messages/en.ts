import { betweenSidesEn } from './between-sides-en.ts';
import { decliningEn } from './declining-en.ts';
import { guardsEn } from './guards-en.ts';
import { meetingsEn } from './meetings-en.ts';
import { ownAnswersEn } from './own-answers-en.ts';
import type { PageMessages } from './says.ts';

export const en: PageMessages = {
  ...decliningEn,
  ...guardsEn,
  ...meetingsEn,
  ...ownAnswersEn,
  ...betweenSidesEn,

  errorTitle: 'Error: {title}',
  questions: 'Questions, or something is wrong? {contact}',
  languages: 'Language',

  about: 'About your mentoring with {names}',
  time: 'Time',
  minutes: 'About {count, plural, one {# minute} other {# minutes}}',
  underAMinute: 'Less than a minute',
  openUntil: 'Open until',
  whoSeesIt: 'Who sees it',
  togetherOnly:
    'Your answers are only shown with those of others, and never for fewer than {minimum, number, ::group-off} people.',
  ownWordsNowhere: 'What you write in your own words appears in no report.',
  whetherNotWhat: 'Program admins see whether you have answered, not what.',
  matchMayCompare:
    'The other side of your match does not see your answers, unless you both agree to compare them.',
  teamReads: 'The program team may read your answers to help you. Nobody else may.',
  yourChoice: 'Your choice',
  voluntary: 'Taking part is voluntary. Each page is saved as you go on; this link brings you back.',
  start: 'Start',
  continue: 'Continue where you stopped',
  fromBeginning: 'From the beginning',

  part: 'Part {number, number} of {count, number}',
  next: 'Next',
  back: 'Back',
  later: 'Save and go on later',
  reviewAndSend: 'Review and send',
  send: 'Send my answers',
  alsoAnswer: 'Please also answer these',

  savedAt: 'Saved {time}',
  notSavedYet: 'Not saved yet, we go on trying',
  pageTooLong: 'Not saved: there is too much on this page. Please shorten the longest answer.',
  oneMoment: 'One moment…',
  charactersLeft: 'Characters left: {count}',
  charactersOver: 'Characters too many: {count}',
  newOnThisPage: 'New on this page: {questions}',

  optional: '(optional)',
  chooseAll: 'Choose all that apply.',
  chooseUpTo: 'Choose up to {count, number}.',
  numberFromTo: 'A number from {minimum, number, ::group-off} to {maximum, number, ::group-off}.',
  numberInUnit: 'A number from {minimum, number, ::group-off} to {maximum, number, ::group-off}, in {unit}.',
  upToCharacters: 'Up to {count, plural, one {# character} other {# characters}}.',
  scaleEnd: '{point, number}: {label}',
  yes: 'Yes',
  no: 'No',
  notSure: 'Not sure',
  followUpRaised:
    'The program team can see some answers to this question, so that they can get in touch with you.',
  rankHint: 'Give each one its own place, from 1 to {count, number}. 1 is your first choice.',
  notPlaced: 'No place yet',
  entry: '{name} {number, number}',
  addEntry: 'Add: {name}',
  removeEntry: 'Remove: {name} {number, number}',
  moveEntryUp: 'Move up: {name} {number, number}',
  moveEntryDown: 'Move down: {name} {number, number}',

  problem: 'Error: {advice}',
  anotherLook: '{count, plural, one {One answer needs another look} other {# answers need another look}}',
  listed: '{label}: {advice}',

  stillOpen:
    '{count, plural, one {One answer is still to be given or changed} other {# answers are still to be given or changed}}',
  nothingSentYet: 'Nothing has been sent yet.',
  noAnswer: 'No answer',
  change: 'Change «{title}»',

  thankYou: 'Thank you',
  arrived: 'Your answers have arrived.',
  teamTold: 'The program team has been told and will get in touch with you.',
  helpNow: 'If you need help now: {contact}',
  yourReceipt: 'Your receipt',
  keepReceipt: 'Keep it if you like: it proves that you answered, and says nothing about what.',
  resultsAfter: 'The results are put together after {date}. You can close this page.',
  saved: 'Saved',
  savedForLater: 'Saved for later',
  keptNotSent: 'Your answers so far are kept, but not sent yet.',
  openAgainUntil: 'Open the link in your e-mail again, on any device, until {date}.',
  goOnNow: 'Go on now',
  alreadyAnswered: 'Already answered',
  youHaveAnswered: 'You have already answered',
  arrivedSafely: 'Your answers arrived safely. There is nothing left to do.',
  arrivedSafelyOn: 'Your answers arrived safely on {date}. There is nothing left to do.',
  oneSetOfAnswers:
    'Each link takes one set of answers, so that nobody counts twice. Thank you for taking part.',
  linkExpired: 'This link has expired',
  noLongerOpen: 'No longer open',
  questionsClosed: 'These questions are closed',
  timeEnded: 'The time to answer ended on {date}.',
  teamClosed: 'The program team closed these questions on {date}.',
  stillWantToTell: 'You need do nothing. If you still want to tell us something, write to {contact}.',
  whatYouWrote: 'What you had written',
  copyIt: 'It was not sent. You can copy it from here.',
  cannotBeRead: 'This form can’t be read',
  strangeField: 'It holds a field, «{field}», that this page does not have.',
  strangeAnswer: 'It holds an answer to «{item}» that this page does not offer.',
  nothingChanged: 'Nothing was sent or changed.',
  openEmailAgain: 'Open the link in your e-mail again; what was saved before is still there.',
  openItAgain: 'Open it again',

  linkUnknown: 'This link does not work',
  linkCutOff:
    'It may have been cut off when it was copied. Open it from the e-mail itself, or copy all of it, to the last letter.',
  askYourProgram:
    'If that does not help, reply to the person who runs your mentoring program: they can see whether you were invited.',
  tooLarge: 'That is more than we can take',
  shortenAndSend:
    'A page of answers may hold up to 256 kB, about a hundred pages of text. Go back, shorten the longest answer and send again. What was saved before is still there.',
  answersByForm:
    'Answers are sent by the form on the page. Open the link in your e-mail again and send from there.',
  wentWrong: 'Something went wrong on our side',
  savedUpToLast:
    'Your answers up to the last page are saved. Please go back, wait a minute and send again: nothing is counted twice.',

  'advice-choose-one': 'Choose one answer.',
  'advice-choose-only-one': 'Choose only one answer.',
  'advice-choose-one-shown': 'Choose one of the answers shown.',
  'advice-choose-some': 'Choose at least one answer.',
  'advice-choose-from-shown': 'Choose from the answers shown.',
  'advice-choose-at-most': 'Choose at most {count, plural, one {# answer} other {# answers}}.',
  'advice-choose-number':
    'Choose a number from {minimum, number, ::group-off} to {maximum, number, ::group-off}.',
  'advice-choose-only-one-number': 'Choose only one number.',
  'advice-enter-number':
    'Enter a number from {minimum, number, ::group-off} to {maximum, number, ::group-off}.',
  'advice-enter-whole-number':
    'Enter a whole number from {minimum, number, ::group-off} to {maximum, number, ::group-off}.',
  'advice-enter-whole-number-in-steps':
    'Enter a whole number from {minimum, number, ::group-off} to {maximum, number, ::group-off} in steps of {step, number, ::group-off}.',
  'advice-enter-number-in-steps':
    'Enter a number from {minimum, number, ::group-off} to {maximum, number, ::group-off} in steps of {step, number, ::group-off}.',
  'advice-enter-only-one-number': 'Enter only one number.',
  'advice-enter-date': 'Enter a date as year-month-day, such as 2026-11-22.',
  'advice-enter-only-one-date': 'Enter only one date.',
  'advice-write-answer': 'Write an answer.',
  'advice-write-only-one-answer': 'Write only one answer.',
  'advice-shorten-by': 'Shorten this by {count, plural, one {# character} other {# characters}}.',
  'advice-rank-all': 'Give every answer a place, from first to last.',
  'advice-rank-once-each': 'Give each place to one answer only.',
  'advice-fill-at-least': 'Fill in at least {count, plural, one {one of these} other {# of these}}.',
};
