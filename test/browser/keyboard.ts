import type { Locator, Page } from 'playwright-core';

/** Nobody should have to press Tab more often on the way to something on the same page. */
const MOST_TABS = 80;

/** What is wrong with where the focus is; nothing where somebody sees it. */
const faultOfFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return undefined;
    const name = focused.outerHTML.slice(0, 120);
    // A native choice is small: the box around it shows where one is.
    const box = focused.closest('.option') ?? focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(box);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no outline: ${name}`;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) return `out of sight: ${name}`;
    const [x, y] = [(left + right) / 2, Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1)];
    const onTop = document.elementFromPoint(x, y);
    return onTop !== null && (box.contains(onTop) || onTop.contains(box)) ? undefined : `covered: ${name}`;
  });

const isFocused = async (target: Locator): Promise<boolean> =>
  (await target.count()) > 0 && target.first().evaluate((element) => element === document.activeElement);

/** Whether the focus has gone back on the page since it was here last. */
const wentBack = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const now = document.activeElement;
    const before = document.querySelector('[data-was-focused]');
    before?.removeAttribute('data-was-focused');
    if (now === null || now === document.body) return false;
    now.setAttribute('data-was-focused', '');
    const order = before === null ? 0 : before.compareDocumentPosition(now);
    return (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });

export type Keyboard = {
  /** Presses Tab until a thing has the focus. @throws when it is never reached, or the focus can’t be seen on the way */
  to: (target: Locator) => Promise<void>;
  press: (key: string) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Goes to a thing and presses Enter, and waits for the page that it leads to. */
  enter: (target: Locator) => Promise<void>;
};

/** Somebody who uses a page by its keyboard alone, and looks where the focus is. */
export const aKeyboard = (page: Page): Keyboard => {
  const look = async (): Promise<void> => {
    const fault = await faultOfFocus(page);
    if (fault !== undefined) throw new Error(fault);
    if (await wentBack(page)) throw new Error('the focus goes another way than the page');
  };
  const to = async (target: Locator): Promise<void> => {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await isFocused(target)) return;
      await page.keyboard.press('Tab');
      await look();
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  };
  return {
    to,
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    enter: async (target) => {
      await to(target);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    },
  };
};

/** Everything that Tab reaches on a page, from its top, in the order of reaching. */
export const tabThrough = async (page: Page): Promise<string[]> => {
  const reached: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const fault = await faultOfFocus(page);
    if (fault !== undefined) throw new Error(fault);
    const name = await page.evaluate(() => {
      const it = document.activeElement;
      if (it === null || it === document.body) return undefined;
      return `${it.tagName} ${it.getAttribute('name') ?? it.getAttribute('href') ?? it.textContent}`;
    });
    if (name === undefined) return reached;
    reached.push(name);
  }
  throw new Error('Tab never leaves the page');
};
