/** What the mail of a receipt says in one language; dates arrive in words. A sentence that is missing does not compile. */
export type ReceiptMessages = {
  subject: (title: string) => string;
  /** `names` is '' where the questions were about nobody. */
  arrived: (title: string, names: string, date: string) => string;
  code: (receipt: string) => string;
  changeUntil: (date: string) => string;
  withdrawUntil: (date: string) => string;
  keep: string;
};

const en: ReceiptMessages = {
  subject: (title) => `Your receipt: ${title}`,
  arrived: (title, names, date) =>
    `Your answers to «${title}»${names === '' ? '' : ` about your mentoring with ${names}`} arrived on ${date}. Thank you.`,
  code: (receipt) => `The code of your receipt: ${receipt}`,
  changeUntil: (date) =>
    `Until ${date} you can change or withdraw your answers: open the link in the e-mail that asked you. To withdraw them you need this code.`,
  withdrawUntil: (date) =>
    `Your answers are final. Until ${date} you can withdraw them: open the link in the e-mail that asked you. You need this code for it.`,
  keep: 'The code proves that you answered and says nothing about what.',
};

const fr: ReceiptMessages = {
  subject: (title) => `Votre reçu\u00a0: ${title}`,
  arrived: (title, names, date) =>
    `Vos réponses à «\u00a0${title}\u00a0»${names === '' ? '' : ` sur votre mentorat avec ${names}`} sont bien arrivées le ${date}. Merci.`,
  code: (receipt) => `Le code de votre reçu\u00a0: ${receipt}`,
  changeUntil: (date) =>
    `Jusqu’au ${date}, vous pouvez modifier ou retirer vos réponses\u00a0: ouvrez le lien de l’e-mail qui vous a demandé de répondre. Pour les retirer, vous avez besoin de ce code.`,
  withdrawUntil: (date) =>
    `Vos réponses sont définitives. Jusqu’au ${date}, vous pouvez les retirer\u00a0: ouvrez le lien de l’e-mail qui vous a demandé de répondre. Il vous faut ce code.`,
  keep: 'Le code prouve que vous avez répondu et ne dit rien de vos réponses.',
};

const es: ReceiptMessages = {
  subject: (title) => `Su comprobante: ${title}`,
  arrived: (title, names, date) =>
    `Sus respuestas a «${title}»${names === '' ? '' : ` sobre su mentoría con ${names}`} llegaron el ${date}. Gracias.`,
  code: (receipt) => `El código de su comprobante: ${receipt}`,
  changeUntil: (date) =>
    `Hasta el ${date} puede cambiar o retirar sus respuestas: abra el enlace del correo que le pidió responder. Para retirarlas necesita este código.`,
  withdrawUntil: (date) =>
    `Sus respuestas son definitivas. Hasta el ${date} puede retirarlas: abra el enlace del correo que le pidió responder. Para ello necesita este código.`,
  keep: 'El código demuestra que usted respondió y no dice nada de sus respuestas.',
};

const RECEIPTS: { [locale: string]: ReceiptMessages } = { es, fr };

/** The words of a language; English where nobody has written any. */
export const receiptWordsIn = (locale: string): ReceiptMessages => RECEIPTS[locale] ?? en;
