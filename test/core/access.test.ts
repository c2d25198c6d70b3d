import { describe, expect, it } from 'vitest';
import { authorize, type Action, type User } from '../../functions/core/access.ts';
import { programIdOf, userIdOf } from '../builders/ids.ts';

const HERE = programIdOf(1);
const user = (roles: User['roles']): User => ({
  id: userIdOf(),
  email: 'ada@example.org',
  roles,
  mayCreatePrograms: true,
  createdAt: '2026-01-01T00:00:00.000Z',
});

const ACTIONS = [
  'read-report',
  'read-cohort',
  'read-answers',
  'read-roster',
  'manage-cohort',
  'manage-team',
] satisfies Action[];
const verdicts = (roles: User['roles']) => ACTIONS.map((action) => authorize(user(roles), action, HERE));

describe('in their own program', () => {
  it('admins may do everything', () => {
    expect(verdicts({ [HERE]: 'admin' })).toEqual(ACTIONS.map(() => 'allowed'));
  });

  it('leaders may read cohorts and reports, no answers and no roster, and change nothing', () => {
    expect(verdicts({ [HERE]: 'leader' })).toEqual([
      'allowed',
      'allowed',
      'forbidden',
      'forbidden',
      'forbidden',
      'forbidden',
    ]);
  });
});

it('a program of others looks as if it did not exist, even to those who may create programs', () => {
  expect(verdicts({})).toEqual(ACTIONS.map(() => 'unknown'));
  expect(verdicts({ [programIdOf(2)]: 'admin' })).toEqual(ACTIONS.map(() => 'unknown'));
});
