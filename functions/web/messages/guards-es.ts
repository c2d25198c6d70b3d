import type { GuardsMessages } from './guards-says.ts';

export const guardsEs: GuardsMessages = {
  firstAnswerFilled: 'Su primera respuesta ya está puesta.',
  nothingKeptYet:
    'Todavía no se ha guardado ni enviado nada: puede cambiarla, y solo se guarda cuando usted sigue.',
  tapReplaces:
    'Aquí había elegido antes «{answer}». Eso sigue guardado hasta que siga con la respuesta nueva.',
  aboutThis: 'Quién ve sus respuestas y cuánto se tarda',
  toStartPage: 'A la página de inicio',
  onlyFromMail: 'Solo está puesta su respuesta del correo',
  tickToSend:
    'Todavía no se ha enviado nada: algunos programas de correo abren enlaces y pulsan botones por sí solos. Responda algo más, o marque al final que quiere enviar solo esta.',
  sendOnlyThis: 'Sí, elegí esta respuesta y quiero enviar solo esta',
  nothingAnswered: 'Todavía no hay ninguna respuesta',
  nothingSentLinkGood: 'Por eso no se ha enviado nada. Su enlace sigue siendo válido.',
  answerOneUntil:
    'Responda al menos a una pregunta, ahora o cuando quiera hasta el {date}: el enlace de su correo le trae de vuelta.',
  backToQuestions: 'Volver a las preguntas',
  withdrawInstead: 'Lo que envió antes sigue contando. Para quitarlo, retire sus respuestas.',
  pressOnceMore: 'Por favor, pulse el botón una vez más',
  hiddenFieldFilled:
    'El formulario llegó con algo en un campo que nadie puede ver; algunos navegadores rellenan esos campos por sí solos. Las máquinas que rellenan formularios hacen lo mismo, y por eso no se ha enviado nada. Todo lo que escribió sigue aquí, y el campo oculto está vacío otra vez.',
  leaveEmpty: 'Deje este campo vacío',
  savedTooOften: 'Hoy no se ha podido guardar esta página',
  savesAgainTomorrow:
    'Este enlace ha guardado páginas más de dos mil veces hoy, y no se guarda nada más hasta mañana. Lo que escribió sigue en esta página: cópielo, o deje la página abierta y pulse otra vez el botón mañana.',
  tooManyWrongLinks: 'Demasiados enlaces que no existen',
  waitThenOpen:
    'Desde donde usted está se han abierto muchos enlaces que no existen. Espere {count, plural, one {# minuto} other {# minutos}} y abra otra vez el enlace de su correo. Un enlace que existe funciona siempre.',
};
