import { html, raw } from 'hono/html';
import { itemOptions, type AskedItem } from '../../core/instrument/asked-items.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { ResponseOption } from '../../core/instrument/item.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Speech } from '../messages/translate.ts';
import { fieldProblem, problemAnchor, type FieldProblem } from './error-summary.ts';
import type { Html } from './page.ts';

/** What a form shows besides its items: its language, what was typed, and what is wrong with it. */
export type FormState = {
  speech: Speech;
  instrument: Instrument;
  typed: DraftFields;
  problems: ReadonlyMap<string, FieldProblem>;
  /** What stands above a field of a page that is only looked at. */
  noteOn?: ((field: string) => Html | string) | undefined;
};

type Asked = { text: string; required: boolean; raisesFollowUpOn?: readonly string[] | undefined };

/** The text of an item, and whether it may be left open. */
export const question = ({ say, words }: Speech, { text, required }: Asked): Html =>
  html`${words(text)}${required ? '' : html` <span class="muted">${say('optional')}</span>`}`;

/** What helps to answer, who is told of some answers, and what is wrong with this one. */
export const beside = (
  { say }: Speech,
  help: Html | string | undefined,
  { raisesFollowUpOn }: Pick<Asked, 'raisesFollowUpOn'>,
  problem: FieldProblem | undefined,
): Html =>
  html`${hint(help)} ${raisesFollowUpOn === undefined ? '' : hint(say('followUpRaised'))}
  ${fieldProblem(problem, (advice) => say('problem', { advice }))}`;

export const hint = (text: Html | string | undefined): Html | string =>
  text === undefined ? '' : html`<p class="hint">${text}</p>`;

/** The item's own help in the person's language. */
export const ownHelp = ({ words }: Speech, help: string | undefined): Html | string | undefined =>
  help === undefined ? undefined : words(help);

export const describedBy = (problem: FieldProblem | undefined): Html | string =>
  problem === undefined ? '' : raw(` aria-invalid="true" aria-describedby="${problemAnchor(problem.field)}"`);

/** The options of an item with labels in the person's language; yes, no and not sure are the pages' own words. */
export const labelledOptions = (
  { speech, instrument }: Pick<FormState, 'speech' | 'instrument'>,
  item: AskedItem,
): ResponseOption[] => {
  if (item.kind !== 'yes-no-unsure') return itemOptions(instrument, item);
  const own = new Map([
    ['yes', speech.say('yes')],
    ['no', speech.say('no')],
    ['not-sure', speech.say('notSure')],
  ]);
  return itemOptions(instrument, item).map(({ code, label }) => ({ code, label: own.get(code) ?? label }));
};
