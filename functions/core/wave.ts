import * as z from 'zod';
import { Timestamp } from './calendar.ts';
import { CohortId, ProgramId, WaveId } from './ids.ts';
import { Role } from './role.ts';
import { Timepoint } from './timeline.ts';

/** The exact survey definition that a wave asks and a response answers. */
export const PinnedInstrument = z.object({
  id: z.string(),
  version: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PinnedInstrument = z.infer<typeof PinnedInstrument>;

/** One measurement occasion of one instrument for one cohort. */
export const Wave = z.object({
  id: WaveId,
  programId: ProgramId,
  cohortId: CohortId,
  timelineKey: z.string(),
  title: z.string(),
  instrument: PinnedInstrument,
  timepoint: Timepoint,
  audience: z.array(Role).min(1),
  opensAt: Timestamp,
  closesAt: Timestamp,
  /** Set when an admin closes the wave before its time. */
  closedEarlyAt: Timestamp.optional(),
  /** Changes with each import of the roster: the wave has to invite whom that roster brought. */
  rosterMark: z.string(),
  /** The mark up to which every invitation and mailing is written; a crash before leaves the two apart and is mended. */
  invitedMark: z.string().optional(),
  /** True once the closing has marked the cohort for aggregation. */
  closingNoticed: z.boolean(),
});
export type Wave = z.infer<typeof Wave>;

/** The moment from which the wave takes no more answers. */
export const closingMoment = (wave: Wave): Timestamp => wave.closedEarlyAt ?? wave.closesAt;

/** Whether people of the roster in force may still lack their invitation. */
export const needsInviting = (wave: Wave): boolean => wave.invitedMark !== wave.rosterMark;

export const isClosed = (wave: Wave, now: Timestamp): boolean => now >= closingMoment(wave);
