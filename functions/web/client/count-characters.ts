import { OWN, type Status } from './status.ts';

/** The count is read out when somebody pauses, after so many milliseconds, as the GOV.UK design system does. */
const PAUSE = 1000;

/** As the server counts: code points of the composed text, without blanks around it. */
const lengthOf = (text: string): number => Array.from(text.normalize('NFC').trim()).length;

/** From here on it is worth knowing how much is left: a fifth of the limit, and never more than so many characters. */
const isNear = (left: number, most: number): boolean => left <= Math.min(100, most / 5);

const counterOf = (field: Element): Element => {
  const known = field.nextElementSibling;
  if (known?.hasAttribute(OWN) === true) return known;
  const counter = field.ownerDocument.createElement('p');
  counter.setAttribute(OWN, '');
  field.after(counter);
  return counter;
};

/** Says under a text how many characters are left, or are too many, once it comes near its limit. Nothing is cut off. */
export const countCharacters = (form: HTMLFormElement, { announce, words }: Status): void => {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const count = (field: EventTarget | null): string => {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return '';
    const most = Number(field.getAttribute('data-max') ?? Infinity);
    const left = most - lengthOf(field.value);
    if (!isNear(left, most)) {
      if (field.nextElementSibling?.hasAttribute(OWN) === true) field.nextElementSibling.remove();
      return '';
    }
    const counter = counterOf(field);
    counter.className = left < 0 ? 'problem' : 'hint';
    counter.textContent = words(
      left < 0 ? 'over' : 'left',
      Math.abs(left).toLocaleString(document.documentElement.lang),
    );
    return counter.textContent;
  };
  form.addEventListener('input', ({ target }) => {
    clearTimeout(pause);
    const said = count(target);
    if (said !== '') pause = setTimeout(() => announce(said), PAUSE);
  });
  for (const field of form.querySelectorAll('[data-max]')) count(field);
};
