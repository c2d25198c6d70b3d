import fc from 'fast-check';
import { describe, it } from 'vitest';
import { aRoom, CLOSING, IN_GRACE, onePage, OPENING, SEALED, twoPages, type Room } from './a-room.ts';
import { Somebody } from './somebody.ts';

type Command = fc.AsyncCommand<object, Somebody>;

/** A step that is always possible. */
const step = (name: string, run: (somebody: Somebody) => Promise<void> | void): Command => ({
  check: () => true,
  run: async (_model, somebody) => run(somebody),
  toString: () => name,
});

const tab = fc.integer({ min: 0, max: 2 });
const direction = fc.constantFrom('next', 'back', 'later', 'send');
const ends = fc.constantFrom(
  '',
  '/1',
  '/1',
  '/1',
  '/2',
  '/review',
  '.',
  '/1?answer=how-often:always',
  '/1?answer=how-often:never.',
);
const moments = fc.constantFrom(
  OPENING,
  '2026-05-10T07:00:00.000Z',
  '2026-04-20T07:00:00.000Z',
  CLOSING,
  IN_GRACE,
  SEALED,
);

const commands = (room: () => Room): fc.Arbitrary<Iterable<Command>> =>
  fc.commands(
    [
      fc.tuple(tab, ends).map(([n, end]) => step(`open ${n} ${end}`, (one) => one.open(n, end))),
      fc
        .tuple(tab, fc.nat(11))
        .map(([n, variant]) => step(`type ${n} ${variant}`, (one) => one.type(n, variant))),
      fc.tuple(tab, direction).map(([n, to]) => step(`press ${n} ${to}`, (one) => one.press(n, to, false))),
      fc
        .tuple(tab, direction)
        .map(([n, to]) => step(`press ${n} ${to}, reply lost`, (one) => one.press(n, to, true))),
      fc
        .tuple(tab, fc.constantFrom('before' as const, 'after' as const))
        .map(([n, when]) => step(`press ${n} send, dies ${when}`, (one) => one.press(n, 'send', true, when))),
      fc.nat(9).map((which) => step(`retry ${which}`, (one) => one.retry(which))),
      fc.constant(step('scan', (one) => one.scan())),
      moments.map((moment) => step(`clock ${moment}`, () => room().world.stopAt(moment))),
    ],
    { maxCommands: 25, size: 'max' },
  );

const PEOPLE = 25;

describe.each([
  ['one page', onePage],
  ['two pages', twoPages],
])('questions on %s', (_pages, instrument) => {
  it('make one response with one receipt, and lose nothing, in whatever order things happen', async () => {
    let room = await aRoom(instrument(), PEOPLE);
    let person = 0;
    await fc.assert(
      fc.asyncProperty(
        commands(() => room),
        async (steps) => {
          person += 1;
          if (person > PEOPLE) [room, person] = [await aRoom(instrument(), PEOPLE), 1];
          const somebody = new Somebody(room, person);
          await fc.asyncModelRun(() => ({ model: {}, real: somebody }), steps);
          await somebody.expectLaw();
        },
      ),
      { numRuns: PEOPLE },
    );
  }, 300_000);
});
