import type { OwnAnswersMessages } from './own-answers-says.ts';

export const ownAnswersEs: OwnAnswersMessages = {
  whatNext: 'Qué pasa ahora',
  changesNotSent: 'Sus cambios todavía no se han enviado.',
  changeAfterSending: 'Una vez enviadas, podrá cambiar o retirar sus respuestas hasta el {date}.',
  withdrawAfterSending:
    'Una vez enviadas, no podrá cambiar sus respuestas, pero sí retirarlas hasta el {date}.',
  changesArrived:
    'Sus respuestas cambiadas han llegado y cuentan en lugar de las anteriores. Su comprobante es el mismo.',
  changeUntil:
    'Hasta el {date} puede cambiar o retirar sus respuestas: abra de nuevo el enlace de su correo electrónico.',
  withdrawUntil:
    'Estas respuestas son definitivas. Hasta el {date} puede retirarlas: abra de nuevo el enlace de su correo electrónico.',
  mailReceipt: 'Enviarme el comprobante por correo electrónico',
  receiptComing: 'Su comprobante está en camino',
  receiptComesOnce:
    'Llegará en unos minutos a la dirección que recibió su invitación, una sola vez, aunque lo pida varias veces.',
  mayChangeUntil: 'Hasta el {date} puede cambiar sus respuestas o retirarlas.',
  mayWithdrawUntil: 'Estas respuestas son definitivas. Hasta el {date} puede retirarlas.',
  noLongerChanged:
    'Ya no se pueden cambiar aquí: si algo no es correcto, escriba a {contact}. Hasta el {date} puede retirarlas.',
  justClosed:
    'Este cuestionario acaba de cerrarse: sus respuestas ya no se pueden cambiar. Durante un breve tiempo todavía puede retirarlas.',
  partOfFigures:
    'Este cuestionario está cerrado: sus respuestas forman parte de cifras de grupo y ya no se pueden cambiar ni retirar.',
  changeAnswers: 'Cambiar mis respuestas',
  withdrawAnswers: 'Retirar mis respuestas',
  changingAnswers: 'Usted está cambiando sus respuestas',
  earlierCount: 'Está cambiando sus respuestas. Las que envió el {date} cuentan hasta que envíe las nuevas.',
  sentOnesCount: 'Lo que envió el {date} cuenta hasta que envíe las respuestas cambiadas.',
  goOnChanging: 'Seguir cambiando',
  leaveAsTheyAre: 'Dejar mis respuestas como están',
  changesKept:
    'Sus cambios están guardados, pero todavía no se han enviado. Hasta que los envíe, cuentan las respuestas que envió antes.',
  withdrawMeans:
    'Sus respuestas a estas preguntas dejarán de contar en todas partes, de inmediato. Se borran en un día, y de las copias de seguridad en cinco semanas.',
  withdrawIsFinal: 'Es definitivo: después, el enlace no admite nuevas respuestas.',
  mayHaveBeenRead: 'Es posible que el equipo del programa ya las haya leído.',
  requestStays:
    'Si una respuesta pedía que el equipo del programa se pusiera en contacto con usted, lo seguirá sabiendo.',
  receiptCode: 'El código de su comprobante',
  receiptCodeHint:
    'Se mostró después de enviar y se parece a K7QF-2M9X-4TRB. Las mayúsculas y los guiones no importan.',
  noReceiptLeft: '¿No tiene su comprobante? Escriba a {contact}.',
  keepAnswers: 'Conservar mis respuestas',
  typeReceipt: 'Escriba el código de su comprobante.',
  wrongReceipt: 'Este no es el código de su comprobante. Compárelo otra vez con lo que anotó.',
  waitAnHour: 'Espere una hora, por favor',
  triedTooOften:
    'El código se probó cinco veces. Sus respuestas siguen igual. Inténtelo de nuevo dentro de una hora o escriba a {contact}.',
  answersWithdrawn: 'Sus respuestas están retiradas',
  withdrawnOn: 'Las retiró el {date}. Nada de lo que respondió cuenta, y no tiene que hacer nada más.',
};
