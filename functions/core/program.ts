import * as z from 'zod';
import { Timestamp, TimeZone } from './calendar.ts';
import { ProgramId } from './ids.ts';
import { TimelineEntry } from './timeline.ts';

/** The smallest group of which anything is shown; a program may ask for more, never for less than three. */
export const LEAST_MINIMUM_GROUP = 3;

export const Program = z.object({
  id: ProgramId,
  name: z.string().trim().min(2).max(120),
  organization: z.string().trim().min(2).max(120),
  timeZone: TimeZone,
  minimumGroup: z.int().min(LEAST_MINIMUM_GROUP).max(50),
  /** Whom a participant can turn to, as shown on every page: a name, an address, a phone number. */
  helpContact: z.string().trim().min(3).max(200),
  timeline: z.array(TimelineEntry),
  /** Keys of lines that were removed. A key names waves for good, so none of them is given to another line. */
  retiredKeys: z.array(z.string()).optional(),
  /** Counts the changes of the timeline, so that two people who change it at once don't undo each other. */
  timelineRevision: z.int().min(1).optional(),
  createdAt: Timestamp,
});
export type Program = z.infer<typeof Program>;
