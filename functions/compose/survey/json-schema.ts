import * as z from 'zod';
import { Instrument, Scale, Section } from '../../core/instrument/instrument.ts';
import { Condition, Item, ResponseOption } from '../../core/instrument/item.ts';
import { Translation } from '../../core/instrument/translation.ts';
import { Moment } from '../../core/timeline.ts';

/** What an editor shows beside a field. */
export const FIELD_NOTES: Readonly<Record<string, string>> = {
  id: 'Stays for good: answers and trends hang on it. Say what it measures, such as meets-regularly.',
  code: 'Stays for good: answers are stored by it.',
  score: 'What the option counts in a scale. Leave it out where the option counts as no answer.',
  text: 'What people read. {{other|your mentor}} is replaced by the name of the other side, or by what stands after the bar.',
  help: 'Stands beside the item in smaller letters.',
  minutes: 'How long it takes, honestly: the first page promises it.',
  unit: 'Of an instrument: whether a response is about the participant or about one match. Of a number: what is counted.',
  audience: 'Who is asked.',
  audiencePolicy: 'Who may see the answers. The first page says so, and the code keeps to it.',
  changesAllowed:
    'Set to false where answers are final once sent. Otherwise people may change them until the wave closes.',
  moments: 'When a new program asks it. Leave it empty and name an event where it is asked on no day.',
  offset: 'From the anchor: P3M is three months after it, -P7D a week before.',
  repeatEvery: 'Asked again at this interval until the cohort ends, such as P1M.',
  roles: 'Who of the audience is asked this; everybody where absent.',
  visibleWhen:
    'JSON Logic over earlier answers: {"==": [{"var": "item-id"}, "code"]}. Asked only while it holds.',
  requiredWhen: 'JSON Logic over earlier answers. Required while it holds.',
  construct: 'What it measures, in the words of the catalogue.',
  raisesFollowUpOn: 'Codes on which the program team gets in touch. The page says so beside the item.',
  sensitive:
    'About confidentiality or safety: answers are shown from ten people on. It may be set after publishing.',
  reflective:
    'The items are several looks at one thing, so reports say how well they hold together (Cronbach’s alpha). It may be set after publishing.',
  options: 'The name of one of the definition’s option sets.',
  keptAs: 'Keeps the entries under this name for later instruments.',
  entriesFrom: 'Offers an entry for each that was kept under a name.',
  comparability: 'How changed items compare with an earlier version.',
};

/** Parts that have a name of their own in the schema. */
const NAMED = {
  condition: Condition,
  item: Item,
  option: ResponseOption,
  section: Section,
  scale: Scale,
  moment: Moment,
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema with a note at every field that there is one for. */
const noted = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(noted);
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).map(([name, value]) => {
    if (name !== 'properties' || !isObject(value)) return [name, noted(value)];
    const fields = Object.entries(value).map(([field, inner]) => {
      const description = Object.hasOwn(FIELD_NOTES, field) ? FIELD_NOTES[field] : undefined;
      const below = noted(inner);
      return [field, description === undefined || !isObject(below) ? below : { description, ...below }];
    });
    return [name, Object.fromEntries(fields)];
  });
  return Object.fromEntries(entries);
};

/** In draft 7, which every editor understands. Fields with a default may be left out of a file. */
const schemaOf = (schema: z.ZodType, title: string): unknown => {
  const names = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(NAMED)) names.add(part, { id });
  const generated = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', metadata: names });
  return noted({ title, ...generated });
};

/** The files in `survey-definitions/schema/`, by name. A definition that names one in `$schema` is completed by editors. */
export const jsonSchemas = (): Record<string, unknown> => ({
  'instrument.schema.json': schemaOf(Instrument, 'Survey definition'),
  'translation.schema.json': schemaOf(Translation, 'Translation of a survey definition'),
});
