import { beforeAll, describe, expect, it } from 'vitest';
import { aRoom, expectGoodLink, onePage, type Room } from './a-room.ts';

const half = (token: string): [string, string] => [token.slice(0, 13), token.slice(13)];

/** What mail programs and people make of `/r/<token>`, as it arrives at the server. */
const SPOILT: [string, (token: string) => string][] = [
  ['in upper case', (token) => token.toUpperCase()],
  ['with a dot behind', (token) => `${token}.`],
  ['with an encoded dot behind', (token) => `${token}%2E`],
  ['with a dot that is encoded twice', (token) => `${token}%252E`],
  ['with a comma behind', (token) => `${token},`],
  ['with a bracket behind', (token) => `${token})`],
  ['with a pointed bracket behind', (token) => `${token}%3E`],
  ['in pointed brackets', (token) => `%3C${token}%3E`],
  ['with a quotation mark behind', (token) => `${token}%22`],
  ['with an exclamation mark behind', (token) => `${token}!`],
  ['with spaces around it', (token) => `%20${token}%20%20`],
  ['with a tab and a line break behind', (token) => `${token}%09%0D%0A`],
  ['with words behind', (token) => `${token}%20Best%20wishes`],
  ['with a soft line break of quoted-printable', (token) => half(token).join('=%0A')],
  ['with one of the other kind', (token) => half(token).join('=%0D%0A')],
  ['with what browsers leave of it', (token) => half(token).join('=')],
  ['with a line break and an indent', (token) => half(token).join('%0D%0A%20')],
  ['with a space in the middle', (token) => half(token).join('%20')],
  ['with a hidden space in the middle', (token) => half(token).join('%E2%80%8B')],
  ['with several of these', (token) => `%20${half(token.toUpperCase()).join('=%0A')}%2E)`],
];

describe('a link that arrives', () => {
  let room: Room;
  beforeAll(async () => {
    room = await aRoom(onePage(), SPOILT.length + 1);
  });

  it.each(SPOILT.map(([how, spoil], index) => ({ how, spoil, person: index + 1 })))(
    '$how opens, leads on by a clean address, fills in a tap, and is finished as usual',
    async ({ spoil, person }) => {
      const link = room.linkOf(person);
      const spoilt = `/r/${spoil(link.slice('/r/'.length))}`;
      const who = room.device();
      const start = await who.get(spoilt);
      expect(start.status).toBe(200);
      expect(start.document.querySelector('main a.button')?.getAttribute('href')).toBe(`${link}/1`);
      for (const glued of ['', '.', ')', '%22', '%20']) {
        const page = await who.get(`${spoilt}/1?answer=how-often:always${glued}`);
        expect(page.document.querySelector('input:checked')?.getAttribute('value')).toBe('always');
      }
      await expectGoodLink(room, person);
    },
  );

  it('cut in two is unknown, and is nobody else’s', async () => {
    const [first, last] = half(room.linkOf(1).slice('/r/'.length));
    for (const part of [first, last, `${first}.${last}x`, `${last}${first}`])
      expect((await room.device().get(`/r/${part}`)).status).toBe(404);
  });
});
