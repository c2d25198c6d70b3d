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

/** JSON Logic over the answers given so far, by item id: `{"==": [{"var": "stay-in-contact"}, "yes"]}`. */
export const Condition = z.record(z.string(), z.json());
export type Condition = z.infer<typeof Condition>;

/** What every item may say of when it is asked. Fields that came after the first published versions stay optional: a default would change their hashes. */
const asked = {
  id: Slug,
  text: z.string().min(1),
  help: z.string().optional(),
  /** Who is asked; everybody in the audience where absent. */
  roles: z.array(Role).min(1).optional(),
  /** Asked only while this holds; an answer to an item that is not asked any more is dropped. */
  visibleWhen: Condition.optional(),
  /** About confidentiality or safety: answers are shown from ten people on. Not in the content hash: see definition-hash. */
  sensitive: z.literal(true).optional(),
};
const shared = {
  ...asked,
  required: z.boolean().default(false),
  /** Required while this holds, although `required` is false. */
  requiredWhen: Condition.optional(),
  /** The construct the item measures, in the words of the catalogue. */
  construct: z.string().optional(),
  /** An answer among these codes asks the program team to get in touch; the page says so beside the item. */
  raisesFollowUpOn: z.array(Slug).min(1).optional(),
};

/** A name of one of the definition's own sets of response options. */
const optionSet = { options: Slug };

const Statement = z.strictObject({
  kind: z.literal('statement'),
  id: Slug,
  text: z.string().min(1),
  roles: asked.roles,
  visibleWhen: asked.visibleWhen,
});
const SingleChoice = z.strictObject({ kind: z.literal('single-choice'), ...shared, ...optionSet });
/** Yes, no, not sure: codes `yes`, `no`, `not-sure`. */
const YesNoUnsure = z.strictObject({ kind: z.literal('yes-no-unsure'), ...shared });
const SeveralChoices = z.strictObject({
  kind: z.literal('several-choices'),
  ...shared,
  ...optionSet,
  atMost: z.int().min(1).optional(),
});
/** All options in the person's own order; the answer lists their codes, first choice first. */
const Ranking = z.strictObject({ kind: z.literal('ranking'), ...shared, ...optionSet });
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
  ...asked,
  required: shared.required,
  requiredWhen: shared.requiredWhen,
  ...optionSet,
  rows: z
    .array(
      z.strictObject({
        id: Slug,
        text: z.string().min(1),
        construct: z.string().optional(),
        sensitive: asked.sensitive,
      }),
    )
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

/** What an entry of a repeating group may ask. */
const EntryItem = z.discriminatedUnion('kind', [
  SingleChoice,
  YesNoUnsure,
  Rating,
  NumberItem,
  DateItem,
  ShortText,
  LongText,
]);

/** The same few items for each of several things: goals, milestones, action items. Item ids are unique within the group. */
const RepeatingGroup = z.strictObject({
  kind: z.literal('repeating-group'),
  ...asked,
  required: shared.required,
  requiredWhen: shared.requiredWhen,
  construct: shared.construct,
  /** Under this name the entries are kept for the same participant and match, so that later instruments can show them. */
  keptAs: Slug.optional(),
  /** Offers one entry for each that was kept under this name, with what was kept under the item `nameFrom` as its title. */
  entriesFrom: z.strictObject({ kept: Slug, nameFrom: Slug }).optional(),
  /** What one entry is called, in the singular: `Goal`. */
  entryName: z.string().min(1),
  /** Entries that the page offers at first, and that have to be filled in. */
  minimum: z.int().min(0).max(10),
  maximum: z.int().min(1).max(10),
  items: z.array(EntryItem).min(1),
});

export const Item = z.discriminatedUnion('kind', [
  Statement,
  SingleChoice,
  YesNoUnsure,
  SeveralChoices,
  Ranking,
  Rating,
  ScaleRows,
  NumberItem,
  DateItem,
  ShortText,
  LongText,
  RepeatingGroup,
]);
export type Item = z.infer<typeof Item>;
export type ItemKind = Item['kind'];
export type ItemOf<Kind extends ItemKind> = Extract<Item, { kind: Kind }>;
