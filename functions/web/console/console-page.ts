import { html } from 'hono/html';
import type { User } from '../../core/access.ts';
import { page, type Html } from '../components/page.ts';

/** The skeleton of a console page: the way home on the left, who is signed in on the right. */
export const consolePage = (user: User | undefined, title: string, main: Html, wide = true): Html =>
  page({
    title: `${title} – Mentoring`,
    wide,
    masthead: html`<a href="/console">Mentoring</a> ${
        user === undefined
          ? ''
          : html`<form method="post" action="/console/sign-out">
              <span>${user.email}</span> <button class="plain">Sign out</button>
            </form>`
      }`,
    main,
  });

export const messagePage = (
  user: User | undefined,
  title: string,
  text: string,
  wayOn: Html | string = '',
): Html =>
  consolePage(
    user,
    title,
    html`<h1>${title}</h1>
      <p class="lede">${text}</p>
      ${wayOn}`,
    false,
  );
