import * as z from 'zod';
import { PlainDate } from './calendar.ts';
import type { CohortId } from './ids.ts';

/** Where the newest report of a cohort lies on the shelf, and which files it has. */
export const ReportPointer = z.object({
  asOf: PlainDate,
  watermark: z.string(),
  codeVersion: z.string(),
  /** Folder of the files; reports are never overwritten, each snapshot has its own. */
  folder: z.string(),
  files: z.array(z.object({ name: z.string(), contentType: z.string(), bytes: z.int() })),
});
export type ReportPointer = z.infer<typeof ReportPointer>;

export const pointerKey = (cohortId: CohortId): string => `cohorts/${cohortId}/latest.json`;

export const reportFolder = (cohortId: CohortId, asOf: PlainDate, watermark: string): string =>
  `cohorts/${cohortId}/${asOf}-${watermark.slice(0, 16)}`;
