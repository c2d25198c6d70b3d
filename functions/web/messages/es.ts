import { betweenSidesEs } from './between-sides-es.ts';
import { decliningEs } from './declining-es.ts';
import { guardsEs } from './guards-es.ts';
import { meetingsEs } from './meetings-es.ts';
import { ownAnswersEs } from './own-answers-es.ts';
import type { PageMessages } from './says.ts';

export const es: PageMessages = {
  ...decliningEs,
  ...guardsEs,
  ...meetingsEs,
  ...ownAnswersEs,
  ...betweenSidesEs,

  errorTitle: 'Error: {title}',
  questions: '¿Tiene preguntas o algo no funciona? {contact}',
  languages: 'Idioma',

  about: 'Su mentoría con {names}',
  time: 'Duración',
  minutes: '{count, plural, one {Alrededor de # minuto} other {Alrededor de # minutos}}',
  underAMinute: 'Menos de un minuto',
  openUntil: 'Abierto hasta el',
  whoSeesIt: 'Quién ve sus respuestas',
  togetherOnly:
    'Sus respuestas solo se muestran junto con las de otras personas, nunca para menos de {minimum, number} personas.',
  ownWordsNowhere: 'Lo que escribe con sus propias palabras no aparece en ningún informe.',
  whetherNotWhat: 'Quienes administran el programa ven si usted ha respondido, pero no qué ha respondido.',
  matchMayCompare: 'La otra parte no ve sus respuestas, salvo que ambas acepten compararlas.',
  teamReads: 'El equipo del programa puede leer sus respuestas para ayudarle. Nadie más puede hacerlo.',
  yourChoice: 'Usted decide',
  voluntary:
    'Participar es voluntario. Cada página se guarda a medida que avanza; este enlace le trae de vuelta.',
  start: 'Empezar',
  continue: 'Continuar donde lo dejó',
  fromBeginning: 'Desde el principio',

  part: 'Parte {number, number} de {count, number}',
  next: 'Siguiente',
  back: 'Atrás',
  later: 'Guardar y seguir más tarde',
  reviewAndSend: 'Revisar y enviar',
  send: 'Enviar mis respuestas',
  alsoAnswer: 'Responda también a estas preguntas, por favor',

  savedAt: 'Guardado a las {time}',
  notSavedYet: 'Todavía no se ha guardado, seguimos intentándolo',
  pageTooLong: 'No se ha guardado: esta página es demasiado larga. Acorte la respuesta más larga.',
  oneMoment: 'Un momento…',
  charactersLeft: 'Caracteres restantes: {count}',
  charactersOver: 'Caracteres de más: {count}',
  newOnThisPage: 'Nuevo en esta página: {questions}',

  optional: '(opcional)',
  chooseAll: 'Elija todo lo que corresponda.',
  chooseUpTo: 'Elija {count, number} como máximo.',
  numberFromTo: 'Un número de {minimum, number, ::group-off} a {maximum, number, ::group-off}.',
  numberInUnit: 'Un número de {minimum, number, ::group-off} a {maximum, number, ::group-off}, en {unit}.',
  upToCharacters: '{count, plural, one {# carácter} other {# caracteres}} como máximo.',
  scaleEnd: '{point, number}: {label}',
  yes: 'Sí',
  no: 'No',
  notSure: 'No lo sé',
  followUpRaised:
    'El equipo del programa puede ver algunas respuestas a esta pregunta para ponerse en contacto con usted.',
  rankHint: 'Dé a cada opción su propio lugar, del 1 al {count, number}. El 1 es su primera opción.',
  notPlaced: 'Todavía sin lugar',
  entry: '{name} {number, number}',
  addEntry: 'Añadir: {name}',
  removeEntry: 'Quitar: {name} {number, number}',
  moveEntryUp: 'Subir: {name} {number, number}',
  moveEntryDown: 'Bajar: {name} {number, number}',

  problem: 'Error: {advice}',
  anotherLook: '{count, plural, one {Revise una respuesta} other {Revise # respuestas}}',
  listed: '{label}: {advice}',

  stillOpen:
    '{count, plural, one {Falta una respuesta por dar o cambiar} other {Faltan # respuestas por dar o cambiar}}',
  nothingSentYet: 'Todavía no se ha enviado nada.',
  noAnswer: 'Sin respuesta',
  change: 'Cambiar «{title}»',

  thankYou: 'Gracias',
  arrived: 'Sus respuestas han llegado.',
  teamTold: 'El equipo del programa ya está al tanto y se pondrá en contacto con usted.',
  helpNow: 'Si necesita ayuda ahora mismo: {contact}',
  yourReceipt: 'Su comprobante',
  keepReceipt: 'Guárdelo si lo desea: demuestra que usted respondió y no dice nada de sus respuestas.',
  resultsAfter: 'Los resultados se reunirán después del {date}. Puede cerrar esta página.',
  saved: 'Guardado',
  savedForLater: 'Guardado para más tarde',
  keptNotSent: 'Sus respuestas hasta ahora están guardadas, pero todavía no se han enviado.',
  openAgainUntil:
    'Abra de nuevo el enlace de su correo electrónico, en cualquier dispositivo, hasta el {date}.',
  goOnNow: 'Seguir ahora',
  alreadyAnswered: 'Respuestas ya recibidas',
  youHaveAnswered: 'Usted ya ha respondido',
  arrivedSafely: 'Sus respuestas llegaron bien. No tiene que hacer nada más.',
  arrivedSafelyOn: 'Sus respuestas llegaron bien el {date}. No tiene que hacer nada más.',
  oneSetOfAnswers:
    'Cada enlace sirve para responder una sola vez, para que nadie cuente dos veces. Gracias por participar.',
  linkExpired: 'Este enlace ha caducado',
  noLongerOpen: 'Cuestionario cerrado',
  questionsClosed: 'Este cuestionario está cerrado',
  timeEnded: 'El plazo para responder terminó el {date}.',
  teamClosed: 'El equipo del programa cerró este cuestionario el {date}.',
  stillWantToTell: 'No tiene que hacer nada. Si aún quiere decirnos algo, escriba a {contact}.',
  whatYouWrote: 'Lo que había escrito',
  copyIt: 'No se envió. Puede copiarlo de aquí.',
  cannotBeRead: 'No se puede leer este formulario',
  strangeField: 'Contiene un campo, «{field}», que esta página no tiene.',
  strangeAnswer: 'Contiene una respuesta a «{item}» que esta página no ofrece.',
  nothingChanged: 'No se ha enviado ni cambiado nada.',
  openEmailAgain: 'Abra de nuevo el enlace de su correo electrónico; lo que se guardó antes sigue ahí.',
  openItAgain: 'Abrirlo de nuevo',

  linkUnknown: 'Este enlace no funciona',
  linkCutOff:
    'Tal vez se cortó al copiarlo. Ábralo desde el propio correo electrónico o cópielo entero, hasta la última letra.',
  askYourProgram:
    'Si eso no ayuda, escriba a la persona que dirige su programa de mentoría: puede ver si usted recibió una invitación.',
  tooLarge: 'Es más de lo que podemos recibir',
  shortenAndSend:
    'Una página de respuestas puede tener hasta 256 kB, unas cien páginas de texto. Vuelva atrás, acorte la respuesta más larga y envíe de nuevo. Lo que se guardó antes sigue ahí.',
  answersByForm:
    'Las respuestas se envían con el formulario de la página. Abra de nuevo el enlace de su correo electrónico y envíelas desde ahí.',
  wentWrong: 'Hubo un problema de nuestra parte',
  savedUpToLast:
    'Sus respuestas están guardadas hasta la última página. Vuelva atrás, espere un minuto y envíe de nuevo: nada se cuenta dos veces.',

  'advice-choose-one': 'Elija una respuesta.',
  'advice-choose-only-one': 'Elija una sola respuesta.',
  'advice-choose-one-shown': 'Elija una de las respuestas que se muestran.',
  'advice-choose-some': 'Elija al menos una respuesta.',
  'advice-choose-from-shown': 'Elija entre las respuestas que se muestran.',
  'advice-choose-at-most': 'Elija {count, plural, one {# respuesta} other {# respuestas}} como máximo.',
  'advice-choose-number':
    'Elija un número de {minimum, number, ::group-off} a {maximum, number, ::group-off}.',
  'advice-choose-only-one-number': 'Elija un solo número.',
  'advice-enter-number':
    'Escriba un número de {minimum, number, ::group-off} a {maximum, number, ::group-off}.',
  'advice-enter-whole-number':
    'Escriba un número entero de {minimum, number, ::group-off} a {maximum, number, ::group-off}.',
  'advice-enter-whole-number-in-steps':
    'Escriba un número entero de {minimum, number, ::group-off} a {maximum, number, ::group-off}, de {step, number, ::group-off} en {step, number, ::group-off}.',
  'advice-enter-number-in-steps':
    'Escriba un número de {minimum, number, ::group-off} a {maximum, number, ::group-off}, de {step, number, ::group-off} en {step, number, ::group-off}.',
  'advice-enter-only-one-number': 'Escriba un solo número.',
  'advice-enter-date': 'Escriba una fecha en la forma año-mes-día, por ejemplo 2026-11-22.',
  'advice-enter-only-one-date': 'Escriba una sola fecha.',
  'advice-write-answer': 'Escriba una respuesta.',
  'advice-write-only-one-answer': 'Escriba una sola respuesta.',
  'advice-shorten-by': 'Acorte este texto en {count, plural, one {# carácter} other {# caracteres}}.',
  'advice-rank-all': 'Dé un lugar a cada respuesta, de la primera a la última.',
  'advice-rank-once-each': 'Dé cada lugar a una sola respuesta.',
  'advice-fill-at-least':
    'Complete al menos {count, plural, one {uno de estos apartados} other {# de estos apartados}}.',
};
