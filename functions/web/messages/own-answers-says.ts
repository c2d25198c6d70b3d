import type { Messages, Nothing } from './translator.ts';

/** What the answering pages say of answers that were sent: the receipt by e-mail, changing them, taking them back. Dates arrive in words. */
export type OwnAnswersSays = {
  whatNext: Nothing;
  changesNotSent: Nothing;
  changeAfterSending: { date: string };
  withdrawAfterSending: { date: string };
  changesArrived: Nothing;
  changeUntil: { date: string };
  withdrawUntil: { date: string };
  mailReceipt: Nothing;
  receiptComing: Nothing;
  receiptComesOnce: Nothing;
  mayChangeUntil: { date: string };
  mayWithdrawUntil: { date: string };
  noLongerChanged: { date: string; contact: string };
  justClosed: Nothing;
  partOfFigures: Nothing;
  changeAnswers: Nothing;
  withdrawAnswers: Nothing;
  changingAnswers: Nothing;
  earlierCount: { date: string };
  sentOnesCount: { date: string };
  goOnChanging: Nothing;
  leaveAsTheyAre: Nothing;
  changesKept: Nothing;
  withdrawMeans: Nothing;
  withdrawIsFinal: Nothing;
  mayHaveBeenRead: Nothing;
  requestStays: Nothing;
  receiptCode: Nothing;
  receiptCodeHint: Nothing;
  noReceiptLeft: { contact: string };
  keepAnswers: Nothing;
  typeReceipt: Nothing;
  wrongReceipt: Nothing;
  waitAnHour: Nothing;
  triedTooOften: { contact: string };
  answersWithdrawn: Nothing;
  withdrawnOn: { date: string };
};

export type OwnAnswersMessages = Messages<OwnAnswersSays>;
