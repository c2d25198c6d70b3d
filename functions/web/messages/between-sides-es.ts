import type { BetweenSidesSays } from './between-sides-says.ts';
import type { Messages } from './translator.ts';

export const betweenSidesEs: Messages<BetweenSidesSays> = {
  promiseComparison:
    'La otra parte de su mentoría no ve sus respuestas. Después puede elegir comparar: solo si ambas partes dicen que sí, cada una ve lo que respondió la otra.',
  promiseAgreement:
    'Lo que usted escribe llega a las demás personas de su mentoría, que pueden aceptarlo o proponer un cambio. Nadie más puede leerlo, tampoco el equipo del programa.',
  promiseFigures:
    'En las cifras, las respuestas solo aparecen juntas, nunca las de menos de {minimum, number, ::group-off} personas.',

  compareTitle: '¿Comparar sus respuestas?',
  compareQuestion:
    '¿Quiere comparar sus respuestas con {names}, cuando ambas partes hayan respondido y dicho que sí?',
  compareQuestionEach:
    '¿Quiere comparar sus respuestas con {names}, con cada persona por separado, cuando ambas partes hayan respondido y dicho que sí?',
  compareHow:
    'A nadie se le dice qué dijo la otra parte. Si una parte dice que no, o no dice nada, nadie ve nada.',
  compareYes: 'Sí, comparar',
  compareNo: 'No, no comparar',
  saidYes: 'Usted dijo que sí a comparar.',
  saidYesNext: 'Recibirá un correo si hay algo que comparar. Hasta entonces puede cambiar de idea.',
  seeIfReady: 'Ver si está lista',
  saidNo: 'Usted dijo que no a comparar.',
  saidNoNext: 'Nadie ve sus respuestas. Puede cambiar de idea.',
  changeMind: '¿Cambiar de idea?',
  compareOver: 'El tiempo para comparar terminó el {date}.',
  backToAnswers: 'Volver',

  sideBySide: 'Sus respuestas, una al lado de la otra',
  comparisonWith: 'Usted y {names}',
  answersOf: 'Esto es lo que cada parte había respondido el {date}.',
  onlyYouTwoUntil:
    'Solo ustedes dos pueden verla. Se borra el {date}, o cuando una de las partes retira sus respuestas.',
  comparisonGone:
    'Su comparación con {names} se ha borrado: terminó su tiempo, o una de las partes retiró sus respuestas.',
  moreComparisons: 'Pueden seguir otras comparaciones en su grupo. Recibirá un correo para cada una.',
  you: 'Usted',
  leftOpen: 'Sin respuesta',
  'verdict-different':
    '{count, plural, one {Sus respuestas difieren en # punto} many {Sus respuestas difieren en # puntos} other {Sus respuestas difieren en # puntos}}',
  'verdict-unsure':
    '{count, plural, one {Una de las partes no lo sabe en # punto} many {Una de las partes no lo sabe en # puntos} other {Una de las partes no lo sabe en # puntos}}',
  'verdict-open':
    '{count, plural, one {Una de las partes no respondió # punto} many {Una de las partes no respondió # puntos} other {Una de las partes no respondió # puntos}}',
  'verdict-words':
    '{count, plural, one {# respuesta en sus propias palabras} many {# respuestas en sus propias palabras} other {# respuestas en sus propias palabras}}',
  'verdict-same':
    '{count, plural, one {Están de acuerdo en # punto} many {Están de acuerdo en # puntos} other {Están de acuerdo en # puntos}}',
  'talk-different':
    'Empiecen aquí. Cada parte cuenta qué le llevó a su respuesta y da un ejemplo. Después busquen una regla que puedan cumplir.',
  'talk-unsure': '¿Qué les ayudaría a decidir? Piensen en un caso que les podría pasar.',
  'talk-open': '¿Quiere decir algo la persona que no respondió? No está obligada.',
  'talk-words': 'Léanlas en voz alta. ¿Qué les sorprende?',
  'talk-same': 'Es bueno saberlo. Díganlo una vez en voz alta, para poder contar con ello.',

  proposalGoesTo: 'Cuando lo envíe, {names} podrá leerlo y aceptarlo o proponer un cambio.',
  proposalSent: 'Su propuesta está en camino',
  proposalSentTo: 'Escribimos a {names}, para leerla y aceptarla o proponer un cambio.',
  copyFollows:
    'Cuando todas las personas hayan aceptado las mismas palabras, cada una recibirá una copia por correo.',
  seeProposal: 'Ver la propuesta',
  proposedOn: '{name} propuso esto el {date}.',
  changeProposedOn: '{name} propuso este cambio el {date}.',
  youProposedOn: 'Usted propuso esto el {date}.',
  youProposedChangeOn: 'Usted propuso este cambio el {date}.',
  readAndAgree: 'Por favor, léalo. Si cada palabra le parece bien, acéptelo; si no, proponga un cambio.',
  iAgree: 'Acepto',
  proposeChange: 'Proponer un cambio',
  waitingFor: 'Falta el acuerdo de {names}.',
  youAgreed: 'Usted ya dio su acuerdo.',
  agreedSince: 'Con el acuerdo de todas las personas desde el {date}',
  agreedNext:
    'Vuelvan a leerlo de vez en cuando. Hasta el {date}, cada persona puede proponer un cambio aquí.',
  settlingOver: 'Desde el {date} ya no se puede cambiar nada aquí. Todavía puede leer e imprimir la página.',
  whoAgrees: 'Quién está de acuerdo',
  agreesSince: 'desde el {date}',
  notYet: 'todavía no',
  youNamed: '{name} (usted)',
  changed: 'Cambiado',
  added: 'Nuevo',
  takenOut: 'Quitado',
  before: 'Antes: {text}',
  inForceNow: 'Su acuerdo del {date}',
  holdsUntilAll: 'Vale hasta que todas las personas hayan aceptado otra cosa.',
  changeBegun: 'Ha empezado a escribir un cambio. Está guardado y nadie más puede verlo todavía.',
  goOnWithChange: 'Seguir con el cambio',
  dropChange: 'Dejar el cambio',
  overtaken: '{name} se adelantó: hay una propuesta nueva',
  overtakenNext: 'Lo que usted escribió está guardado abajo y no se envió. Lea primero la propuesta nueva.',
  proposedMeanwhile:
    'Mientras tanto, una persona de su mentoría ha hecho una propuesta. Pulse el botón de abajo: lo que escribió se guarda y verá las dos.',
  yourWords: 'Lo que usted escribió',
  yourWordsUnsent: 'No se envió, y nadie más puede verlo.',
  proposeMine: 'Proponer lo mío como cambio',
  onlyMatchReads:
    'Solo las personas de su mentoría pueden leer esta página. El equipo del programa no puede.',
};
