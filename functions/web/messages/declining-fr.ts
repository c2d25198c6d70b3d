import type { DecliningMessages } from './declining-says.ts';

export const decliningFr: DecliningMessages = {
  toTheQuestions: 'Aller aux questions',
  ratherNot: 'Je préfère ne pas participer',
  notMeOrLeft: 'Ce n’est pas moi, ou je ne suis plus là',
  needNot: 'Vous êtes libre de ne pas participer',
  ratherNotIsFine: 'Il n’y a aucun problème. Vous ne recevrez alors plus d’e-mail au sujet de ces questions.',
  mayWeAskWhy: 'Pouvons-nous vous demander pourquoi\u00a0?',
  noTime: 'Je n’ai pas le temps',
  notRelevant: 'Cela ne me concerne pas',
  ratherNotSay: 'Je préfère ne pas le dire',
  otherReason: 'Une autre raison',
  sayMore: 'Voulez-vous en dire plus\u00a0?',
  noteRead:
    'L’équipe du programme peut lire ce texte, sans votre nom. Au plus {count, plural, one {# caractère} other {# caractères}}.',
  countNotNames:
    'Les personnes qui gèrent le programme voient combien de personnes préfèrent ne pas participer, sans aucun nom.',
  onlyAbout: 'Cela ne vaut que pour les questions au sujet de votre mentorat avec {names}.',
  draftGoes: 'Ce que vous avez écrit ici jusqu’à présent est effacé.',
  wrongPerson: 'Ce n’est pas vous, ou vous n’êtes plus là\u00a0?',
  teamPutsRight:
    'L’équipe du programme fera alors le nécessaire, et vous ne recevrez plus d’e-mail au sujet de ces questions.',
  whichIsIt: 'De quoi s’agit-il\u00a0?',
  notMe: 'Ce n’est pas moi\u00a0: l’e-mail est arrivé chez quelqu’un d’autre',
  hadLeft: 'J’avais quitté le programme ou l’organisation avant de recevoir ces questions',
  namesTold:
    'Les personnes qui gèrent le programme voient cette information avec le nom de la personne à qui l’e-mail était destiné.',
  allOfPerson: 'Cela vaut pour tous les liens de l’e-mail.',
  tellUs: 'Le dire à l’équipe du programme',
  thanksForSaying: 'Merci de nous l’avoir dit',
  noMoreMail: 'Vous ne recevrez plus d’e-mail au sujet de ces questions.',
  saidRatherNot: 'Le {date}, vous nous avez dit que vous préfériez ne pas participer.',
  saidNotMe: 'Le {date}, vous nous avez dit que ce n’était pas vous.',
  saidLeft: 'Le {date}, vous nous avez dit que vous aviez quitté le programme ou l’organisation.',
  stillCan: 'Vous pouvez encore participer jusqu’au {date}.',
  ifMistake: 'Si c’était une erreur\u00a0: les questions restent ouvertes jusqu’au {date}.',
};
