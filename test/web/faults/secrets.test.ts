import { describe, expect, it } from 'vitest';
import type { Ports } from '../../../functions/ports.ts';
import { aVisitor, type Page } from '../visitor.ts';
import { crawl } from './crawl.ts';
import {
  addressOf,
  aRoom,
  expectQuietLog,
  finish,
  onePage,
  SEALED,
  someAnswers,
  twoPages,
  type Room,
} from './a-room.ts';

/** What on a page would tell somebody else that it was opened, or run what was written into it. */
const leaks = ({ headers, document, text }: Page): string[] => {
  const policy = headers.get('content-security-policy') ?? '';
  const found: [string, boolean][] = [
    ['names its address to others', headers.get('referrer-policy') !== 'no-referrer'],
    ['sets a cookie', headers.getSetCookie().length > 0],
    ['is kept', headers.get('cache-control') !== 'no-store'],
    ['is listed', !(headers.get('x-robots-tag') ?? '').includes('noindex')],
    ['may load anything', !policy.includes("default-src 'none'")],
    ['may run what stands in it', /unsafe|script-src(?! 'self'[;,]|$)/.test(policy)],
    ['is framed', !policy.includes("frame-ancestors 'none'")],
    ['has a script in it', [...document.querySelectorAll('script')].some((one) => one.textContent !== '')],
    ['has a handler in it', /<[^>]+\son[a-z]+\s*=/i.test(text)],
    ['has a style on an element', document.querySelector('[style]') !== null],
    ['leads elsewhere', /(?:href|src|action|srcset|poster|data)="(?:https?:)?\/\//i.test(text)],
    ['reloads itself', document.querySelector('meta[http-equiv]') !== null],
  ];
  return found.filter(([, is]) => is).map(([what]) => what);
};

describe('no answering page tells anybody that it was opened', () => {
  const rooms: [string, (room: Room) => Promise<unknown>][] = [
    ['before anything is answered', () => Promise.resolve()],
    ['after it was answered', (room) => finish(room, 1)],
    ['after it was over', async (room) => room.world.stopAt(SEALED)],
  ];
  it.each(rooms)('%s', async (_when, prepare) => {
    const room = await aRoom(twoPages(), 1);
    await prepare(room);
    const pages = new Map<string, string[]>();
    const start = [...room.mailedTo(1), '/r/unknown', `/r/${'z'.repeat(32)}`, `${room.linkOf(1)}/9`];
    await crawl(room.device(), start, (page) => {
      pages.set(`${page.status} ${page.path}`, leaks(page));
    });
    expect(pages.size).toBeGreaterThan(5);
    expect([...pages].filter(([, found]) => found.length > 0)).toEqual([]);
  });
});

/** Every port whose every method fails, one port after the other. The message is what a library could make of its input. */
const broken = (
  ports: Ports,
  name: 'drafts' | 'invitations' | 'responses' | 'rosters' | 'waves' | 'programs',
): Partial<Ports> => ({
  [name]: new Proxy(ports[name], {
    get: () => () => Promise.reject(new Error(`${name} is away`)),
  }),
});

it.each(['drafts', 'invitations', 'responses', 'rosters', 'waves', 'programs'] as const)(
  'when %s fails, operators learn that and no token, no address and no answer',
  async (name) => {
    const room = await aRoom(onePage(), 1);
    const who = aVisitor(room.appWith(broken(room.world.ports, name)));
    const link = room.linkOf(1);
    const fields = { ...someAnswers(1), submission: ['form00000000000000000001'], direction: ['send'] };
    for (const path of room.mailedTo(1)) await who.get(path);
    for (const end of [
      '/1',
      '/send',
      '/1/draft',
      '/decline',
      '/not-me',
      '/change',
      '/withdraw',
      '/mail-receipt',
    ])
      await who.post(`${link}${end}`, { ...fields, receipt: ['K7QF'] });
    const later = { ...fields, direction: ['later'] };
    await who.post(`${link}/1`, later);
    if (name !== 'responses') expect(room.world.logged.length).toBeGreaterThan(0);
    expectQuietLog(room);
    expect(JSON.stringify(room.world.logged)).not.toContain(addressOf(1));
  },
);
