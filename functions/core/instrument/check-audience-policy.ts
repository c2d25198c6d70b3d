import type { Instrument } from './instrument.ts';
import { placedWithEntries } from './placed-items.ts';
import type { Check } from './problem.ts';

/** Answers that a program team reads one by one are read for a reason: some item asks the team to act. */
export const checkAudiencePolicy: Check<Instrument> = (instrument) =>
  instrument.audiencePolicy !== 'program-team' ||
  placedWithEntries(instrument).some(({ item }) => 'raisesFollowUpOn' in item)
    ? []
    : [
        {
          code: 'program-team-without-follow-up',
          pointer: '/audiencePolicy',
          message: 'The program team reads these answers, and no answer asks it to act.',
          suggestion: 'Raise a follow-up on an answer, or choose a policy that shows less.',
        },
      ];
