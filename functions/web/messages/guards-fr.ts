import type { GuardsMessages } from './guards-says.ts';

export const guardsFr: GuardsMessages = {
  firstAnswerFilled: 'Votre première réponse est déjà remplie.',
  nothingKeptYet:
    'Rien n’a encore été gardé ni envoyé\u00a0: vous pouvez la changer, et elle n’est gardée que lorsque vous continuez.',
  tapReplaces:
    'Vous aviez choisi ici «\u00a0{answer}\u00a0». Cette réponse reste gardée jusqu’à ce que vous continuiez avec la nouvelle.',
  aboutThis: 'Qui voit vos réponses, et combien de temps il faut',
  toStartPage: 'Vers la page de départ',
  onlyFromMail: 'Seule votre réponse de l’e-mail est remplie',
  tickToSend:
    'Rien n’a encore été envoyé\u00a0: certaines messageries ouvrent des liens et appuient sur des boutons d’elles-mêmes. Répondez à d’autres questions, ou cochez à la fin que vous voulez n’envoyer que celle-ci.',
  sendOnlyThis: 'Oui, j’ai choisi cette réponse et je n’envoie que celle-ci',
  nothingAnswered: 'Aucune réponse pour l’instant',
  nothingSentLinkGood: 'Rien n’a donc été envoyé. Votre lien reste valable.',
  answerOneUntil:
    'Répondez au moins à une question, maintenant ou quand vous voulez jusqu’au {date}\u00a0: le lien de votre e-mail vous ramène ici.',
  backToQuestions: 'Retour aux questions',
  withdrawInstead: 'Ce que vous avez envoyé avant compte toujours. Pour le reprendre, retirez vos réponses.',
  pressOnceMore: 'Merci d’appuyer encore une fois sur le bouton',
  hiddenFieldFilled:
    'Le formulaire est arrivé avec quelque chose dans un champ que personne ne peut voir\u00a0; certains navigateurs remplissent d’eux-mêmes de tels champs. Les machines qui remplissent des formulaires font de même, donc rien n’a été envoyé. Tout ce que vous avez écrit est encore là, et le champ caché est de nouveau vide.',
  leaveEmpty: 'Laissez ce champ vide',
  savedTooOften: 'Cette page n’a pas pu être enregistrée aujourd’hui',
  savesAgainTomorrow:
    'Ce lien a enregistré des pages plus de deux mille fois aujourd’hui, et rien de plus n’est gardé avant demain. Ce que vous avez écrit est encore sur cette page\u00a0: copiez-le, ou laissez la page ouverte et appuyez de nouveau sur le bouton demain.',
  tooManyWrongLinks: 'Trop de liens qui n’existent pas',
  waitThenOpen:
    'Beaucoup de liens qui n’existent pas ont été ouverts de là où vous êtes. Attendez {count, plural, one {# minute} other {# minutes}}, puis ouvrez de nouveau le lien de votre e-mail. Un lien qui existe fonctionne toujours.',
};
