import { expect } from 'vitest';
import type { Page, Visitor } from '../visitor.ts';

type Pressed = { form: string; button: string };

/** Every button of every form on a page, pressed with the form as it is: nothing typed, nothing ticked. */
const pressAll = async (who: Visitor, page: Page, seen: Set<string>): Promise<Page[]> => {
  const answers: Page[] = [];
  for (const form of page.document.querySelectorAll('main form')) {
    const action = form.getAttribute('action') ?? '';
    const fields = [...form.querySelectorAll('input,textarea,select')]
      .filter(
        (field) =>
          !['radio', 'checkbox'].includes(field.getAttribute('type') ?? '') || field.hasAttribute('checked'),
      )
      .map((field): [string, string] => [
        field.getAttribute('name') ?? '',
        field.getAttribute('value') ?? field.textContent.trim(),
      ]);
    for (const button of form.querySelectorAll('button')) {
      const pressed: Pressed = { form: action, button: button.getAttribute('value') ?? '' };
      if (seen.has(JSON.stringify(pressed))) continue;
      seen.add(JSON.stringify(pressed));
      const name = button.getAttribute('name');
      const sent = new URLSearchParams(name === null ? fields : [...fields, [name, pressed.button]]);
      answers.push(await who.post(action, sent.toString()));
    }
  }
  return answers;
};

/** Follows every link and presses every button of what it is led to, as the keenest of scanners do. */
export const crawl = async (
  who: Visitor,
  start: readonly string[],
  show: (page: Page) => void = () => undefined,
): Promise<number> => {
  const paths = [...start];
  const opened = new Set<string>();
  const pressed = new Set<string>();
  const pages: Page[] = [];
  const look = (page: Page): void => {
    expect(page.status).toBeLessThan(500);
    show(page);
    pages.push(page);
    for (const link of page.document.querySelectorAll('a[href^="/r/"]')) {
      paths.push((link.getAttribute('href') ?? '').replace(/#.*/, ''));
    }
  };
  for (let step = 0; step < 200; step += 1) {
    const path = paths.shift();
    const page = path === undefined ? pages.shift() : undefined;
    if (path !== undefined && !opened.has(path)) {
      opened.add(path);
      await who.get(path).then(look);
    }
    if (page !== undefined) (await pressAll(who, page, pressed)).forEach(look);
    if (path === undefined && page === undefined) return pressed.size;
  }
  throw new Error('the pages have no end');
};
