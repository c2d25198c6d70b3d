import * as z from 'zod';
import { Moment } from '../timeline.ts';
import { Role } from '../role.ts';
import { Item, ResponseOption, Slug } from './item.ts';

/** Who may see the answers. The first page's promise and the code's refusal are both made from this. */
export const AudiencePolicy = z.enum(['aggregate-only', 'match-after-agreement', 'program-team']);
export type AudiencePolicy = z.infer<typeof AudiencePolicy>;

export const Section = z.strictObject({
  id: Slug,
  title: z.string().min(1),
  intro: z.string().optional(),
  items: z.array(Item).min(1),
});
export type Section = z.infer<typeof Section>;

/** Items scored together: the mean of the options' scores when at least `minimumAnswered` of the items are answered. */
export const Scale = z.strictObject({
  id: Slug,
  title: z.string().min(1),
  items: z.array(Slug).min(1),
  scoring: z.literal('mean'),
  minimumAnswered: z.number().gt(0).max(1),
  /**
   * The items are several looks at one thing, so that it can be asked how well they hold together (Cronbach's alpha). Absent for a
   * list whose items make up the whole between them. Not in the content hash: see definition-hash.
   */
  reflective: z.literal(true).optional(),
});
export type Scale = z.infer<typeof Scale>;

/** The item and codes that say whether a goal was reached (indicators.md B5). */
export const GoalOutcome = z.strictObject({
  item: Slug,
  attained: z.array(Slug).min(1),
  /** Counted as due and not attained. */
  notAttained: z.array(Slug).min(1),
  /** Listed beside the figure, in neither numerator nor denominator. */
  notDue: z.array(Slug),
});
export type GoalOutcome = z.infer<typeof GoalOutcome>;

/** The items of an agreement by which the two sides say how often and how long they mean to meet: what engagement is held against. */
const EngagementItems = z.strictObject({ meetingsPerMonth: Slug, minutesPerMeeting: Slug });

/**
 * What the two sides of a match do with the answers. `comparison`: each answers alone, and sees the other's answers once both have
 * answered and agreed to compare. `agreement`: one side proposes, the others agree to the same words or propose a change.
 */
const BetweenSides = z.enum(['comparison', 'agreement']);

/** An item whose words or options changed, and what the author says of it: the same measure with a reason, or a mapping of codes. */
export const ComparabilityNote = z.strictObject({
  item: Slug,
  /** The version that is compared with. */
  comparableWith: z.int().min(1),
  reason: z.string().min(10),
  /** For changed response options: a code of that version to the code of this one that means the same. */
  mapping: z.record(Slug, Slug).optional(),
  /** The two don't measure the same, the reason says why, and a trend starts anew. */
  newSeries: z.literal(true).optional(),
});
export type ComparabilityNote = z.infer<typeof ComparabilityNote>;

/** A measuring device: one published version of a survey definition. */
export const Instrument = z.strictObject({
  $schema: z.string().optional(),
  /** Notes to whoever edits the file. */
  $comment: z.union([z.string(), z.array(z.string())]).optional(),
  id: Slug,
  version: z.int().min(1),
  language: z.string(),
  title: z.string().min(1),
  /** One sentence on the start page: what the answers are for. */
  purpose: z.string().min(1),
  minutes: z.number().positive(),
  audience: z.array(Role).min(1),
  /** Whether one response is about the participant or about one of their matches. */
  unit: z.enum(['participant', 'match']),
  audiencePolicy: AudiencePolicy,
  betweenSides: BetweenSides.optional(),
  /** Where answers are final once they are sent. Absent, they may be changed until the wave closes. */
  changesAllowed: z.literal(false).optional(),
  engagementItems: EngagementItems.optional(),
  /** When a new program asks it, unless its timeline says otherwise. */
  moments: z.array(Moment),
  /** For an instrument that is asked when something happens, not on a day. */
  event: z.enum(['meeting', 'group-session', 'request', 'placement-end']).optional(),
  /** Where the constructs come from. */
  source: z.string().min(1),
  /** The author's word on how items of this version compare with those of the version before; see compare-versions. */
  comparability: z.array(ComparabilityNote).optional(),
  optionSets: z.record(Slug, z.array(ResponseOption).min(2)),
  sections: z.array(Section).min(1),
  scales: z.array(Scale).default([]),
  goalOutcome: GoalOutcome.optional(),
});
export type Instrument = z.infer<typeof Instrument>;

/** Whether somebody may change what they sent. An agreement is changed by proposing another version to the other side. */
export const mayChangeAnswers = ({ changesAllowed, betweenSides }: Instrument): boolean =>
  changesAllowed !== false && betweenSides !== 'agreement';

/** `success-measures-mentee.v1`: the name of the file and of the translations beside it. */
export const instrumentKey = (instrument: { id: string; version: number }): string =>
  `${instrument.id}.v${instrument.version}`;
