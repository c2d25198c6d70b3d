import type { Draft } from './keep-draft.ts';
import type { Status } from './status.ts';

/** A page that is still here after so many milliseconds was not left: somebody has stopped it, and may try again. */
const LEFT_BY_NOW = 8000;

/**
 * A form that is being sent is not sent again until the page has come back. Buttons say so and keep the focus. A draft that is
 * on its way arrives first, or it would overwrite what the form brings.
 */
export const sendOnce = (form: HTMLFormElement, status: Status, draft: Draft | undefined): void => {
  let isSent = false;
  let draftArrived = false;
  const mark = (busy: boolean): void => {
    for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', String(busy));
  };
  const release = (): void => {
    isSent = false;
    draftArrived = false;
    mark(false);
    status.show('');
    draft?.resume();
  };
  form.addEventListener('submit', (event) => {
    if (draftArrived) return;
    if (isSent || draft?.isOffline === true) {
      event.preventDefault();
      return;
    }
    isSent = true;
    status.show(status.words('sending'));
    const arrival = draft?.finish();
    setTimeout(release, LEFT_BY_NOW);
    // Only now: the form is put together after this, and would leave out the button that was pressed.
    setTimeout(() => mark(true));
    if (arrival === undefined) return;
    event.preventDefault();
    void arrival.then(() => {
      draftArrived = true;
      form.requestSubmit(event.submitter);
    });
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) release();
  });
};
