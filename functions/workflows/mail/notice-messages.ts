import type { Tongue } from '../../core/instrument/answers-in-words.ts';
import { ENGLISH } from '../../core/language/locale.ts';

/** What the mails between the two sides of a match say in one language; dates and names arrive in words. */
export type NoticeMessages = {
  /** What answers say that no definition has words for. */
  tongue: Tongue;
  proposedSubject: (program: string, title: string) => string;
  changedSubject: (program: string, title: string) => string;
  proposed: (name: string) => string;
  changed: (name: string) => string;
  readIt: string;
  /** On the button. */
  readProposal: string;
  untilThen: (date: string) => string;
  madeSubject: (program: string, title: string) => string;
  made: (date: string) => string;
  copy: string;
  whoAgreed: string;
  agreedOn: (date: string) => string;
  openAgreement: string;
  changeLater: (date: string) => string;
  onlyTheMatch: string;
  readySubject: (program: string, title: string) => string;
  ready: (names: string) => string;
  together: string;
  openComparison: string;
  keptUntil: (date: string) => string;
  onlyYouTwo: string;
};

const en: NoticeMessages = {
  tongue: { locale: 'en', yes: 'Yes', no: 'No', notSure: 'Not sure' },
  proposedSubject: (program, title) => `${program}: ${title}, a proposal to read`,
  changedSubject: (program, title) => `${program}: ${title}, a change to read`,
  proposed: (name) => `${name} has written down what you could agree on for your mentoring.`,
  changed: (name) => `${name} proposes a change to what you could agree on for your mentoring.`,
  readIt: 'Please read it. If you stand by every word, say that you agree; if not, propose a change.',
  readProposal: 'Read the proposal',
  untilThen: (date) =>
    `You can do so until ${date}. It holds once everybody in your match has agreed to the same words.`,
  madeSubject: (program, title) => `${program}: ${title}, your copy`,
  made: (date) =>
    `You have an agreement: since ${date}, everybody in your match has agreed to the same words.`,
  copy: 'This is your copy. Keep it, and look at it together now and then.',
  whoAgreed: 'Who agreed',
  agreedOn: (date) => `on ${date}`,
  openAgreement: 'Open the agreement',
  changeLater: (date) => `The link shows it to read and print. Until ${date} you can propose a change there.`,
  onlyTheMatch: 'Only the people in your match can read it. The program team can’t.',
  readySubject: (program, title) => `${program}: ${title}, your comparison is ready`,
  ready: (names) => `You and ${names} have both answered, and both said yes to comparing your answers.`,
  together: 'You can see them side by side now. Best look at them together, and begin where you differ.',
  openComparison: 'See the comparison',
  keptUntil: (date) => `It can be read until ${date} and is deleted then.`,
  onlyYouTwo: 'Only you two can see it. The program team can’t.',
};

const fr: NoticeMessages = {
  tongue: { locale: 'fr', yes: 'Oui', no: 'Non', notSure: 'Je ne sais pas' },
  proposedSubject: (program, title) => `${program}\u00a0: ${title}, une proposition à lire`,
  changedSubject: (program, title) => `${program}\u00a0: ${title}, un changement à lire`,
  proposed: (name) => `${name} a mis par écrit ce que vous pourriez convenir pour votre mentorat.`,
  changed: (name) => `${name} propose de changer ce que vous pourriez convenir pour votre mentorat.`,
  readIt:
    'Lisez ce texte. Si chaque mot vous convient, donnez votre accord\u00a0; sinon, proposez un changement.',
  readProposal: 'Lire la proposition',
  untilThen: (date) =>
    `Vous avez jusqu’au ${date}. L’accord vaut quand tout le monde dans votre mentorat a accepté les mêmes mots.`,
  madeSubject: (program, title) => `${program}\u00a0: ${title}, votre copie`,
  made: (date) =>
    `Vous avez un accord\u00a0: depuis le ${date}, tout le monde dans votre mentorat a accepté les mêmes mots.`,
  copy: 'Voici votre copie. Gardez-la, et relisez-la ensemble de temps en temps.',
  whoAgreed: 'Qui a donné son accord',
  agreedOn: (date) => `le ${date}`,
  openAgreement: 'Ouvrir l’accord',
  changeLater: (date) =>
    `Le lien permet de le lire et de l’imprimer. Jusqu’au ${date}, vous pouvez y proposer un changement.`,
  onlyTheMatch:
    'Seules les personnes de votre mentorat peuvent le lire. L’équipe du programme ne le peut pas.',
  readySubject: (program, title) => `${program}\u00a0: ${title}, votre comparaison est prête`,
  ready: (names) =>
    `${names} et vous avez répondu, et chaque côté a dit oui à la comparaison de vos réponses.`,
  together:
    'Vous pouvez maintenant les voir côte à côte. Regardez-les de préférence ensemble, et commencez par vos différences.',
  openComparison: 'Voir la comparaison',
  keptUntil: (date) => `Elle peut être lue jusqu’au ${date}, puis elle est supprimée.`,
  onlyYouTwo: 'Il n’y a que vous deux qui pouvez la voir. L’équipe du programme ne le peut pas.',
};

const es: NoticeMessages = {
  tongue: { locale: 'es', yes: 'Sí', no: 'No', notSure: 'No lo sé' },
  proposedSubject: (program, title) => `${program}: ${title}, una propuesta para leer`,
  changedSubject: (program, title) => `${program}: ${title}, un cambio para leer`,
  proposed: (name) => `${name} ha puesto por escrito lo que podrían acordar para su mentoría.`,
  changed: (name) => `${name} propone cambiar lo que podrían acordar para su mentoría.`,
  readIt: 'Por favor, léalo. Si cada palabra le parece bien, dé su acuerdo; si no, proponga un cambio.',
  readProposal: 'Leer la propuesta',
  untilThen: (date) =>
    `Puede hacerlo hasta el ${date}. El acuerdo vale cuando todas las personas de su mentoría han aceptado las mismas palabras.`,
  madeSubject: (program, title) => `${program}: ${title}, su copia`,
  made: (date) =>
    `Ya tienen un acuerdo: desde el ${date}, todas las personas de su mentoría han aceptado las mismas palabras.`,
  copy: 'Esta es su copia. Guárdela y vuelvan a leerla en compañía de vez en cuando.',
  whoAgreed: 'Quién dio su acuerdo',
  agreedOn: (date) => `el ${date}`,
  openAgreement: 'Abrir el acuerdo',
  changeLater: (date) =>
    `El enlace lo muestra para leerlo e imprimirlo. Hasta el ${date} puede proponer allí un cambio.`,
  onlyTheMatch: 'Solo las personas de su mentoría pueden leerlo. El equipo del programa no puede.',
  readySubject: (program, title) => `${program}: ${title}, su comparación está lista`,
  ready: (names) =>
    `Usted y ${names} han respondido, y cada parte ha dicho que sí a comparar las respuestas.`,
  together:
    'Ahora pueden verlas lado a lado. Lo mejor es mirarlas en compañía y empezar por las diferencias.',
  openComparison: 'Ver la comparación',
  keptUntil: (date) => `Se puede leer hasta el ${date} y entonces se borra.`,
  onlyYouTwo: 'Solo ustedes dos pueden verla. El equipo del programa no puede.',
};

const LANGUAGES: { [locale: string]: NoticeMessages; en: NoticeMessages } = { en, es, fr };

/** The words of a language; English where nobody has written any. */
export const noticeWordsIn = (wanted: string): { locale: string; words: NoticeMessages } => {
  const words = LANGUAGES[wanted];
  return words === undefined ? { locale: ENGLISH, words: en } : { locale: wanted, words };
};
