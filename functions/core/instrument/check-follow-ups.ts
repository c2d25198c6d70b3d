import { closedValues } from './closed-values.ts';
import type { Instrument } from './instrument.ts';
import { placedWithEntries } from './placed-items.ts';
import type { Check, Finding } from './problem.ts';

/** A follow-up is raised on answers that can be given. */
export const checkFollowUps: Check<Instrument> = (instrument) =>
  placedWithEntries(instrument).flatMap(({ pointer, item }): Finding[] => {
    const codes = 'raisesFollowUpOn' in item ? (item.raisesFollowUpOn ?? []) : [];
    if (codes.length === 0) return [];
    const at = `${pointer}/raisesFollowUpOn`;
    const values = closedValues(instrument, item)?.map(String);
    if (values === undefined) {
      // An option set that does not exist is another check's finding.
      if ('options' in item) return [];
      return [
        {
          code: 'follow-up-without-options',
          pointer: at,
          message: `«${item.id}» has no response options that could ask for a follow-up.`,
          suggestion: 'Ask a choice beside it, and raise the follow-up on one of its codes.',
        },
      ];
    }
    return codes.flatMap((code, c) =>
      values.includes(code)
        ? []
        : {
            code: 'follow-up-unknown-code' as const,
            pointer: `${at}/${c}`,
            message: `«${code}» is no answer to «${item.id}».`,
            suggestion: `Name one of: ${values.join(', ')}.`,
          },
    );
  });
