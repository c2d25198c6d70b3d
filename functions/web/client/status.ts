/** What the person is told: at the foot of the form for the eye, and by a live region for the ear. */
export type Status = {
  /** Stays until something else is shown. */
  show: (text: string) => void;
  /** Read out once, when whoever listens is done with what they hear. Saying the same again says nothing. */
  announce: (text: string) => void;
  /** Words of the page in the person's language, from the form's attribute `data-<name>`; facts stand for `{fact}`. */
  words: (name: string, fact?: string) => string;
};

/** What this module has put onto the page; updates leave it alone. */
export const OWN = 'data-own';

/** Items name fields, and a field's name hides a form's property of that name (`children`): so a form is asked by its methods alone. */
export const statusOf = (form: HTMLFormElement): Status => {
  const add = (className: string): HTMLElement => {
    const line = form.ownerDocument.createElement('p');
    line.className = className;
    line.setAttribute(OWN, '');
    form.appendChild(line);
    return line;
  };
  const seen = add('status');
  const heard = add('unseen');
  heard.setAttribute('role', 'status');
  return {
    show: (text) => void (seen.textContent = text),
    announce: (text) => {
      if (heard.textContent !== text) heard.textContent = text;
    },
    words: (name, fact = '') => (form.getAttribute(`data-${name}`) ?? '').replace(/\{\w+\}/, () => fact),
  };
};
