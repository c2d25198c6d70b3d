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
  /** On a button where something is typed already. */
  goOn: string;
  goOnAbout: (names: string) => string;
  /** The link by which meetings are logged, again and again. */
  logMeeting: string;
  yoursAlone: string;
  questions: (contact: string) => string;
  subject: (program: string, title: string) => string;
  reminderSubject: (title: string, date: string) => string;
  stillAsksForYourView: (program: string, title: string, purpose: string) => string;
  begun: string;
  lastReminder: string;
  /** How to be written to no more. */
  ratherNot: string;
  /** Over a question that one tap answers, and what such a tap does. */
  firstQuestion: string;
  oneTap: string;
  yes: string;
  no: string;
  notSure: string;
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
  goOn: 'Go on where you stopped',
  goOnAbout: (names) => `Go on about ${names}`,
  logMeeting: 'Log a meeting (a link to keep)',
  yoursAlone: 'The link is yours alone: please do not forward this e-mail. Taking part is voluntary.',
  questions: (contact) => `Questions? ${contact}`,
  subject: (program, title) => `${program}: ${title}`,
  reminderSubject: (title, date) => `Still open until ${date}: ${title}`,
  stillAsksForYourView: (program, title, purpose) =>
    `There is still time: ${program} would like to hear your view. ${title}. ${purpose}`,
  begun: 'You have begun. What you typed is kept, and the link takes you on from there.',
  lastReminder: 'This is the last e-mail about these questions.',
  ratherNot:
    'You would rather not, this is not you, or you have left the program? Say so at the bottom of the page that the link opens, and no more e-mails about these questions come.',
  firstQuestion: 'The first question',
  oneTap:
    'One tap opens the page with your answer filled in. Nothing is kept or sent before you go on there.',
  yes: 'Yes',
  no: 'No',
  notSure: 'Not sure',
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
  goOn: 'Reprendre où vous en étiez',
  goOnAbout: (names) => `Reprendre au sujet de votre mentorat avec ${names}`,
  logMeeting: 'Noter une rencontre (un lien à garder)',
  yoursAlone:
    'Ce lien n’est que pour vous\u00a0: merci de ne pas transférer cet e-mail. Vous êtes libre de participer ou non.',
  questions: (contact) => `Des questions\u00a0? ${contact}`,
  subject: (program, title) => `${program}\u00a0: ${title}`,
  reminderSubject: (title, date) => `Encore ouvert jusqu’au ${date}\u00a0: ${title}`,
  stillAsksForYourView: (program, title, purpose) =>
    `Il est encore temps\u00a0: ${program} aimerait connaître votre avis. ${title}. ${purpose}`,
  begun: 'Vous avez commencé. Ce que vous avez écrit est gardé, et le lien vous y ramène.',
  lastReminder: 'C’est le dernier e-mail au sujet de ces questions.',
  ratherNot:
    'Vous préférez ne pas répondre, ce n’est pas vous, ou vous avez quitté le programme\u00a0? Dites-le au bas de la page que le lien ouvre, et vous ne recevrez plus d’e-mail au sujet de ces questions.',
  firstQuestion: 'La première question',
  oneTap:
    'Une touche ouvre la page avec votre réponse déjà remplie. Rien n’est gardé ni envoyé avant que vous ne continuiez.',
  yes: 'Oui',
  no: 'Non',
  notSure: 'Je ne sais pas',
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
  goOn: 'Seguir donde lo dejó',
  goOnAbout: (names) => `Seguir sobre su mentoría con ${names}`,
  logMeeting: 'Anotar un encuentro (un enlace para guardar)',
  yoursAlone: 'El enlace es solo para usted: por favor, no reenvíe este correo. Participar es voluntario.',
  questions: (contact) => `¿Preguntas? ${contact}`,
  subject: (program, title) => `${program}: ${title}`,
  reminderSubject: (title, date) => `Abierto todavía hasta el ${date}: ${title}`,
  stillAsksForYourView: (program, title, purpose) =>
    `Todavía hay tiempo: ${program} quisiera conocer su opinión. ${title}. ${purpose}`,
  begun: 'Usted ya ha empezado. Lo que escribió está guardado, y el enlace le lleva allí.',
  lastReminder: 'Este es el último correo sobre estas preguntas.',
  ratherNot:
    '¿Prefiere no participar, no es usted, o ya no está en el programa? Dígalo al final de la página que abre el enlace y no recibirá más correos sobre estas preguntas.',
  firstQuestion: 'La primera pregunta',
  oneTap:
    'Un toque abre la página con su respuesta ya puesta. No se guarda ni se envía nada hasta que usted siga allí.',
  yes: 'Sí',
  no: 'No',
  notSure: 'No lo sé',
};

const LETTERS: { [locale: string]: LetterMessages; en: LetterMessages } = { en, es, fr };

/** The languages in which a letter can be written. */
export const LETTER_LOCALES: readonly string[] = Object.keys(LETTERS);

/** The words of a language; English where nobody has written any. */
export const letterIn = (wanted: string): { locale: string; words: LetterMessages } => {
  const words = LETTERS[wanted];
  return words === undefined ? { locale: ENGLISH, words: en } : { locale: wanted, words };
};
