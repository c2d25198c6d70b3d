import { describe, expect, it } from 'vitest';
import { itemsFor, type AskedItem } from '../../../functions/core/instrument/asked-items.ts';
import { readAnswers } from '../../../functions/core/instrument/read-answers.ts';
import { anEveryKindInstrument } from '../../builders/an-every-kind-instrument.ts';

const instrument = anEveryKindInstrument();
const items = itemsFor(instrument, 'mentee');
const item = (id: string): AskedItem[] => items.filter((one) => one.id === id);

/** What one item makes of the texts sent for it: its answer, `blank`, or the code of its problem. */
const reading = (id: string, ...texts: string[]) => {
  const { answers, problems } = readAnswers(instrument, item(id), { [id]: texts });
  return problems[0]?.code ?? answers[id] ?? 'blank';
};
const advice = (id: string, ...texts: string[]) =>
  readAnswers(instrument, item(id), { [id]: texts }).problems[0]?.advice;

describe('a single choice', () => {
  it('is the code of one of its options', () => {
    expect(reading('how-often', 'mostly')).toBe('mostly');
    expect(reading('how-often', 'Mostly')).toBe('unknown-option');
    expect(reading('how-often', '2')).toBe('unknown-option');
  });

  it('is one: a different second value is refused, a repeated one is not', () => {
    expect(reading('how-often', 'mostly', 'always')).toBe('several-values');
    expect(reading('how-often', 'mostly', 'mostly', '')).toBe('mostly');
  });

  it('says what to do', () => {
    expect(advice('how-often')).toEqual({ code: 'choose-one', params: {} });
    expect(advice('how-often', 'daily')).toEqual({ code: 'choose-one-shown', params: {} });
    expect(advice('how-often', 'mostly', 'always')).toEqual({ code: 'choose-only-one', params: {} });
  });
});

describe('several choices', () => {
  it('are kept in the order of the options, each once, whatever the order sent', () => {
    expect(reading('which', 'always', 'never', 'always', '')).toEqual(['never', 'always']);
  });

  it('are refused when one is unknown or there are too many', () => {
    expect(reading('which', 'never', 'daily')).toBe('unknown-option');
    expect(reading('which', 'never', 'mostly', 'always')).toBe('too-many');
    expect(advice('which', 'never', 'mostly', 'always')).toEqual({
      code: 'choose-at-most',
      params: { count: 2 },
    });
  });
});

describe('a rating', () => {
  it.each([
    ['0', 0],
    ['10', 10],
    ['11', 'out-of-range'],
    ['-1', 'not-a-number'],
    ['7.5', 'not-a-number'],
    ['1e1', 'not-a-number'],
  ])('«%s» reads as %s', (text, expected) => {
    expect(reading('recommends', text)).toBe(expected);
  });

  it('names its range', () => {
    expect(advice('recommends', '11')).toEqual({
      code: 'choose-number',
      params: { minimum: 0, maximum: 10 },
    });
  });
});

describe('a number', () => {
  it.each([
    ['years', '3,5', 3.5],
    ['years', '3.5', 3.5],
    ['years', ' 4 ', 4],
    ['years', '3.2', 'off-step'],
    ['years', '40.5', 'out-of-range'],
    ['years', 'about five', 'not-a-number'],
    ['years', 'Infinity', 'not-a-number'],
    ['years', '0x10', 'not-a-number'],
    ['years', '1 000', 'not-a-number'],
    ['meetings', '-5', -5],
    ['meetings', '3.0', 3],
    ['meetings', '2.5', 'off-step'],
    ['meetings', '1.000', 'not-a-number'],
  ])('of %s «%s» reads as %s', (id, text, expected) => {
    expect(reading(id, text)).toBe(expected);
  });

  it('is zero, never minus zero, which equality would tell apart after a round trip', () => {
    expect(Object.is(reading('meetings', '-0'), 0)).toBe(true);
  });

  it('says what to do', () => {
    expect(advice('years', 'five')).toEqual({ code: 'enter-number', params: { minimum: 0, maximum: 40 } });
    expect(advice('years', '3.2')).toEqual({
      code: 'enter-number-in-steps',
      params: { minimum: 0, maximum: 40, step: 0.5 },
    });
    expect(advice('meetings', '2.5')).toEqual({
      code: 'enter-whole-number',
      params: { minimum: -5, maximum: 2000 },
    });
  });
});

describe('a date', () => {
  it('is a day of the calendar', () => {
    expect(reading('started', '2028-02-29')).toBe('2028-02-29');
    expect(reading('started', '2027-02-29')).toBe('not-a-date');
    expect(reading('started', '22/11/2026')).toBe('not-a-date');
    expect(reading('started', '2026-11-22T10:00')).toBe('not-a-date');
  });
});

describe('a text', () => {
  it('loses the blanks around it and keeps its lines, with one kind of line end', () => {
    expect(reading('why', '  One.\r\nTwo.\rThree. \n')).toBe('One.\nTwo.\nThree.');
  });

  it('on one line has no line ends', () => {
    expect(reading('name', 'one \r\n two')).toBe('one two');
  });

  it('loses characters that spreadsheets refuse', () => {
    expect(reading('why', 'a\u0000b\u0008c\td')).toBe('abc\td');
    expect(reading('why', 'a\uD800b')).toBe('a\uFFFDb');
  });

  it('is measured as it is kept: line ends count one, blanks around it nothing', () => {
    expect(reading('why', `  ${'x'.repeat(9)}\r\n${'y'.repeat(10)}  `)).toBe(
      `${'x'.repeat(9)}\n${'y'.repeat(10)}`,
    );
  });

  it('is measured in characters, not in UTF-16 units or combining marks', () => {
    expect(reading('name', '😀'.repeat(10))).toBe('😀'.repeat(10));
    expect(reading('name', 'e\u0301'.repeat(10))).toBe('é'.repeat(10));
    expect(reading('name', '😀'.repeat(11))).toBe('too-long');
  });

  it('that is too long says by how much', () => {
    expect(advice('why', 'x'.repeat(32))).toEqual({ code: 'shorten-by', params: { count: 12 } });
    expect(advice('name', 'x'.repeat(11))).toEqual({ code: 'shorten-by', params: { count: 1 } });
  });
});
