import type { MeetingMessages } from './meeting-says.ts';

export const meetingsFr: MeetingMessages = {
  logAMeeting: 'Noter une rencontre',
  meetingsShort: 'Rencontres',
  withWhom: 'Avec qui était la rencontre\u00a0?',
  meetingWith: 'Avec {names}',
  logIt: 'Noter',
  moreAboutMeeting: 'Dites-en plus sur cette rencontre, si vous voulez',
  meetingWhoSees:
    'L’autre personne voit le jour, les minutes et la façon dont la rencontre a eu lieu. L’équipe du programme voit que vous vous rencontrez. Tout ce qui suit n’est compté qu’avec ce que disent d’autres personnes.',
  keepThisPage: 'Gardez cette page\u00a0: ajoutez-la à votre écran d’accueil.',

  meetingLogged: 'C’est noté',
  meetingMinutes: 'durée de {count, plural, one {# minute} other {# minutes}}',
  loggedBy: 'noté par {name}',
  loggedByYou: 'noté par vous',
  confirmedByBoth: 'confirmé des deux côtés',
  notConfirmedYet: 'pas encore confirmé',
  notAllAgree: 'quelqu’un dit que ce n’est pas exact',
  somebodyGone: 'une personne qui est partie',
  undo: 'Annuler',
  undoForTenMinutes: 'Une erreur\u00a0? Vous pouvez annuler pendant dix minutes.',
  logSameDayAgain: 'Une correction\u00a0? Notez encore le même jour\u00a0: la dernière saisie compte.',
  logAnother: 'Noter une autre rencontre',
  takenBack: 'Annulé',
  nothingIsLogged: 'Cette rencontre n’est plus notée. Ce que vous aviez saisi est encore là.',
  tooLateToUndo: 'On peut annuler pendant dix minutes, et elles sont passées.',
  recentMeetings: 'Dernières rencontres',

  isThisRight: 'Est-ce exact\u00a0?',
  yesWeMet: 'Oui, la rencontre a eu lieu',
  yesThatIsRight: 'Oui, c’est bien cela',
  noNotRight: 'Non, ce n’est pas exact',
  youConfirmed: 'Merci\u00a0: vous l’avez confirmé.',
  youDisagreed: 'Merci\u00a0: c’est marqué comme inexact. {name} le voit et peut noter ce jour à nouveau.',
  meetingChanged: 'Cette rencontre vient d’être modifiée. Merci de la regarder à nouveau.',

  noMatchToLog: 'Il n’y a pas de rencontre à noter en ce moment',
  whenToLog:
    'On peut noter des rencontres tant que dure votre mentorat, et pendant deux semaines après sa fin.',
  meetingsOver: 'On pouvait noter des rencontres jusqu’au {date}.',
  chooseMatch: 'Choisissez avec qui était la rencontre.',
  dayInFuture: 'Ce jour est à venir. Choisissez aujourd’hui ou un jour passé.',
  dayBeforeMatch: 'Votre mentorat a commencé le {date}. Choisissez ce jour ou un jour plus tard.',
  dayAfterMatch: 'Votre mentorat s’est terminé le {date}. Choisissez ce jour ou un jour plus tôt.',
  nothingLoggedTwice:
    'Merci de revenir en arrière, d’attendre une minute et de réessayer\u00a0: rien n’est noté deux fois.',
};
