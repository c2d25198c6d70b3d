import { formFields } from './written.ts';

export type Reply =
  /** `html` is what the page looks like by now, where that has changed. */
  | { kind: 'kept'; savedAt: Date; html: string | undefined }
  /** Not taken, and why; `forGood` where nothing will be taken any more. */
  | { kind: 'refused'; message: string; forGood: boolean }
  /** Nobody knows whether it arrived. */
  | { kind: 'failed' };

/** So long a reply may take, in milliseconds. */
const PATIENCE = 10_000;
/** Unknown, answered, over. */
const FOR_GOOD: ReadonlySet<number> = new Set([404, 409, 410]);

/** What the server says; see take-draft. */
type Told = { savedAt?: string; html?: string; message?: string };

/** Sends what is typed. `isLeaving` lets the request outlive the page, which browsers grant to small ones. */
export const postDraft = async (
  form: HTMLFormElement,
  address: string,
  isLeaving: boolean,
): Promise<Reply> => {
  const body = formFields(form);
  const shape = form.getAttribute('data-shape');
  if (shape !== null) body.append('shape', shape);
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
      keepalive: isLeaving,
      signal: AbortSignal.timeout(PATIENCE),
    });
    // Somebody on the way is busy. Where it is we who have had enough, we say until when.
    const isBusy = response.status === 429 && !response.headers.has('retry-after');
    if (response.status >= 500 || isBusy) return { kind: 'failed' };
    const { savedAt, html, message = '' }: Told = await response.json();
    return savedAt === undefined
      ? { kind: 'refused', message, forGood: FOR_GOOD.has(response.status) }
      : { kind: 'kept', savedAt: new Date(savedAt), html };
  } catch {
    return { kind: 'failed' };
  }
};
