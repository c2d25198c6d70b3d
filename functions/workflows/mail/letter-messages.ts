import { ENGLISH } from '../../core/language/locale.ts';

/**
 * What the invitation mail says in one language; dates arrive in words. A sentence that is missing does not compile. Plain
 * functions: with a single number in the letter, the sender can do without a parser of messages.
 */
export type LetterMessages = {
  greeting: (name: string) => string;
  asksForYourView: (program: string, title: string, purpose: string) => string;
  /** `minutes` may be less than one. */
  takes: (minutes: number, date: string) => string;
  answerNow: string;
  answerAbout: (names: string) => string;
  yoursAlone: string;
  questions: (contact: string) => string;
  subject: (program: string, title: string) => string;
};

const en: LetterMessages = {
  greeting: (name) => `Hello ${name},`,
  asksForYourView: (program, title, purpose) => `${program} asks for your view: ${title}. ${purpose}`,
  takes: (minutes, date) => {
    const time =
      minutes < 1 ? 'less than a minute' : `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
    return `It takes ${time} and is open until ${date}. You can stop and come back with the same link.`;
  },
  answerNow: 'Answer now',
  answerAbout: (names) => `Answer about ${names}`,
  yoursAlone: 'The link is yours alone: please do not forward this e-mail. Taking part is voluntary.',
  questions: (contact) => `Questions? ${contact}`,
  subject: (program, title) => `${program}: ${title}`,
};

const fr: LetterMessages = {
  greeting: (name) => `Bonjour ${name},`,
  asksForYourView: (program, title, purpose) =>
    `${program} vous demande votre avis\u00a0: ${title}. ${purpose}`,
  takes: (minutes, date) => {
    const time =
      minutes < 1 ? 'moins d’une minute' : `environ ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
    return `Il faut ${time}, et vous pouvez répondre jusqu’au ${date}. Vous pouvez vous arrêter et revenir avec le même lien.`;
  },
  answerNow: 'Répondre maintenant',
  answerAbout: (names) => `Répondre au sujet de votre mentorat avec ${names}`,
  yoursAlone:
    'Ce lien n’est que pour vous\u00a0: merci de ne pas transférer cet e-mail. Vous êtes libre de participer ou non.',
  questions: (contact) => `Des questions\u00a0? ${contact}`,
  subject: (program, title) => `${program}\u00a0: ${title}`,
};

const es: LetterMessages = {
  greeting: (name) => `Hola, ${name}:`,
  asksForYourView: (program, title, purpose) => `${program} le pide su opinión: ${title}. ${purpose}`,
  takes: (minutes, date) => {
    const time =
      minutes < 1 ? 'menos de un minuto' : `alrededor de ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}`;
    return `Se tarda ${time} y está abierto hasta el ${date}. Puede parar y volver con el mismo enlace.`;
  },
  answerNow: 'Responder ahora',
  answerAbout: (names) => `Responder sobre su mentoría con ${names}`,
  yoursAlone: 'El enlace es solo para usted: por favor, no reenvíe este correo. Participar es voluntario.',
  questions: (contact) => `¿Preguntas? ${contact}`,
  subject: (program, title) => `${program}: ${title}`,
};

const LETTERS: { [locale: string]: LetterMessages; en: LetterMessages } = { en, es, fr };

/** The languages in which a letter can be written. */
export const LETTER_LOCALES: readonly string[] = Object.keys(LETTERS);

/** The words of a language; English where nobody has written any. */
export const letterIn = (wanted: string): { locale: string; words: LetterMessages } => {
  const words = LETTERS[wanted];
  return words === undefined ? { locale: ENGLISH, words: en } : { locale: wanted, words };
};
