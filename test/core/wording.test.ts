import { describe, expect, it } from 'vitest';
import { AudiencePolicy } from '../../functions/core/instrument/instrument.ts';
import { longDate, monthAndYear, promiseOf } from '../../functions/core/wording.ts';

it('dates are written out, so that no country reads them the other way round', () => {
  expect(longDate('2027-01-05')).toBe('5 January 2027');
  expect(monthAndYear('2027-01-31')).toBe('January 2027');
});

describe('the promise of who sees the answers', () => {
  it('names the smallest group where answers are put together, and only there', () => {
    for (const policy of AudiencePolicy.options) {
      const promise = promiseOf(policy, 7).join(' ');
      expect(promise.includes('fewer than 7 people'), policy).toBe(policy !== 'program-team');
    }
  });

  it('says that admins see whether somebody has answered, unless they read the answers', () => {
    expect(promiseOf('aggregate-only', 5).join(' ')).toContain('whether you have answered, not what');
    expect(promiseOf('program-team', 5).join(' ')).toContain('reads your answers');
  });

  it('keeps what is written in one’s own words out of reports where answers are only put together', () => {
    expect(promiseOf('aggregate-only', 5).join(' ')).toContain('in no report');
  });
});
