import { html, raw } from 'hono/html';
import { STYLESHEET } from './stylesheet.ts';

/** A piece of finished, escaped HTML, as `hono/html` makes it. */
export type Html = ReturnType<typeof html>;

const styleElement = raw(`<style>${STYLESHEET}</style>`);

export type Page = {
  /** «Error: » is put before it by the caller where the page lists errors. */
  title: string;
  /** Stands over the page: whose it is. */
  masthead: Html | string;
  main: Html;
  footer?: Html | string;
  /** What else stands in its head. */
  head?: Html | string;
  /** The language of the page and the way it is written; English from left to right where absent. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Console pages hold tables and may be wider than a question. */
  wide?: boolean;
};

/** The skeleton of every page. */
export const page = ({
  title,
  masthead,
  main,
  footer = '',
  head = '',
  lang = 'en',
  dir = 'ltr',
  wide = false,
}: Page): Html =>
  html`<!doctype html>
    <html lang="${lang}" dir="${dir}" class="${wide ? 'wide' : ''}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${head} ${styleElement}
      </head>
      <body>
        <header>${masthead}</header>
        <main>${main}</main>
        ${footer === '' ? '' : html`<footer>${footer}</footer>`}
      </body>
    </html>`;
