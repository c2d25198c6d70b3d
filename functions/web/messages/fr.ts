import { betweenSidesFr } from './between-sides-fr.ts';
import { decliningFr } from './declining-fr.ts';
import { guardsFr } from './guards-fr.ts';
import { meetingsFr } from './meetings-fr.ts';
import { ownAnswersFr } from './own-answers-fr.ts';
import type { PageMessages } from './says.ts';

export const fr: PageMessages = {
  ...decliningFr,
  ...guardsFr,
  ...meetingsFr,
  ...ownAnswersFr,
  ...betweenSidesFr,

  errorTitle: 'Erreur : {title}',
  questions: 'Une question ou un problème ? {contact}',
  languages: 'Langue',

  about: 'Votre mentorat avec {names}',
  time: 'Durée',
  minutes: 'Environ {count, plural, one {# minute} other {# minutes}}',
  underAMinute: 'Moins d’une minute',
  openUntil: 'Ouvert jusqu’au',
  whoSeesIt: 'Qui voit vos réponses',
  togetherOnly:
    'Vos réponses ne sont montrées qu’avec celles d’autres personnes, jamais pour moins de {minimum, number} personnes.',
  ownWordsNowhere: 'Ce que vous écrivez avec vos propres mots ne figure dans aucun rapport.',
  whetherNotWhat:
    'Les personnes qui gèrent le programme voient si vous avez répondu, mais pas ce que vous avez répondu.',
  matchMayCompare:
    'L’autre personne ne voit pas vos réponses, sauf si elle et vous acceptez de les comparer.',
  teamReads: 'L’équipe du programme peut lire vos réponses pour vous aider. Personne d’autre ne le peut.',
  yourChoice: 'Votre choix',
  voluntary:
    'Vous êtes libre de participer ou non. Chaque page est enregistrée au fur et à mesure ; ce lien vous y ramène.',
  start: 'Commencer',
  continue: 'Reprendre où vous en étiez',
  fromBeginning: 'Depuis le début',

  part: 'Partie {number, number} sur {count, number}',
  next: 'Suivant',
  back: 'Retour',
  later: 'Enregistrer et continuer plus tard',
  reviewAndSend: 'Relire et envoyer',
  send: 'Envoyer mes réponses',
  alsoAnswer: 'Merci de répondre aussi à ces questions',

  savedAt: 'Enregistré à {time}',
  notSavedYet: 'Pas encore enregistré, nous réessayons',
  pageTooLong: 'Non enregistré : cette page est trop longue. Veuillez raccourcir la réponse la plus longue.',
  oneMoment: 'Un instant…',
  charactersLeft: 'Caractères restants : {count}',
  charactersOver: 'Caractères en trop : {count}',
  newOnThisPage: 'Nouveau sur cette page : {questions}',

  optional: '(facultatif)',
  chooseAll: 'Choisissez tout ce qui convient.',
  chooseUpTo: 'Choisissez-en {count, number} au plus.',
  numberFromTo: 'Un nombre de {minimum, number, ::group-off} à {maximum, number, ::group-off}.',
  numberInUnit: 'Un nombre de {minimum, number, ::group-off} à {maximum, number, ::group-off}, en {unit}.',
  upToCharacters: '{count, plural, one {# caractère} other {# caractères}} au plus.',
  scaleEnd: '{point, number} : {label}',
  yes: 'Oui',
  no: 'Non',
  notSure: 'Je ne sais pas',
  followUpRaised:
    'L’équipe du programme peut voir certaines réponses à cette question, pour pouvoir prendre contact avec vous.',
  rankHint: 'Donnez à chaque proposition sa propre place, de 1 à {count, number}. 1 est votre premier choix.',
  notPlaced: 'Pas encore de place',
  entry: '{name} {number, number}',
  addEntry: 'Ajouter : {name}',
  removeEntry: 'Supprimer : {name} {number, number}',
  moveEntryUp: 'Monter : {name} {number, number}',
  moveEntryDown: 'Descendre : {name} {number, number}',

  problem: 'Erreur : {advice}',
  anotherLook: '{count, plural, one {Une réponse est à revoir} other {# réponses sont à revoir}}',
  listed: '{label} – {advice}',

  stillOpen:
    '{count, plural, one {Il reste une réponse à donner ou à changer} other {Il reste # réponses à donner ou à changer}}',
  nothingSentYet: 'Rien n’est encore envoyé.',
  noAnswer: 'Pas de réponse',
  change: 'Modifier « {title} »',

  thankYou: 'Merci',
  arrived: 'Vos réponses sont bien arrivées.',
  teamTold: 'L’équipe du programme est prévenue et prendra contact avec vous.',
  helpNow: 'Si vous avez besoin d’aide tout de suite : {contact}',
  yourReceipt: 'Votre reçu',
  keepReceipt:
    'Gardez-le si vous le souhaitez : il prouve que vous avez répondu et ne dit rien de vos réponses.',
  resultsAfter: 'Les résultats seront réunis après le {date}. Vous pouvez fermer cette page.',
  saved: 'Enregistré',
  savedForLater: 'Enregistré pour plus tard',
  keptNotSent: 'Vos réponses sont gardées, mais pas encore envoyées.',
  openAgainUntil: 'Ouvrez de nouveau le lien de votre e-mail, sur n’importe quel appareil, jusqu’au {date}.',
  goOnNow: 'Continuer maintenant',
  alreadyAnswered: 'Réponses déjà reçues',
  youHaveAnswered: 'Vous avez déjà répondu',
  arrivedSafely: 'Vos réponses sont bien arrivées. Vous n’avez plus rien à faire.',
  arrivedSafelyOn: 'Vos réponses sont bien arrivées le {date}. Vous n’avez plus rien à faire.',
  oneSetOfAnswers:
    'Chaque lien permet de répondre une seule fois, pour que personne ne compte deux fois. Merci de votre participation.',
  linkExpired: 'Ce lien a expiré',
  noLongerOpen: 'Questionnaire fermé',
  questionsClosed: 'Ce questionnaire est fermé',
  timeEnded: 'Le délai pour répondre a pris fin le {date}.',
  teamClosed: 'L’équipe du programme a fermé ce questionnaire le {date}.',
  stillWantToTell:
    'Vous n’avez rien à faire. Si vous voulez encore nous dire quelque chose, écrivez à {contact}.',
  whatYouWrote: 'Ce que vous aviez écrit',
  copyIt: 'Ce texte n’a pas été envoyé. Vous pouvez le copier ici.',
  cannotBeRead: 'Ce formulaire ne peut pas être lu',
  strangeField: 'Il contient un champ, « {field} », qui n’existe pas sur cette page.',
  strangeAnswer: 'Il contient une réponse à « {item} » que cette page ne propose pas.',
  nothingChanged: 'Rien n’a été envoyé ni modifié.',
  openEmailAgain: 'Ouvrez de nouveau le lien de votre e-mail ; ce qui était enregistré est toujours là.',
  openItAgain: 'L’ouvrir de nouveau',

  linkUnknown: 'Ce lien ne fonctionne pas',
  linkCutOff:
    'Il a peut-être été coupé lors de la copie. Ouvrez-le depuis l’e-mail, ou copiez-le en entier, jusqu’à la dernière lettre.',
  askYourProgram:
    'Si cela ne suffit pas, écrivez à la personne qui gère votre programme de mentorat : elle peut voir si vous avez reçu une invitation.',
  tooLarge: 'C’est plus que ce que nous pouvons recevoir',
  shortenAndSend:
    'Une page de réponses peut contenir 256 Ko, environ cent pages de texte. Revenez en arrière, raccourcissez la réponse la plus longue et envoyez de nouveau. Ce qui était enregistré est toujours là.',
  answersByForm:
    'Les réponses s’envoient avec le formulaire de la page. Ouvrez de nouveau le lien de votre e-mail et envoyez-les de là.',
  wentWrong: 'Un problème est survenu de notre côté',
  savedUpToLast:
    'Vos réponses sont enregistrées jusqu’à la dernière page. Revenez en arrière, attendez une minute et envoyez de nouveau : rien n’est compté deux fois.',

  'advice-choose-one': 'Choisissez une réponse.',
  'advice-choose-only-one': 'Choisissez une seule réponse.',
  'advice-choose-one-shown': 'Choisissez une des réponses proposées.',
  'advice-choose-some': 'Choisissez au moins une réponse.',
  'advice-choose-from-shown': 'Choisissez parmi les réponses proposées.',
  'advice-choose-at-most': 'Choisissez {count, plural, one {# réponse} other {# réponses}} au plus.',
  'advice-choose-number':
    'Choisissez un nombre de {minimum, number, ::group-off} à {maximum, number, ::group-off}.',
  'advice-choose-only-one-number': 'Choisissez un seul nombre.',
  'advice-enter-number':
    'Écrivez un nombre de {minimum, number, ::group-off} à {maximum, number, ::group-off}.',
  'advice-enter-whole-number':
    'Écrivez un nombre entier de {minimum, number, ::group-off} à {maximum, number, ::group-off}.',
  'advice-enter-whole-number-in-steps':
    'Écrivez un nombre entier de {minimum, number, ::group-off} à {maximum, number, ::group-off}, par pas de {step, number, ::group-off}.',
  'advice-enter-number-in-steps':
    'Écrivez un nombre de {minimum, number, ::group-off} à {maximum, number, ::group-off}, par pas de {step, number, ::group-off}.',
  'advice-enter-only-one-number': 'Écrivez un seul nombre.',
  'advice-enter-date': 'Écrivez une date sous la forme année-mois-jour, par exemple 2026-11-22.',
  'advice-enter-only-one-date': 'Écrivez une seule date.',
  'advice-write-answer': 'Écrivez une réponse.',
  'advice-write-only-one-answer': 'Écrivez une seule réponse.',
  'advice-shorten-by': 'Raccourcissez ce texte de {count, plural, one {# caractère} other {# caractères}}.',
  'advice-rank-all': 'Donnez une place à chaque réponse, de la première à la dernière.',
  'advice-rank-once-each': 'Ne donnez chaque place qu’à une seule réponse.',
  'advice-fill-at-least':
    'Remplissez au moins {count, plural, one {un de ces éléments} other {# de ces éléments}}.',
};
