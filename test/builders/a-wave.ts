import type { Wave } from '../../functions/core/wave.ts';
import { anInstrument, pinOf } from './an-instrument.ts';
import { cohortIdOf, programIdOf, waveIdOf } from './ids.ts';

/** Open in May 2026 for 21 days, asking `anInstrument` of both sides. */
export const aWave = (changed: Partial<Wave> = {}): Wave => ({
  id: waveIdOf(),
  programId: programIdOf(),
  cohortId: cohortIdOf(),
  timelineKey: 'accountability-checklist-3m',
  title: 'Accountability checklist, 3 months',
  instrument: pinOf(anInstrument()),
  timepoint: 'midline',
  audience: ['mentor', 'mentee'],
  opensAt: '2026-05-01T07:00:00.000Z',
  closesAt: '2026-05-22T07:00:00.000Z',
  rosterMark: 'first',
  invitedMark: 'first',
  closingNoticed: false,
  ...changed,
});
