import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../seeded-properties.ts';
import { randomIds } from '../../functions/compose/random-ids.ts';
import { isReceipt } from '../../functions/core/receipt.ts';

const RECEIPT = 'K7QF-20M1-4TRB';

it.each([
  ['as it was shown', 'K7QF-20M1-4TRB'],
  ['in small letters', 'k7qf-20m1-4trb'],
  ['without hyphens', 'K7QF20M14TRB'],
  ['with spaces and a full stop', ' K7QF 20M1 4TRB. '],
  ['with a letter O for a zero', 'K7QF-2OM1-4TRB'],
  ['with an I or an l for a one', 'K7QF-20MI-4TRB'],
  ['with other dashes', 'k7qf–2om l–4trb'],
  ['in wide letters', 'Ｋ７ＱＦ２０Ｍ１４ＴＲＢ'],
])('a receipt is known again %s', (_how, typed) => {
  expect(isReceipt(typed, RECEIPT)).toBe(true);
});

it.each(['', ' - ', 'K7QF-20M1-4TR', 'K7QF-20M1-4TRBB', 'K7QF-20M1-4TRC', '🌱'])(
  '«%s» is not that receipt',
  (typed) => {
    expect(isReceipt(typed, RECEIPT)).toBe(false);
  },
);

it('is known in any case and with anything but letters and digits between', () => {
  const spoilt = fc.array(fc.constantFrom('', '-', ' ', '.', '\t'), { minLength: 14, maxLength: 14 });
  fc.assert(
    fc.property(spoilt, fc.boolean(), (signs, small) => {
      const receipt = randomIds.receipt();
      const typed = signs.map((sign, n) => `${receipt.charAt(n)}${sign}`).join('');
      expect(isReceipt(small ? typed.toLowerCase() : typed, receipt)).toBe(true);
      expect(isReceipt(typed, randomIds.receipt())).toBe(false);
    }),
  );
});
