import type { OwnAnswersMessages } from './own-answers-says.ts';

export const ownAnswersEn: OwnAnswersMessages = {
  whatNext: 'What happens next',
  changesNotSent: 'Your changes have not been sent yet.',
  changeAfterSending: 'Once sent, you can change or withdraw your answers until {date}.',
  withdrawAfterSending: 'Once sent, you can’t change your answers, but you can withdraw them until {date}.',
  changesArrived:
    'Your changed answers have arrived and count in place of the earlier ones. Your receipt is the same.',
  changeUntil: 'Until {date} you can change or withdraw your answers: open the link in your e-mail again.',
  withdrawUntil:
    'These answers are final. Until {date} you can withdraw them: open the link in your e-mail again.',
  mailReceipt: 'Send me the receipt by e-mail',
  receiptComing: 'Your receipt is on its way',
  receiptComesOnce:
    'It comes within minutes to the address of your invitation. You get it once, however often you ask.',
  mayChangeUntil: 'Until {date} you can change your answers or take them back.',
  mayWithdrawUntil: 'These answers are final. Until {date} you can take them back.',
  noLongerChanged:
    'They can’t be changed here any more: if something in them is wrong, write to {contact}. Until {date} you can take them back.',
  justClosed:
    'These questions have closed: your answers can’t be changed any more. For a short while you can still take them back.',
  partOfFigures:
    'These questions are closed: your answers are part of group figures and can’t be changed or taken out any more.',
  changeAnswers: 'Change my answers',
  withdrawAnswers: 'Withdraw my answers',
  changingAnswers: 'You are changing your answers',
  earlierCount:
    'You are changing your answers. The ones you sent on {date} count until you send the changed ones.',
  sentOnesCount: 'What you sent on {date} counts until you send the changed answers.',
  goOnChanging: 'Go on changing',
  leaveAsTheyAre: 'Leave my answers as they are',
  changesKept:
    'Your changes are kept, but not sent yet. Until you send them, the answers you sent before count.',
  withdrawMeans:
    'Your answers to these questions then count nowhere, at once. They are deleted within a day, and from backups within five weeks.',
  withdrawIsFinal: 'This is for good: the link takes no new answers afterwards.',
  mayHaveBeenRead: 'The program team may have read them already.',
  requestStays: 'If an answer asked the program team to get in touch with you, they still know that it did.',
  receiptCode: 'The code of your receipt',
  receiptCodeHint:
    'It was shown after sending and looks like K7QF-2M9X-4TRB. Capitals and hyphens don’t matter.',
  noReceiptLeft: 'No receipt at hand? Write to {contact}.',
  keepAnswers: 'Keep my answers',
  typeReceipt: 'Type the code of your receipt.',
  wrongReceipt: 'This is not the code of your receipt. Compare it once more with what you noted.',
  waitAnHour: 'Please wait an hour',
  triedTooOften:
    'The code was tried five times. Your answers are as they were. Try again in an hour, or write to {contact}.',
  answersWithdrawn: 'Your answers are withdrawn',
  withdrawnOn:
    'You took them back on {date}. Nothing of what you answered counts, and there is nothing left to do.',
};
