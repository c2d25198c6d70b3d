import { html } from 'hono/html';
import { page, type Html } from '../components/page.ts';
import type { Occasion } from '../../workflows/open-link.ts';

/** The skeleton of a participant's page: whose program it is above, whom to ask below. */
export const respondPage = (occasion: Occasion, title: string, main: Html): Html =>
  page({
    title: `${title} – ${occasion.program.name}`,
    masthead: html`<span>${occasion.program.name}</span><span>${occasion.program.organization}</span>`,
    main,
    footer: html`<p>Questions, or something is wrong? ${occasion.program.helpContact}</p>`,
  });
