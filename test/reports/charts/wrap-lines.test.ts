import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapLines } from '../../../reports/charts/wrap-lines.ts';

const word = fc.stringMatching(/^[a-zäß,.]{1,20}$/);

describe('breaking a text into lines', () => {
  it('loses no word and changes no order', () => {
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 1, max: 40 }), (words, width) => {
        expect(wrapLines(words.join(' '), width).join(' ')).toBe(words.join(' '));
      }),
    );
  });

  it('keeps to the width wherever a line has more than one word', () => {
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 1, max: 40 }), (words, width) => {
        for (const line of wrapLines(words.join(' '), width))
          expect(line.length <= width || !line.includes(' ')).toBe(true);
      }),
    );
  });
});
