import { expect, it } from 'vitest';
import { longDate, monthAndYear } from '../../functions/core/wording.ts';

it('dates are written out, so that no country reads them the other way round', () => {
  expect(longDate('2027-01-05', 'en')).toBe('5 January 2027');
  expect(monthAndYear('2027-01-31')).toBe('January 2027');
});
