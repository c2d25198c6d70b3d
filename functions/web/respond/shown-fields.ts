import { html } from 'hono/html';
import type { OfferedField } from '../../core/instrument/offered-fields.ts';
import type { Html } from '../components/page.ts';

/** The field by which a form says what it showed: radio buttons that nobody touched send nothing, so their absence does not tell. */
export const SHOWN = 'shown';
export const SHOWN_BREAK = ' ';

export const shownFields = (fields: readonly OfferedField[]): Html =>
  html`<input type="hidden" name="${SHOWN}" value="${fields.map(({ name }) => name).join(SHOWN_BREAK)}" />`;
