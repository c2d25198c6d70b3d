import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MAGNIFIED, openBrowser, openDevice } from './browser.ts';
import { lostWhenSpaced, misfits } from './fit.ts';
import { aKeyboard } from './keyboard.ts';
import { faultsIn, put } from './variants.ts';

/* What looks at all pages finds what is wrong with a page. */

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await openDevice(browser, { viewport: MAGNIFIED });
});
afterAll(() => browser.close());

const aPage = (main: string, style = ''): string =>
  `<!doctype html><html lang="en" dir="ltr"><head><title>Planted</title>
    <meta name="viewport" content="width=device-width"><style>${style}</style></head><body><main><h1>Planted</h1>${main}</main></body></html>`;

it('a page without faults has none', async () => {
  await put(page, aPage('<p>Some words.</p>'));
  expect(await faultsIn(page, ['phone', 'magnified', 'dark'])).toEqual([]);
});

it('pale words are found where they are pale, in the dark alone', async () => {
  const style = '@media(prefers-color-scheme:dark){body{background:#000;color:#222}}';
  await put(page, aPage('<p>Some words.</p>', style));
  expect(await faultsIn(page, ['phone'])).toEqual([]);
  expect((await faultsIn(page, ['dark'])).join()).toContain('dark: color-contrast');
});

it.each([
  ['too small to touch', '<button style="width:43px;height:60px">x</button>'],
  ['too small to touch', '<p><a href="#x">Alone</a></p>'],
  ['wider than the window', '<div style="width:900px">x</div>'],
])('what is %s is found', async (fault, markup) => {
  await page.setViewportSize(MAGNIFIED);
  await put(page, aPage(markup));
  expect((await misfits(page)).join()).toContain(fault);
});

it('a link within a sentence is as small as its words', async () => {
  await put(page, aPage('<p>See <a href="#x">there</a>.</p>'));
  expect(await misfits(page)).toEqual([]);
});

it('what does not fit with wide letters is found', async () => {
  await put(page, aPage('<div style="width:9rem;height:1.3em;overflow:hidden">Words in a box</div>'));
  expect((await lostWhenSpaced(page)).join()).toContain('cut: ');
});

const BUTTONS = '<button>One</button><button>Two</button>';
it.each([
  ['no outline', 'button:focus{outline:0}', BUTTONS],
  ['out of sight', 'button+button{position:fixed;inset-block-start:-90px}', BUTTONS],
  ['covered', '.over{position:fixed;inset:0;background:#fff}', `${BUTTONS}<div class="over"></div>`],
  ['another way', '', '<button tabindex="2">One</button><button tabindex="1" id="two">Two</button>'],
])('a focus with «%s» is found', async (fault, style, markup) => {
  await page.setViewportSize(MAGNIFIED);
  await page.goto('about:blank');
  await put(page, aPage(`${markup}<button>Last</button>`, `:focus{outline:3px solid}${style}`));
  await expect(aKeyboard(page).to(page.getByText('Last'))).rejects.toThrow(fault);
});
