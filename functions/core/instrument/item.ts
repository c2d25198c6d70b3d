import * as z from 'zod';
import { Role } from '../role.ts';

export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

export const ResponseOption = z.strictObject({
  code: Slug,
  label: z.string().min(1),
  /** What the option counts in a scale; absent where it counts as no answer («Not sure»). */
  score: z.number().optional(),
});
export type ResponseOption = z.infer<typeof ResponseOption>;

const shared = {
  id: Slug,
  text: z.string().min(1),
  help: z.string().optional(),
  required: z.boolean().default(false),
  /** Who is asked; everybody in the audience where absent. */
  roles: z.array(Role).min(1).optional(),
  /** The construct the item measures, in the words of the catalogue. */
  construct: z.string().optional(),
};

/** A name of one of the definition's own sets of response options. */
const optionSet = { options: Slug };

const Statement = z.strictObject({
  kind: z.literal('statement'),
  id: Slug,
  text: z.string().min(1),
  roles: shared.roles,
});
const SingleChoice = z.strictObject({ kind: z.literal('single-choice'), ...shared, ...optionSet });
const SeveralChoices = z.strictObject({
  kind: z.literal('several-choices'),
  ...shared,
  ...optionSet,
  atMost: z.int().min(1).optional(),
});
const Rating = z.strictObject({
  kind: z.literal('rating'),
  ...shared,
  from: z.union([z.literal(0), z.literal(1)]),
  to: z.literal(10),
  lowLabel: z.string().min(1),
  highLabel: z.string().min(1),
});
/** A matrix on a wide screen, one question a row on a phone. Each row is an item of its own. */
const ScaleRows = z.strictObject({
  kind: z.literal('scale-rows'),
  id: Slug,
  text: z.string().min(1),
  help: shared.help,
  required: shared.required,
  roles: shared.roles,
  ...optionSet,
  rows: z
    .array(z.strictObject({ id: Slug, text: z.string().min(1), construct: z.string().optional() }))
    .min(1),
});
const NumberItem = z.strictObject({
  kind: z.literal('number'),
  ...shared,
  minimum: z.number(),
  maximum: z.number(),
  step: z.number().positive().default(1),
  unit: z.string().optional(),
});
const DateItem = z.strictObject({ kind: z.literal('date'), ...shared });
const ShortText = z.strictObject({
  kind: z.literal('short-text'),
  ...shared,
  maxLength: z.int().min(1).max(300),
});
const LongText = z.strictObject({
  kind: z.literal('long-text'),
  ...shared,
  maxLength: z.int().min(1).max(5000),
});

export const Item = z.discriminatedUnion('kind', [
  Statement,
  SingleChoice,
  SeveralChoices,
  Rating,
  ScaleRows,
  NumberItem,
  DateItem,
  ShortText,
  LongText,
]);
export type Item = z.infer<typeof Item>;
export type ItemKind = Item['kind'];
export type ItemOf<Kind extends ItemKind> = Extract<Item, { kind: Kind }>;
