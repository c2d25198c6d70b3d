import type { Instrument } from './instrument.ts';
import type { Check, Finding } from './problem.ts';

const neverAsked = ({ moments, event }: Instrument): Finding[] =>
  moments.length > 0 || event !== undefined
    ? []
    : [
        {
          code: 'never-asked',
          pointer: '/moments',
          message: 'Nothing says when this is asked: there is neither a moment nor an event.',
          suggestion: 'Add a moment, or name the event after which it is asked.',
        },
      ];

const equalMoments = ({ moments }: Instrument): Finding[] =>
  moments.flatMap(({ anchor, offset }, m) =>
    moments.findIndex((other) => other.anchor === anchor && other.offset === offset) === m
      ? []
      : {
          code: 'equal-moments' as const,
          pointer: `/moments/${m}`,
          message: `Two moments lie on the same day: ${offset} from ${anchor}.`,
          suggestion: 'Remove one, or give it another offset.',
        },
  );

/** An instrument is asked at some time, and not twice on one day. */
export const checkMoments: Check<Instrument> = (instrument) => [
  ...neverAsked(instrument),
  ...equalMoments(instrument),
];
