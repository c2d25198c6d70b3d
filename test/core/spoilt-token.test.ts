import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenReadings } from '../../functions/core/spoilt-token.ts';

const token = 'k7qf2m9x4trbk7qf2m9x4trbk7qf2m9x';

it.each([
  ['as it is', token],
  ['in capitals', token.toUpperCase()],
  ['with signs behind', `${token}.`],
  ['with a bracket and a comma behind', `${token}),`],
  ['with a sign that is encoded twice', `${token}%2E`],
  ['in angle brackets', `<${token}>`],
  ['in quotation marks and spaces', `  «${token}» `],
  ['with words glued to it', `${token} and thank you`],
  ['with the rest of a tag', `${token}">answer`],
])('a token %s is read', (_how, spoilt) => {
  expect(tokenReadings(spoilt)[0]).toBe(token);
});

it.each(['=\n', '=\r\n', '= \r\n', '=', '\n', '\r\n ', ' ', '\u200b'])(
  'a token that was broken anywhere by %j is whole again',
  (broken) => {
    for (let place = 1; place < token.length; place += 1) {
      const spoilt = token.slice(0, place) + broken + token.slice(place);
      expect(tokenReadings(spoilt)).toContain(token);
    }
  },
);

it.each(['', 'abc', '...', '<script>', 'a'.repeat(100_000), `${token}${token}${token}`])(
  '«%.30s» is no token, and nobody looks it up',
  (other) => expect(tokenReadings(other)).toEqual([]),
);

it('never more than two are looked up, and each looks like a token', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      const readings = tokenReadings(raw);
      expect(readings.length).toBeLessThanOrEqual(2);
      for (const reading of readings) expect(reading).toMatch(/^[a-z0-9]{20,64}$/);
    }),
  );
});
