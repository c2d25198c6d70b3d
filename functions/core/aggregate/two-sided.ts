import * as z from 'zod';
import { Timepoint } from '../timeline.ts';
import { guarded } from './guarded.ts';

/** How the two sides of a match answer to the same thing, without the matches (indicators.md B3, B4). Limits are at 95 %. */

const limits = { lower: z.number().nullable(), upper: z.number().nullable() };

/** `count` of `of` dyads: mentor and mentee of a match. */
const DyadShare = z.object({ count: z.int(), of: z.int(), share: z.number(), ...limits });

/** Where one side was asked: a wave of the timeline, and the item or scale in it. */
const Place = z.object({ timelineKey: z.string(), measureId: z.string(), text: z.string() });

/** One item or scale that both sides of a match answered on the same options. */
export const TwoSidedView = z.object({
  /** Which list of constructs it is from. */
  family: z.enum(['accountability', 'success', 'competencies']),
  kind: z.enum(['item', 'scale']),
  timepoint: Timepoint,
  mentor: Place,
  mentee: Place,
  /** The lowest and the highest score. */
  ends: z.object({ lowest: z.number(), highest: z.number() }),
  /** The minimum for what is sensitive, where it is above that of the cohort. */
  minimumGroup: z.int().optional(),
  /** Suppressed also where nearly all or nearly none agree on something sensitive. */
  sensitive: z.boolean(),
  group: guarded({
    /** With an answer of both sides. */
    matches: z.int(),
    dyads: z.int(),
    /** Groups of dyads that have no person in common with another. */
    clusters: z.int(),
    /** Mentor less mentee, in the unit of the scores. */
    gap: z.object({ mean: z.number(), ...limits }),
    /** Whether the gap differs from none when all items of the wave are looked at together (Benjamini and Hochberg, q = 0.10); of items. */
    standsOut: z.boolean().optional(),
    /** Of items: the same option, and options two steps or more from each other. */
    agreement: DyadShare.optional(),
    apart: DyadShare.extend({
      /** Of what is sensitive: so few that it is a bound, and `count` the largest count that it stands for. */
      bound: z.literal('at-most').optional(),
    }).optional(),
    /** Beyond chance, by steps; null where everybody chose the same. Absent for few matches and for scales. */
    kappa: z.object({ kappa: z.number().nullable(), ...limits }).optional(),
  }),
});
export type TwoSidedView = z.infer<typeof TwoSidedView>;

/** All shown items of a family in a wave together: of the pairs of answers that dyads gave to them, those that are the same. */
export const OverallAgreement = z.object({
  family: TwoSidedView.shape.family,
  timelineKey: z.string(),
  /** How many items, of how many that both sides were asked. */
  shown: z.int(),
  asked: z.int(),
  group: guarded({ matches: z.int(), agreement: DyadShare }),
});
export type OverallAgreement = z.infer<typeof OverallAgreement>;

/**
 * A share of matches that would tell what single people answered if it were that of nobody or of everybody: near both ends it is a
 * bound. `withheld` is what would follow from the others beside it.
 */
export const CodedShare = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact'), count: z.int(), share: z.number(), ...limits }),
  z.object({ kind: z.literal('at-most'), share: z.number(), upper: z.number() }),
  z.object({ kind: z.literal('at-least'), share: z.number(), lower: z.number() }),
  z.object({ kind: z.literal('withheld') }),
]);
export type CodedShare = z.infer<typeof CodedShare>;

const Assumption = z.object({
  itemId: z.string(),
  text: z.string(),
  group: guarded({
    matches: z.int(),
    dyads: z.int(),
    aligned: CodedShare,
    contradiction: CodedShare,
    unresolved: CodedShare,
    /** More or less often contradicted than the others of the list (q = 0.10); absent where neither can be told. */
    standsOut: z.enum(['more', 'less']).optional(),
    /** Which way round it is contradicted; absent unless both ways have enough matches and people. */
    directions: z.object({ menteeYes: z.int(), mentorYes: z.int() }).optional(),
  }),
});

/** What the two sides take for agreed about confidentiality, in one wave. */
export const Assumptions = z.object({
  timelineKey: z.string(),
  minimumGroup: z.int(),
  items: z.array(Assumption),
  /** Over dyads that answered all assumptions. */
  together: guarded({
    matches: z.int(),
    dyads: z.int(),
    /** At least one contradiction. */
    any: CodedShare,
    /** How many dyads contradict each other `from` to `to` times; so few that a cell would be small are joined. */
    counts: z.array(z.object({ from: z.int(), to: z.int(), dyads: z.int() })),
  }),
  /** People whose own answers contradict each other. */
  selfContradiction: z.array(
    z.object({
      role: z.enum(['mentor', 'mentee']),
      group: guarded({ people: z.int(), share: CodedShare }),
    }),
  ),
});
export type Assumptions = z.infer<typeof Assumptions>;

export const TwoSided = z.object({
  views: z.array(TwoSidedView),
  overall: z.array(OverallAgreement),
  assumptions: z.array(Assumptions),
});
export type TwoSided = z.infer<typeof TwoSided>;
