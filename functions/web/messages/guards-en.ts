import type { GuardsMessages } from './guards-says.ts';

export const guardsEn: GuardsMessages = {
  firstAnswerFilled: 'Your first answer is filled in.',
  nothingKeptYet: 'Nothing has been kept or sent yet: you can change it, and it is kept only when you go on.',
  tapReplaces: 'Here you had chosen «{answer}» before. That stays kept until you go on with the new answer.',
  aboutThis: 'Who sees your answers, and how long this takes',
  toStartPage: 'To the start page',
  onlyFromMail: 'Only your answer from the e-mail is filled in',
  tickToSend:
    'Nothing was sent yet: some mail programs open links and press buttons by themselves. Answer more, or tick at the end that you want to send just this one.',
  sendOnlyThis: 'Yes, I chose this answer and want to send just this one',
  nothingAnswered: 'Nothing is answered yet',
  nothingSentLinkGood: 'So nothing was sent. Your link stays good.',
  answerOneUntil:
    'Answer at least one question, now or any time until {date}: the link in your e-mail brings you back.',
  backToQuestions: 'Back to the questions',
  withdrawInstead: 'What you sent before still counts. To take it back, withdraw your answers.',
  pressOnceMore: 'Please press the button once more',
  hiddenFieldFilled:
    'The form came with something in a field that nobody can see; some browsers fill in such fields by themselves. Machines that fill in forms do the same, so nothing was sent. Everything you typed is still here, and the hidden field is empty again.',
  leaveEmpty: 'Leave this field empty',
  savedTooOften: 'This page could not be saved today',
  savesAgainTomorrow:
    'This link has saved pages more than two thousand times today, and nothing more is kept before tomorrow. What you typed is still on this page: copy it, or leave the page open and press the button again tomorrow.',
  tooManyWrongLinks: 'Too many links that do not exist',
  waitThenOpen:
    'Many links that do not exist were opened from where you are. Please wait {count, plural, one {# minute} other {# minutes}} and open the link in your e-mail again. A link that exists always works.',
};
