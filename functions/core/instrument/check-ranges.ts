import type { Instrument } from './instrument.ts';
import type { ItemOf } from './item.ts';
import { placedWithEntries } from './placed-items.ts';
import type { Check, Finding } from './problem.ts';

const isWholeHundredths = (value: number): boolean =>
  Math.abs(value * 100 - Math.round(value * 100)) < 1e-9 && value >= 0.01;

const checkNumber = (item: ItemOf<'number'>, pointer: string): Finding[] => [
  ...(item.minimum < item.maximum
    ? []
    : [
        {
          code: 'reversed-range' as const,
          pointer: `${pointer}/minimum`,
          message: `The range from ${item.minimum} to ${item.maximum} holds no two numbers.`,
          suggestion: 'Make minimum smaller than maximum.',
        },
      ]),
  ...(isWholeHundredths(item.step)
    ? []
    : [
        {
          code: 'fine-step' as const,
          pointer: `${pointer}/step`,
          message: `A step of ${item.step} can't be typed: numbers are read with two decimals at most.`,
          suggestion: 'Use a step of 0.01 or more, in whole hundredths.',
        },
      ]),
];

/** Ranges run upwards, in steps that a person can type. */
export const checkRanges: Check<Instrument> = (instrument) =>
  placedWithEntries(instrument).flatMap(({ pointer, item }) =>
    item.kind === 'number' ? checkNumber(item, pointer) : [],
  );
