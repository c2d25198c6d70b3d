/** What the form says about itself; it changes without anybody typing. */
const NOT_TYPED: ReadonlySet<string> = new Set(['submission', 'shown', 'had_answers']);

/** Everything that the form would send, line breaks as forms send them. */
export const formFields = (form: HTMLFormElement): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') fields.append(name, value.replace(/\r?\n/g, '\r\n'));
  return fields;
};

/** What somebody has written and chosen, as one text: equal texts, equal answers. Empty fields that come and go make no difference. */
export const written = (form: HTMLFormElement): string =>
  new URLSearchParams(
    Array.from(formFields(form)).filter(([name, value]) => value !== '' && !NOT_TYPED.has(name)),
  ).toString();

const isChanged = (field: Element): boolean => {
  if (field instanceof HTMLSelectElement)
    return field.value !== (field.querySelector('option[selected]')?.getAttribute('value') ?? '');
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement)) return false;
  return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
};

/** Has the form say that answers were in it, so that the server takes them for deleted where they are no more. */
export const markTyped = (form: HTMLFormElement): void => {
  form.addEventListener('input', () =>
    form.querySelector('[name=had_answers]')?.setAttribute('value', 'yes'),
  );
};

/** Whether the form differs from what the server drew: typed before this module came, or brought back by the browser. */
export const isTouched = (form: HTMLFormElement): boolean =>
  Array.from(form.querySelectorAll('input,select,textarea')).some(isChanged);
