import * as z from 'zod';
import { PlainDate } from '../calendar.ts';
import { Role } from '../role.ts';
import { guarded } from './guarded.ts';

/** How a cohort's matches meet, without persons (indicators.md B2). Shares are from 0 to 1, limits are at 95 %. */

const limits = { lower: z.number().nullable(), upper: z.number().nullable() };

/** A share over things that come in matches, with matches as clusters. No limits where there is nothing to estimate them from. */
export const MatchShare = guarded({
  /** Matches with at least one such thing. */
  matches: z.int(),
  count: z.int(),
  of: z.int(),
  share: z.number(),
  ...limits,
});
export type MatchShare = z.infer<typeof MatchShare>;

/** A share of matches or people, each counted once. */
const CountedShare = guarded({ count: z.int(), of: z.int(), share: z.number(), ...limits });

/**
 * Coverage in the months of 30 days since matches began, from month `from` to month `to`, both included. Months with too few
 * matches are joined with those beside them, so that no remainder follows by subtraction from the whole.
 */
export const CoverageMonths = z.object({
  from: z.int(),
  to: z.int(),
  /** Matches whose cadence elapsed in these months. */
  matches: z.int(),
  share: z.number(),
  ...limits,
});
export type CoverageMonths = z.infer<typeof CoverageMonths>;

/** The first days after a match began by which a first meeting is asked for. */
export const FIRST_MEETING_DAYS = [14, 30] as const;

const FirstMeeting = guarded({
  matches: z.int(),
  met: z.int(),
  /** In days. Null where fewer than half have met, and a limit where the curve does not reach it. */
  median: z.number().nullable(),
  ...limits,
  within: z.array(
    z.object({
      days: z.int(),
      /** Matches that had met by then, or were observed for that long. */
      known: z.int(),
      share: z.number(),
      ...limits,
    }),
  ),
});

/** What people of a role got to, in order. Whoever is on the roster is enrolled; that is what the shares are of. */
export const FunnelStage = z.enum(['matched', 'first-meeting', 'halfway-survey', 'end-survey']);
export type FunnelStage = z.infer<typeof FunnelStage>;

export const FunnelStep = z.object({
  role: Role,
  stage: FunnelStage,
  /** A survey that has not closed: who answers it is not settled yet. */
  pending: z.boolean(),
  ofEnrolled: CountedShare,
  /** Those who got here, of those who got to the stage before. Absent at the first stage. */
  ofPrevious: CountedShare.optional(),
});
export type FunnelStep = z.infer<typeof FunnelStep>;

export const EngagementAggregate = z.object({
  /** The day that the figures stand for: the last Sunday, or the end of the cohort. */
  asOf: PlainDate,
  /** Whether anybody logs meetings at all. Without any log nothing can be said of meetings. */
  anyLogged: z.boolean(),
  coverage: MatchShare,
  /** Of the matches in `coverage`, how many are held against a cadence of their own, and how many against every 30 days. */
  cadences: guarded({ own: z.int(), standard: z.int() }),
  coverageMonths: z.array(CoverageMonths),
  /** Meetings in the time of the matches that have begun; `logged` is held, moved and called off together. */
  meetings: guarded({ matches: z.int(), logged: z.int(), held: z.int(), moved: z.int(), cancelled: z.int() }),
  /** Of meetings held, those that both sides confirm. */
  confirmed: MatchShare,
  /** Of meetings logged, those that were not held. */
  fellThrough: MatchShare,
  /** Of open matches observed for two cadences or more, those that met in the last two. */
  active: CountedShare,
  /** Open matches that are younger than that. */
  tooEarly: z.int(),
  firstMeeting: FirstMeeting,
  funnel: z.array(FunnelStep),
});
export type EngagementAggregate = z.infer<typeof EngagementAggregate>;
