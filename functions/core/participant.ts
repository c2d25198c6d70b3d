import * as z from 'zod';
import { CohortId, ParticipantId } from './ids.ts';
import { Employment } from './employment.ts';
import { RosterRole } from './role.ts';

/** A member of a cohort's roster, without name or address: this is what analysis works with. */
export const Participant = z.object({
  id: ParticipantId,
  cohortId: CohortId,
  role: RosterRole,
  employment: Employment,
  /** For breakdowns and for balancing the comparison group: site, grade, … */
  attributes: z.record(z.string(), z.string()),
});
export type Participant = z.infer<typeof Participant>;

/** Who a participant is. The only place where a name and an address lie. */
export const Person = z.object({
  id: ParticipantId,
  /** The organization's own key, by which a re-import finds the same person. */
  externalId: z.string(),
  name: z.string(),
  /** Missing only for non-participants, who are never written to. */
  email: z.email().optional(),
  language: z.string().optional(),
});
export type Person = z.infer<typeof Person>;
