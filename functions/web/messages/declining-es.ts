import type { DecliningMessages } from './declining-says.ts';

export const decliningEs: DecliningMessages = {
  toTheQuestions: 'Ir a las preguntas',
  ratherNot: 'Prefiero no participar',
  notMeOrLeft: 'No soy yo, o ya no estoy aquí',
  needNot: 'No tiene que participar',
  ratherNotIsFine: 'No hay ningún problema. Ya no recibirá más correos sobre estas preguntas.',
  mayWeAskWhy: '¿Podemos preguntarle por qué?',
  noTime: 'No tengo tiempo',
  notRelevant: 'No tiene que ver conmigo',
  ratherNotSay: 'Prefiero no decirlo',
  otherReason: 'Otro motivo',
  sayMore: '¿Quiere decir algo más?',
  noteRead:
    'El equipo del programa puede leer este texto, sin su nombre. Hasta {count, plural, one {# carácter} other {# caracteres}}.',
  countNotNames:
    'Quienes administran el programa ven cuántas personas prefieren no participar, pero ningún nombre.',
  onlyAbout: 'Vale solo para las preguntas sobre su mentoría con {names}.',
  draftGoes: 'Lo que ha escrito aquí hasta ahora se borra.',
  wrongPerson: '¿No es usted, o ya no está aquí?',
  teamPutsRight:
    'El equipo del programa lo corrige entonces, y no recibirá más correos sobre estas preguntas.',
  whichIsIt: '¿Cuál es el caso?',
  notMe: 'No soy yo: el correo llegó a otra persona',
  hadLeft: 'Había dejado el programa o la organización antes de que me preguntaran',
  namesTold:
    'Quienes administran el programa ven esto con el nombre de la persona a quien iba dirigido el correo.',
  allOfPerson: 'Vale para todos los enlaces del correo.',
  tellUs: 'Decírselo al equipo del programa',
  thanksForSaying: 'Gracias por decírnoslo',
  noMoreMail: 'No recibirá más correos sobre estas preguntas.',
  saidRatherNot: 'El {date} nos dijo que prefería no participar.',
  saidNotMe: 'El {date} nos dijo que no era usted.',
  saidLeft: 'El {date} nos dijo que ya no estaba en el programa o en la organización.',
  stillCan: 'Todavía puede participar hasta el {date}.',
  ifMistake: 'Si fue un error: las preguntas siguen abiertas hasta el {date}.',
};
