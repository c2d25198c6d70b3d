import type { OwnAnswersMessages } from './own-answers-says.ts';

export const ownAnswersFr: OwnAnswersMessages = {
  whatNext: 'La suite',
  changesNotSent: 'Vos modifications ne sont pas encore envoyées.',
  changeAfterSending:
    'Une fois vos réponses envoyées, vous pourrez les modifier ou les retirer jusqu’au {date}.',
  withdrawAfterSending:
    'Une fois envoyées, vos réponses ne peuvent plus être modifiées, mais vous pourrez les retirer jusqu’au {date}.',
  changesArrived:
    'Vos réponses modifiées sont bien arrivées et remplacent les précédentes. Votre reçu reste le même.',
  changeUntil:
    'Jusqu’au {date}, vous pouvez modifier ou retirer vos réponses : ouvrez de nouveau le lien de votre e-mail.',
  withdrawUntil:
    'Ces réponses sont définitives. Jusqu’au {date}, vous pouvez les retirer : ouvrez de nouveau le lien de votre e-mail.',
  mailReceipt: 'M’envoyer le reçu par e-mail',
  receiptComing: 'Votre reçu est en route',
  receiptComesOnce:
    'Il arrivera dans quelques minutes à l’adresse qui a reçu votre invitation, une seule fois, même si vous le demandez plusieurs fois.',
  mayChangeUntil: 'Jusqu’au {date}, vous pouvez modifier vos réponses ou les retirer.',
  mayWithdrawUntil: 'Ces réponses sont définitives. Jusqu’au {date}, vous pouvez les retirer.',
  noLongerChanged:
    'Elles ne peuvent plus être modifiées ici : si quelque chose n’est pas juste, écrivez à {contact}. Jusqu’au {date}, vous pouvez les retirer.',
  justClosed:
    'Ce questionnaire vient de fermer : vos réponses ne peuvent plus être modifiées. Pendant un court moment, vous pouvez encore les retirer.',
  partOfFigures:
    'Ce questionnaire est fermé : vos réponses font partie de chiffres de groupe et ne peuvent plus être modifiées ni retirées.',
  changeAnswers: 'Modifier mes réponses',
  withdrawAnswers: 'Retirer mes réponses',
  changingAnswers: 'Vous modifiez vos réponses',
  earlierCount:
    'Vous modifiez vos réponses. Celles que vous avez envoyées le {date} comptent tant que vous n’avez pas envoyé les nouvelles.',
  sentOnesCount:
    'Ce que vous avez envoyé le {date} compte tant que vous n’avez pas envoyé les réponses modifiées.',
  goOnChanging: 'Continuer à modifier',
  leaveAsTheyAre: 'Laisser mes réponses telles quelles',
  changesKept:
    'Vos modifications sont gardées, mais pas encore envoyées. En attendant, ce sont les réponses déjà envoyées qui comptent.',
  withdrawMeans:
    'Vos réponses à ce questionnaire ne compteront alors plus nulle part, tout de suite. Elles seront supprimées en un jour, et des sauvegardes en cinq semaines.',
  withdrawIsFinal: 'C’est définitif : le lien ne permettra plus de répondre ensuite.',
  mayHaveBeenRead: 'L’équipe du programme les a peut-être déjà lues.',
  requestStays:
    'Si une réponse demandait à l’équipe du programme de prendre contact avec vous, elle le saura toujours.',
  receiptCode: 'Le code de votre reçu',
  receiptCodeHint:
    'Il s’est affiché après l’envoi et ressemble à K7QF-2M9X-4TRB. Les majuscules et les tirets n’ont pas d’importance.',
  noReceiptLeft: 'Vous n’avez plus votre reçu ? Écrivez à {contact}.',
  keepAnswers: 'Garder mes réponses',
  typeReceipt: 'Écrivez le code de votre reçu.',
  wrongReceipt: 'Ce n’est pas le code de votre reçu. Comparez-le encore une fois avec ce que vous avez noté.',
  waitAnHour: 'Merci d’attendre une heure',
  triedTooOften:
    'Le code a été essayé cinq fois. Vos réponses n’ont pas changé. Réessayez dans une heure, ou écrivez à {contact}.',
  answersWithdrawn: 'Vos réponses sont retirées',
  withdrawnOn:
    'Vous les avez retirées le {date}. Rien de ce que vous avez répondu ne compte, et vous n’avez plus rien à faire.',
};
