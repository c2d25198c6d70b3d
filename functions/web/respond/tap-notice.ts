import { html } from 'hono/html';
import { itemsFor } from '../../core/instrument/asked-items.ts';
import type { Tap } from '../../core/instrument/one-tap-item.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Html } from '../components/page.ts';
import { startLink } from './links.ts';
import { factsOf } from './start-page.ts';
import { inWords } from './typed-text.ts';
import type { Visit } from './visit.ts';

/** What is kept of another answer to the same item; nothing where it is the same or there is none. */
const replaced = (visit: Visit, { itemId, code }: Tap, draft: DraftFields): Html | string => {
  const item = itemsFor(visit.instrument, visit.invitation.role).find(({ id }) => id === itemId);
  if (item === undefined || draft[itemId]?.[0] === code) return '';
  const words = inWords(visit, item, draft);
  if (words.length === 0) return '';
  return html`<p>${visit.speech.rich('tapReplaces', { answer: html`<bdi>${words}</bdi>` })}</p>`;
};

/**
 * Stands over the first page for whoever came by a tap in the e-mail: that an answer is filled in and kept nowhere yet, and
 * what the start page would have told. `draft` is what is kept.
 */
export const tapNotice = (visit: Visit, tap: Tap, draft: DraftFields): Html => {
  const { say } = visit.speech;
  return html`<div class="card">
    <p><strong>${say('firstAnswerFilled')}</strong> ${say('nothingKeptYet')}</p>
    ${replaced(visit, tap, draft)}
    <details>
      <summary>${say('aboutThis')}</summary>
      ${factsOf(visit)}
    </details>
    <p><a class="lone" href="${startLink(visit)}">${say('toStartPage')}</a></p>
  </div>`;
};
