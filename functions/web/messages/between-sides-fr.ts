import type { BetweenSidesSays } from './between-sides-says.ts';
import type { Messages } from './translator.ts';

export const betweenSidesFr: Messages<BetweenSidesSays> = {
  promiseComparison:
    'L’autre partie de votre mentorat ne voit pas vos réponses. Ensuite, vous pouvez choisir de comparer\u00a0: c’est seulement si chaque partie dit oui que vous voyez les réponses l’une de l’autre.',
  promiseAgreement:
    'Ce que vous écrivez va aux autres personnes de votre mentorat, qui peuvent l’accepter ou proposer un changement. Personne d’autre ne peut le lire, l’équipe du programme non plus.',
  promiseFigures:
    'Dans les chiffres, les réponses ne paraissent qu’ensemble, jamais pour moins de {minimum, number, ::group-off} personnes.',

  compareTitle: 'Comparer vos réponses\u00a0?',
  compareQuestion:
    'Voulez-vous comparer vos réponses avec {names}, une fois que chaque partie a répondu et dit oui\u00a0?',
  compareQuestionEach:
    'Voulez-vous comparer vos réponses avec {names}, avec chaque personne à part, une fois que chaque partie a répondu et dit oui\u00a0?',
  compareHow:
    'Personne n’apprend ce que l’autre a dit. Si une partie dit non, ou ne dit rien, personne ne voit rien.',
  compareYes: 'Oui, comparer',
  compareNo: 'Non, ne pas comparer',
  saidYes: 'Vous avez dit oui à la comparaison.',
  saidYesNext:
    'Vous recevrez un e-mail s’il y a quelque chose à comparer. D’ici là, vous pouvez changer d’avis.',
  seeIfReady: 'Voir si elle est prête',
  saidNo: 'Vous avez dit non à la comparaison.',
  saidNoNext: 'Personne ne voit vos réponses. Vous pouvez changer d’avis.',
  changeMind: 'Changer d’avis\u00a0?',
  compareOver: 'Le temps pour comparer a pris fin le {date}.',
  backToAnswers: 'Retour',

  sideBySide: 'Vos réponses côte à côte',
  comparisonWith: '{names} et vous',
  answersOf: 'Voici ce que chaque partie avait répondu le {date}.',
  onlyYouTwoUntil:
    'Il n’y a que vous deux qui pouvez la voir. Elle sera supprimée le {date}, ou dès qu’une partie retire ses réponses.',
  comparisonGone:
    'Votre comparaison avec {names} a été supprimée\u00a0: son temps est passé, ou une partie a retiré ses réponses.',
  moreComparisons:
    'D’autres comparaisons dans votre groupe peuvent suivre. Vous recevrez un e-mail pour chacune.',
  you: 'Vous',
  leftOpen: 'Sans réponse',
  'verdict-different':
    '{count, plural, one {Vos réponses diffèrent sur # point} many {Vos réponses diffèrent sur # points} other {Vos réponses diffèrent sur # points}}',
  'verdict-unsure':
    '{count, plural, one {Une partie ne sait pas sur # point} many {Une partie ne sait pas sur # points} other {Une partie ne sait pas sur # points}}',
  'verdict-open':
    '{count, plural, one {Une partie n’a pas répondu à # point} many {Une partie n’a pas répondu à # points} other {Une partie n’a pas répondu à # points}}',
  'verdict-words':
    '{count, plural, one {# réponse dans vos propres mots} many {# réponses dans vos propres mots} other {# réponses dans vos propres mots}}',
  'verdict-same':
    '{count, plural, one {Vous êtes d’accord sur # point} many {Vous êtes d’accord sur # points} other {Vous êtes d’accord sur # points}}',
  'talk-different':
    'Commencez ici. Chaque partie dit ce qui l’a amenée à sa réponse et donne un exemple. Puis trouvez une règle que vous pouvez tenir ensemble.',
  'talk-unsure': 'Qu’est-ce qui vous aiderait à décider\u00a0? Pensez à un cas qui pourrait vous arriver.',
  'talk-open':
    'La personne qui n’a pas répondu veut-elle en dire quelque chose\u00a0? Elle n’y est pas obligée.',
  'talk-words': 'Lisez-les à voix haute. Qu’est-ce qui vous surprend\u00a0?',
  'talk-same': 'Bon à savoir. Dites-le une fois à voix haute, pour pouvoir y compter.',

  proposalGoesTo:
    'Une fois le texte envoyé, {names} pourra le lire, et donner son accord ou proposer un changement.',
  proposalSent: 'Votre proposition est en route',
  proposalSentTo: 'Nous écrivons à {names}, pour lire, et donner son accord ou proposer un changement.',
  copyFollows:
    'Quand tout le monde aura accepté les mêmes mots, chaque personne recevra une copie par e-mail.',
  seeProposal: 'Voir la proposition',
  proposedOn: '{name} a proposé ce texte le {date}.',
  changeProposedOn: '{name} a proposé ce changement le {date}.',
  youProposedOn: 'Vous avez proposé ce texte le {date}.',
  youProposedChangeOn: 'Vous avez proposé ce changement le {date}.',
  readAndAgree:
    'Lisez ce texte. Si chaque mot vous convient, donnez votre accord\u00a0; sinon, proposez un changement.',
  iAgree: 'J’accepte',
  proposeChange: 'Proposer un changement',
  waitingFor: 'Accord encore attendu\u00a0: {names}.',
  youAgreed: 'Vous avez donné votre accord.',
  agreedSince: 'Tout le monde a donné son accord le {date}',
  agreedNext:
    'Relisez-le ensemble de temps en temps. Jusqu’au {date}, chaque personne peut proposer un changement ici.',
  settlingOver:
    'Depuis le {date}, plus rien ne peut être changé ici. Vous pouvez encore lire et imprimer cette page.',
  whoAgrees: 'Qui a donné son accord',
  agreesSince: 'depuis le {date}',
  notYet: 'pas encore',
  youNamed: '{name} (vous)',
  changed: 'Changé',
  added: 'Nouveau',
  takenOut: 'Retiré',
  before: 'Avant\u00a0: {text}',
  inForceNow: 'Votre accord du {date}',
  holdsUntilAll: 'Il vaut jusqu’à ce que tout le monde ait accepté autre chose.',
  changeBegun:
    'Vous avez commencé à écrire un changement. Il est gardé, et personne d’autre ne peut le voir.',
  goOnWithChange: 'Continuer le changement',
  dropChange: 'Abandonner le changement',
  overtaken: '{name} a été plus rapide\u00a0: il y a une nouvelle proposition',
  overtakenNext:
    'Ce que vous avez écrit est gardé plus bas, et n’a pas été envoyé. Lisez d’abord la nouvelle proposition.',
  proposedMeanwhile:
    'Entre-temps, une personne de votre mentorat a fait une proposition. Appuyez sur le bouton ci-dessous\u00a0: ce que vous avez écrit est gardé, et vous voyez les deux.',
  yourWords: 'Ce que vous avez écrit',
  yourWordsUnsent: 'Ce texte n’a pas été envoyé, et personne d’autre ne peut le voir.',
  proposeMine: 'Proposer mon texte comme changement',
  onlyMatchReads:
    'Seules les personnes de votre mentorat peuvent lire cette page. L’équipe du programme ne le peut pas.',
};
