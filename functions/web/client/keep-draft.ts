import { postDraft, type Reply } from './post-draft.ts';
import type { Status } from './status.ts';
import { isTouched, written } from './written.ts';

/** In milliseconds: after the last key; between tries; and so long a form that is sent waits for its draft. */
const TYPING = 400;
const FIRST_TRY = 1000;
const LAST_TRY = 30_000;
const PATIENCE = 4000;

const warn = (event: Event): void => event.preventDefault();

/**
 * Keeps what is typed, a little after the last key, and at once after a choice that may change what is asked. There is one
 * request at a time, so that no older text can arrive after a newer one; a reply that another has overtaken counts for nothing. What
 * failed is tried again, ever more rarely. The browser warns of leaving only while the newest typing has not arrived.
 */
export class Draft {
  private readonly form: HTMLFormElement;
  private readonly address: string;
  private readonly status: Status;
  private readonly update: (html: string) => void;
  /** What the server has, and what it would not have. */
  private arrived: string | undefined;
  private refused: string | undefined;
  private running: Promise<void> | undefined;
  /** Somebody wanted to save while a request was on its way. */
  private again = false;
  private turn = 0;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOver = false;
  private isLeaving = false;
  /** Whether the person knows that what they type is kept. */
  private isTold = false;

  constructor(form: HTMLFormElement, address: string, status: Status, update: (html: string) => void) {
    this.form = form;
    this.address = address;
    this.status = status;
    this.update = update;
    if (!isTouched(form)) this.arrived = written(form);
    // Where no answer changes what is asked, a choice can wait as a word does.
    const afterChoice = form.getAttribute('data-shape') === null ? TYPING : 0;
    form.addEventListener('input', () => this.changed(TYPING));
    form.addEventListener('change', () => this.changed(afterChoice));
    addEventListener('online', () => this.saveIn(0));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.save(true);
    });
    this.changed(TYPING);
  }

  /** The form is being sent: nothing more is kept. Resolves when a draft that is on its way has arrived; undefined where none is. */
  finish(): Promise<unknown> | undefined {
    this.isLeaving = true;
    clearTimeout(this.timer);
    this.watch();
    if (this.running === undefined) return undefined;
    return Promise.race([this.running, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  /** The form is here to stay after all. */
  resume(): void {
    this.isLeaving = false;
    this.failures = 0;
    this.changed(TYPING);
  }

  /** Sending now would end on the browser's own error page. */
  get isOffline(): boolean {
    return this.failures > 0 && !navigator.onLine;
  }

  private get isDirty(): boolean {
    return !this.isOver && !this.isLeaving && written(this.form) !== this.arrived;
  }

  /** Listens only while there is something to lose: a page that listens for good is kept by no browser for «back». */
  private watch(): void {
    (this.isDirty ? addEventListener : removeEventListener)('beforeunload', warn);
  }

  private changed(wait: number): void {
    this.watch();
    // What failed keeps its own pace.
    if (this.isDirty && this.failures === 0) this.saveIn(wait);
  }

  private saveIn(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(false), wait);
  }

  private save(isGoing: boolean): void {
    clearTimeout(this.timer);
    const text = written(this.form);
    if (!this.isDirty && this.failures > 0) this.recovered();
    if (!this.isDirty || text === this.refused) return;
    if (this.running !== undefined && !isGoing) {
      this.again = true;
      return;
    }
    this.again = false;
    this.turn += 1;
    const { turn } = this;
    this.running = postDraft(this.form, this.address, isGoing).then((reply) => {
      if (turn === this.turn) this.take(reply, text);
    });
  }

  private take(reply: Reply, text: string): void {
    this.running = undefined;
    if (reply.kind === 'failed') {
      this.failures += 1;
      this.isTold = false;
      this.tell(this.status.words('trying'));
      this.saveIn(Math.min(FIRST_TRY * 2 ** (this.failures - 1), LAST_TRY));
      return;
    }
    this.failures = 0;
    if (reply.kind === 'refused') {
      this.isOver ||= reply.forGood;
      this.refused = text;
      this.tell(reply.message);
    } else {
      this.arrived = text;
      this.tellSaved(reply.savedAt);
      // A form that is being sent is sent as it is: the button that was pressed must still be there.
      if (reply.html !== undefined && !this.isLeaving) this.update(reply.html);
    }
    this.watch();
    if (this.again) this.save(false);
  }

  /** What could not be kept has been taken back by the person. */
  private recovered(): void {
    this.failures = 0;
    this.status.show('');
  }

  private tell(message: string): void {
    this.status.show(message);
    this.status.announce(message);
  }

  /** The time is there to be seen. Heard is it once: that every word is kept need not be said after every word. */
  private tellSaved(at: Date): void {
    const { lang } = document.documentElement;
    const time = at.toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    this.status.show(this.status.words('saved', time));
    if (!this.isTold) this.status.announce(this.status.words('saved', time));
    this.isTold = true;
  }
}
