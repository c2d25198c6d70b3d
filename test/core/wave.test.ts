import { expect, it } from 'vitest';
import { isClosed, isSealed, phaseOf } from '../../functions/core/wave.ts';
import { aWave } from '../builders/a-wave.ts';

const wave = aWave();
const early = aWave({ closedEarlyAt: '2026-05-10T12:30:00.000Z' });

it.each([
  ['before it closes', wave, '2026-05-22T06:59:59.999Z', 'open'],
  ['from the moment of closing', wave, '2026-05-22T07:00:00.000Z', 'grace'],
  ['until an hour later', wave, '2026-05-22T07:59:59.999Z', 'grace'],
  ['from then on', wave, '2026-05-22T08:00:00.000Z', 'sealed'],
  ['when an admin closes it', early, '2026-05-10T12:30:00.000Z', 'grace'],
  ['an hour after an admin closed it', early, '2026-05-10T13:30:00.000Z', 'sealed'],
] as const)('%s a wave is in its phase', (_when, one, now, phase) => {
  expect(phaseOf(one, now)).toBe(phase);
  expect(isClosed(one, now)).toBe(phase !== 'open');
  expect(isSealed(one, now)).toBe(phase === 'sealed');
});
