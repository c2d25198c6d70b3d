import { expect } from 'vitest';
import type { DraftFields } from '../../../functions/core/survey-response.ts';
import type { Ports } from '../../../functions/ports.ts';
import { crashing } from '../../crashing.ts';
import { typedIn } from '../forms.ts';
import { aVisitor, type Page } from '../visitor.ts';
import {
  expectGoodLink,
  expectQuietLog,
  finish,
  OPENING,
  receiptOn,
  someAnswers,
  type Room,
} from './a-room.ts';

/** A form on its way: where to, and all that is in it. */
type Sent = { path: string; fields: DraftFields };
type Tab = { page: Page; fields: DraftFields };

const NAMES = ['how-often', 'met', 'why', 'more'] as const;
const ofItems = (fields: DraftFields): DraftFields =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const texts = (fields[name] ?? []).filter((text) => text !== '');
      return texts.length === 0 ? [] : [[name, texts] as const];
    }),
  );

/** Somebody with tabs on several devices, whose network, clock and mail program do what they like; and what has to hold of it in the end. */
export class Somebody {
  private readonly room: Room;
  private readonly person: number;
  private readonly tabs = new Map<number, Tab>();
  private readonly sent: Sent[] = [];
  private readonly receipts = new Set<string>();
  /** What was kept of the first page last. */
  private kept: DraftFields | undefined;

  constructor(room: Room, person: number) {
    this.room = room;
    this.person = person;
    room.world.stopAt(OPENING);
  }

  private get link(): string {
    return this.room.linkOf(this.person);
  }

  async open(tab: number, end: string): Promise<void> {
    const page = await this.room.device().get(`${this.link}${end}`);
    this.look(page);
    const hasForm = page.document.querySelector('main form input[name=submission]') !== null;
    if (hasForm) this.tabs.set(tab, { page, fields: typedIn(page) });
    else this.tabs.delete(tab);
  }

  type(tab: number, variant: number): void {
    const at = this.tabs.get(tab);
    if (at === undefined) return;
    const typed: DraftFields = { ...someAnswers(variant), more: [`More of ${variant}`] };
    for (const name of NAMES) {
      const texts = typed[name];
      if (texts !== undefined && at.page.document.getElementsByName(name).length > 0) at.fields[name] = texts;
    }
  }

  /** Presses a button. Where the reply is `lost`, the tab stays as it is. */
  async press(tab: number, direction: string, lost: boolean, dying?: 'before' | 'after'): Promise<void> {
    const at = this.tabs.get(tab);
    if (at === undefined) return;
    const action = at.page.document.querySelector('main form')?.getAttribute('action') ?? '';
    const fields = action.endsWith('/send') ? at.fields : { ...at.fields, direction: [direction] };
    const form = { path: action, fields: { ...fields } };
    this.sent.push(form);
    const page = await this.post(form, dying);
    if (!lost && page.status < 500) this.tabs.set(tab, { page, fields: this.formOn(page) });
  }

  /** Sends a form again that was sent before, as a reload does. */
  async retry(which: number): Promise<void> {
    const form = this.sent[which % Math.max(1, this.sent.length)];
    if (form !== undefined) await this.post(form);
  }

  /** What a scanner does with the mail. */
  async scan(): Promise<void> {
    for (const path of this.room.mailedTo(this.person))
      for (const method of ['HEAD', 'GET'])
        expect((await this.room.app.request(path, { method })).status).toBeLessThan(500);
    for (const [end, direction] of [
      ['/1', 'next'],
      ['/1', 'send'],
      ['/1', 'later'],
      ['/send', ''],
      ['/decline', ''],
      ['/not-me', ''],
    ])
      this.look(
        await this.room
          .device()
          .post(`${this.link}${end}`, direction === '' ? {} : { direction: [direction ?? ''] }),
      );
  }

  private formOn(page: Page): DraftFields {
    return page.document.querySelector('main form') === null ? {} : typedIn(page);
  }

  private async post({ path, fields }: Sent, dying?: 'before' | 'after'): Promise<Page> {
    const { ports } = this.room.world;
    const changed: Partial<Ports> =
      dying === undefined ? {} : { responses: crashing(ports.responses, 'put', { call: 1, when: dying }) };
    const page = await aVisitor(this.room.appWith(changed)).post(path, fields);
    if (dying === undefined) expect(page.status).toBeLessThan(500);
    this.look(page);
    const isSaved = page.status === 200 && receiptOn(page) === undefined;
    const typed = ofItems(fields);
    if (isSaved && path.endsWith('/1') && Object.keys(typed).length > 0) this.kept = typed;
    return page;
  }

  private look(page: Page): void {
    const receipt = receiptOn(page);
    if (receipt !== undefined) this.receipts.add(receipt);
  }

  /** One response and one receipt, or none and a good link; what was sent or kept is there; no log knows any of it. */
  async expectLaw(): Promise<void> {
    this.room.world.stopAt(OPENING);
    const stored = await this.room.storedOf(this.person);
    if (stored.length === 0) {
      expect(this.receipts.size).toBe(0);
      const first = await this.room.device().get(`${this.link}/1`);
      if (this.kept !== undefined) expect(ofItems(typedIn(first))).toEqual(this.kept);
      await expectGoodLink(this.room, this.person);
      return;
    }
    await finish(this.room, this.person, 9).catch(() => undefined);
    const after = await this.room.storedOf(this.person);
    expect(after).toEqual(stored);
    expect(after).toHaveLength(1);
    for (const receipt of this.receipts) expect(receipt).toBe(after[0]?.receipt);
    const typed = this.sent.map(({ fields }) => ofItems(fields));
    for (const [id, answer] of Object.entries(after[0]?.answers ?? {}))
      expect(typed.map((fields) => fields[id]?.[0])).toContain(answer);
    expectQuietLog(this.room);
  }
}
