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
  files: z.array(
    z.object({
      name: z.string(),
      /** What to call it in a list; absent where its name and type say enough. */
      title: z.string().optional(),
      contentType: z.string(),
      bytes: z.int(),
    }),
  ),
});
export type ReportPointer = z.infer<typeof ReportPointer>;

/** Where the counts of all answers lie, a file an instrument. */
export const ANSWERS_FOLDER = 'answers/';

/**
 * Whether the file is for the program team only. The counts come from groups of five people on; whatever goes beyond the
 * team would need ten (indicators.md B13).
 */
export const isForTeam = ({ name }: { name: string }): boolean => name.startsWith(ANSWERS_FOLDER);

export const pointerKey = (cohortId: CohortId): string => `cohorts/${cohortId}/latest.json`;

export const reportFolder = (cohortId: CohortId, asOf: PlainDate, watermark: string): string =>
  `cohorts/${cohortId}/${asOf}-${watermark.slice(0, 16)}`;
