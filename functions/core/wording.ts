import type { PlainDate } from './calendar.ts';
import type { AudiencePolicy } from './instrument/instrument.ts';

const LONG_DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `5 January 2027`. */
export const longDate = (date: PlainDate): string => LONG_DATE.format(new Date(`${date}T00:00:00Z`));

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `January 2027`. */
export const monthAndYear = (date: PlainDate): string => MONTH.format(new Date(`${date}T00:00:00Z`));

/** Who sees the answers, as the first page promises it. The code keeps the same promise: see disclosure-control. */
export const promiseOf = (policy: AudiencePolicy, minimumGroup: number): string[] => {
  const never = `Your answers are only shown together with those of others, never for fewer than ${minimumGroup} people.`;
  const written = 'What you write in your own words appears in no report.';
  const who = 'Program admins see whether you have answered, not what.';
  const promises = {
    'aggregate-only': [never, written, who],
    'match-after-agreement': [
      never,
      'You and the other side of your match can compare your answers once both of you agree to.',
      who,
    ],
    'program-team': ['The program team reads your answers to help you. Nobody else does.'],
  } satisfies Record<AudiencePolicy, string[]>;
  return promises[policy];
};
