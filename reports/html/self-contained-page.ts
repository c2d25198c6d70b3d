import { html, raw } from 'hono/html';
import { PAGE_STYLE } from './page-style.ts';

/** A page that may load nothing and run nothing; its only style is its own. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole page as one file that needs no other and no network. */
export const selfContainedPage = async (title: string, body: ReturnType<typeof html>): Promise<string> => {
  const document = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${raw(PAGE_STYLE)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return `${document}\n`;
};
