import type { MeetingMessages } from './meeting-says.ts';

export const meetingsEs: MeetingMessages = {
  logAMeeting: 'Anotar un encuentro',
  meetingsShort: 'Encuentros',
  withWhom: '¿Con quién fue el encuentro?',
  meetingWith: 'Con {names}',
  logIt: 'Anotar',
  moreAboutMeeting: 'Más sobre este encuentro, si quiere',
  meetingWhoSees:
    'La otra parte ve el día, los minutos y cómo se vieron. El equipo del programa ve que se reúnen. Todo lo que sigue solo se cuenta junto con lo que dicen otras personas.',
  keepThisPage: 'Guarde esta página: añádala a su pantalla de inicio.',

  meetingLogged: 'Anotado',
  meetingMinutes: '{count, plural, one {# minuto} other {# minutos}}',
  loggedBy: 'anotado por {name}',
  loggedByYou: 'anotado por usted',
  confirmedByBoth: 'confirmado por ambas partes',
  notConfirmedYet: 'sin confirmar todavía',
  notAllAgree: 'alguien dice que no es correcto',
  somebodyGone: 'alguien que ya no está',
  undo: 'Deshacer',
  undoForTenMinutes: '¿Un error? Puede deshacerlo durante diez minutos.',
  logSameDayAgain: '¿Algo que corregir? Anote otra vez el mismo día: cuenta lo último que anote.',
  logAnother: 'Anotar otro encuentro',
  takenBack: 'Deshecho',
  nothingIsLogged: 'Este encuentro ya no está anotado. Lo que había escrito sigue aquí.',
  tooLateToUndo: 'Se puede deshacer durante diez minutos, y ya han pasado.',
  recentMeetings: 'Últimos encuentros',

  isThisRight: '¿Es correcto?',
  yesWeMet: 'Sí, nos vimos',
  yesThatIsRight: 'Sí, es correcto',
  noNotRight: 'No, no es correcto',
  youConfirmed: 'Gracias: lo ha confirmado.',
  youDisagreed: 'Gracias: queda marcado como incorrecto. {name} lo ve y puede anotar el día otra vez.',
  meetingChanged: 'Este encuentro ha cambiado hace un momento. Mírelo otra vez, por favor.',

  noMatchToLog: 'Ahora no hay ningún encuentro que anotar',
  whenToLog:
    'Se pueden anotar encuentros mientras dure su mentoría, y hasta dos semanas después de su final.',
  meetingsOver: 'Se podían anotar encuentros hasta el {date}.',
  chooseMatch: 'Elija con quién fue el encuentro.',
  dayInFuture: 'Ese día aún no ha llegado. Elija hoy o un día anterior.',
  dayBeforeMatch: 'Su mentoría empezó el {date}. Elija ese día o uno posterior.',
  dayAfterMatch: 'Su mentoría terminó el {date}. Elija ese día o uno anterior.',
  nothingLoggedTwice: 'Vuelva atrás, espere un minuto e inténtelo otra vez: nada se anota dos veces.',
};
