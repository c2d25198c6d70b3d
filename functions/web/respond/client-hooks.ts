import { html } from 'hono/html';
import { sha256 } from '../../core/digest.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { Condition } from '../../core/instrument/item.ts';
import { offeredFields } from '../../core/instrument/offered-fields.ts';
import type { Html } from '../components/page.ts';
import { draftLink } from './links.ts';
import type { Journey, NumberedSection } from './place.ts';
import type { Visit } from './visit.ts';

/** The field by which the pages' script says which shape of the page it has. */
export const SHAPE = 'shape';
const SHAPE_LENGTH = 10;

type Conditional = { visibleWhen?: Condition | undefined; requiredWhen?: Condition | undefined };
const depends = ({ visibleWhen, requiredWhen }: Conditional): boolean =>
  visibleWhen !== undefined || requiredWhen !== undefined;

/** Whether answers decide what is asked. */
export const hasConditions = ({ sections }: Instrument): boolean =>
  sections.some(({ items }) =>
    items.some((item) => depends(item) || (item.kind === 'repeating-group' && item.items.some(depends))),
  );

/**
 * A short text that is another one as soon as answers have changed the page of a section: what it shows, what of that is
 * required, and how many sections there are before and after.
 */
export const shapeOf = (
  { instrument }: Visit,
  journey: Journey,
  { section, number }: NumberedSection,
): string => {
  const items = section.items.map((item) => [item.id, 'required' in item && item.required]);
  const fields = offeredFields(instrument, section, journey.typed).map(({ name }) => name);
  const sections = journey.sections.map((one) => one.number);
  return sha256(JSON.stringify([items, fields, sections, number])).slice(0, SHAPE_LENGTH);
};

/** The pages' script, where there is one; never on a page that is only looked at. */
export const clientScript = ({ script, preview }: Visit): Html | string =>
  script === undefined || preview !== undefined ? '' : html`<script type="module" src="${script}"></script>`;

/** What a form tells the script: what to say while it is sent. */
export const sendingHooks = ({ script, speech }: Visit): Html | string =>
  script === undefined ? '' : html`data-sending="${speech.say('oneMoment')}"`;

/** The same for a section: also where its draft is kept, and what to say of that. `{…}` is for the script to fill in. */
export const draftHooks = (visit: Visit, journey: Journey, here: NumberedSection): Html | string => {
  const { script, speech, instrument } = visit;
  const { say } = speech;
  if (script === undefined) return '';
  const shape = hasConditions(instrument) ? html`data-shape="${shapeOf(visit, journey, here)}"` : '';
  return html`data-draft="${draftLink(visit, here.number)}" ${shape}
  data-saved="${say('savedAt', { time: '{time}' })}" data-trying="${say('notSavedYet')}"
  data-left="${say('charactersLeft', { count: '{count}' })}"
  data-over="${say('charactersOver', { count: '{count}' })}"
  data-more="${say('newOnThisPage', { questions: '{questions}' })}" ${sendingHooks(visit)}`;
};
