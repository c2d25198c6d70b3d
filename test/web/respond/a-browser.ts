import type { Hono } from 'hono';
import { JSDOM } from 'jsdom';

const ORIGIN = 'https://mentoring.example.org';

/** What was typed or chosen, by name of field; for radio buttons, boxes and places the values that are to be chosen. */
type Typed = Record<string, string | string[]>;

export type ShownPage = {
  status: number;
  path: string;
  document: Document;
  /** The words of the page, without those of its head. */
  text: string;
  /** Presses a button by its words, after typing. The form is sent as a browser without scripts sends it. */
  press: (words: string, typed?: Typed) => Promise<ShownPage>;
};

const type = (document: Document, typed: Typed): void => {
  for (const [name, value] of Object.entries(typed)) {
    const fields = [...document.getElementsByName(name)];
    if (fields.length === 0) throw new Error(`The page has no field «${name}».`);
    for (const field of fields) {
      const values = [value].flat();
      if ('checked' in field && 'type' in field && (field.type === 'radio' || field.type === 'checkbox')) {
        field.checked = values.includes(field.getAttribute('value') ?? '');
      } else if (field.tagName === 'SELECT' && 'value' in field) {
        const offered = [...field.querySelectorAll('option')].map((option) => option.getAttribute('value'));
        field.value = values.find((one) => offered.includes(one)) ?? '';
      } else if ('value' in field) [field.value] = values;
    }
  }
};

const showing = async (app: Hono, response: Response, path: string): Promise<ShownPage> => {
  if (response.status === 303) {
    const target = response.headers.get('location') ?? '';
    const followed = await app.request(target.replace(/#.*/, ''));
    return showing(app, followed, target);
  }
  const { window } = new JSDOM(await response.text(), { url: `${ORIGIN}${path}` });
  const { document } = window;
  return {
    status: response.status,
    path,
    document,
    text: (document.body.textContent ?? '').replaceAll(/\s+/g, ' '),
    press: async (words, typed = {}) => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent.trim().replaceAll(/\s+/g, ' ') === words,
      );
      if (!button?.form) throw new Error(`The page has no button «${words}».`);
      type(document, typed);
      const sent = new URLSearchParams();
      for (const [name, value] of new window.FormData(button.form, button)) {
        if (typeof value === 'string') sent.append(name, value);
      }
      const action = button.form.getAttribute('action') ?? '';
      return showing(app, await app.request(action, { method: 'POST', body: sent }), action);
    },
  };
};

/** Opens a page. */
export const browse = async (app: Hono, path: string): Promise<ShownPage> =>
  showing(app, await app.request(path), path);
