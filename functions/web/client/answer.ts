import { countCharacters } from './count-characters.ts';
import { Draft } from './keep-draft.ts';
import { sendOnce } from './send-once.ts';
import { statusOf } from './status.ts';
import { pageUpdater } from './update-page.ts';
import { markTyped } from './written.ts';

/**
 * What the answering pages do on top of what they do without scripts: drafts are kept while somebody types, questions appear
 * in place, long texts are counted, forms are sent once. The server decides everything; this only asks it. A request is made
 * when a person has typed or chosen something, never by opening a page.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('main form')) {
  markTyped(form);
  const status = statusOf(form);
  const address = form.getAttribute('data-draft');
  const draft = address === null ? undefined : new Draft(form, address, status, pageUpdater(form, status));
  countCharacters(form, status);
  sendOnce(form, status, draft);
}
