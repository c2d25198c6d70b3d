import * as z from 'zod';
import { addToMoment, Timestamp } from './calendar.ts';
import { CohortId, ProgramId, WaveId } from './ids.ts';
import { ReminderNumber } from './reminder-number.ts';
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
  /** The last reminder of which every mailing is written; mended the same way. */
  reminded: ReminderNumber.optional(),
  /** True once the closing has marked the cohort for aggregation. */
  closingNoticed: z.boolean(),
});
export type Wave = z.infer<typeof Wave>;

/** The moment at which the wave closes: from then on its pages open no more. */
export const closingMoment = (wave: Wave): Timestamp => wave.closedEarlyAt ?? wave.closesAt;

/** So long after the closing a form is still taken whose page was opened before. An ISO duration. */
const GRACE = 'PT1H';

/** The moment from which nothing of the wave changes any more, whatever is sent: its answers are a frozen set. */
export const sealingMoment = (wave: Wave): Timestamp => addToMoment(closingMoment(wave), GRACE);

/** So long after its closing what somebody typed or sent is kept for their own eyes, for who comes late to copy it. */
const OWN_TEXTS_KEPT = 'P7D';
export const ownTextsEndAt = (wave: Wave): Timestamp => addToMoment(closingMoment(wave), OWN_TEXTS_KEPT);

/** Whether people of the roster in force may still lack their invitation. */
export const needsInviting = (wave: Wave): boolean => wave.invitedMark !== wave.rosterMark;

export const isClosed = (wave: Wave, now: Timestamp): boolean => now >= closingMoment(wave);

/** Whether it takes no more forms either. Only then may figures of its answers appear. */
export const isSealed = (wave: Wave, now: Timestamp): boolean =>
  isClosed(wave, now) && now >= sealingMoment(wave);

/** Where a wave is in its life: open; closed, but still taking what was opened before; or frozen. */
export type WavePhase = 'open' | 'grace' | 'sealed';
export const phaseOf = (wave: Wave, now: Timestamp): WavePhase =>
  !isClosed(wave, now) ? 'open' : isSealed(wave, now) ? 'sealed' : 'grace';
