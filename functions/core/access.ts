import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { ProgramId, UserId } from './ids.ts';

/** Admins run cohorts; leaders read reports and see no roster and no file of answers. */
export const AccessRole = z.enum(['admin', 'leader']);
export type AccessRole = z.infer<typeof AccessRole>;

/** Somebody who signs in (a participant never does). Kept under the hash of the address. */
export const User = z.object({
  id: UserId,
  email: z.email(),
  roles: z.record(ProgramId, AccessRole),
  /** May create programs. */
  mayCreatePrograms: z.boolean(),
  createdAt: Timestamp,
});
export type User = z.infer<typeof User>;

export type Action =
  | 'read-report'
  | 'read-cohort'
  | 'read-answers'
  | 'read-roster'
  | 'manage-cohort'
  | 'manage-team'
  | 'manage-timeline';

const ALLOWED = {
  admin: [
    'read-report',
    'read-cohort',
    'read-answers',
    'read-roster',
    'manage-cohort',
    'manage-team',
    'manage-timeline',
  ],
  leader: ['read-report', 'read-cohort'],
} satisfies Record<AccessRole, Action[]>;

/** Whether the user may do it in this program. A program that one has no part in looks as if it did not exist. */
export const authorize = (
  user: User,
  action: Action,
  programId: ProgramId,
): 'allowed' | 'forbidden' | 'unknown' => {
  const role = user.roles[programId];
  if (role === undefined) return 'unknown';
  const allowed: readonly Action[] = ALLOWED[role];
  return allowed.includes(action) ? 'allowed' : 'forbidden';
};

/** The catalogue of instruments belongs to no program: whoever works with one may read it. */
export const mayReadInstruments = ({ roles }: User): boolean => Object.keys(roles).length > 0;

/** A signed-in browser. Kept under the hash of its cookie. */
export const Session = z.object({ email: z.email(), expiresAt: Timestamp });
export type Session = z.infer<typeof Session>;

/** A sign-in link on its way. Kept under the hash of its token; single use. */
export const SignInLink = z.object({
  email: z.email(),
  /** Hash of the cookie of the browser that asked for it; absent for links printed on one's own machine. */
  browserHash: z.string().optional(),
  expiresAt: Timestamp,
});
export type SignInLink = z.infer<typeof SignInLink>;
