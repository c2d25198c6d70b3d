import type { Instrument } from './instrument.ts';
import { placedWithEntries } from './placed-items.ts';
import type { Check, Finding } from './problem.ts';

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

/** A range holds at least two answers, its upper end among them. Reversed ranges are another check's finding. */
export const checkNumberSteps: Check<Instrument> = (instrument) =>
  placedWithEntries(instrument).flatMap(({ pointer, item }): Finding[] => {
    if (item.kind !== 'number' || item.minimum >= item.maximum) return [];
    const steps = (item.maximum - item.minimum) / item.step;
    if (steps < 1 - 1e-9) {
      return [
        {
          code: 'narrow-range',
          pointer: `${pointer}/step`,
          message: `From ${item.minimum} to ${item.maximum} in steps of ${item.step} there is only one answer.`,
          suggestion: 'Widen the range, or make the step smaller.',
        },
      ];
    }
    if (isWhole(steps)) return [];
    return [
      {
        code: 'step-misses-maximum',
        pointer: `${pointer}/maximum`,
        message: `Steps of ${item.step} from ${item.minimum} never reach ${item.maximum}.`,
        suggestion: 'Choose a maximum that a whole number of steps reaches.',
      },
    ];
  });
