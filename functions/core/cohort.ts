import * as z from 'zod';
import { PlainDate, Timestamp } from './calendar.ts';
import { CohortId, ProgramId } from './ids.ts';

/** A group of matches that start and end together. */
export const Cohort = z
  .object({
    id: CohortId,
    programId: ProgramId,
    name: z.string().trim().min(1).max(120),
    startsOn: PlainDate,
    endsOn: PlainDate,
    createdAt: Timestamp,
  })
  .refine((cohort) => cohort.startsOn < cohort.endsOn, {
    path: ['endsOn'],
    message: 'a cohort ends after it starts',
  });
export type Cohort = z.infer<typeof Cohort>;
