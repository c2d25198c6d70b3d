import { html } from 'hono/html';
import type { CalendarDuration } from '../../core/calendar.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { FieldProblem } from '../components/error-summary.ts';
import type { Html } from '../components/page.ts';
import { selectField, textField } from '../components/text-field.ts';
import { fieldText } from '../form-body.ts';
import { ANCHOR_CHOICES, repeatChoices, SIDE_CHOICES, UNIT_CHOICES } from './timeline-choices.ts';

/** What was typed about a line, and why nothing was changed: at its fields, or above all of it. */
export type TimelineForm = {
  typed: DraftFields;
  problems: ReadonlyMap<string, FieldProblem>;
  refusal?: string;
};

type Options = readonly { value: string; label: string }[];

export const lineSelect = (
  { typed, problems }: TimelineForm,
  name: string,
  label: string,
  options: Options,
): Html => selectField({ name, label, options, value: fieldText(typed, name), problem: problems.get(name) });

/** The fields that say when a line is asked. `repeatsNow` is an interval to offer besides the usual ones. */
export const whenFields = (form: TimelineForm, repeatsNow?: CalendarDuration): Html => {
  const number = (name: string, label: string, hint: string) =>
    textField({
      name,
      label,
      type: 'number',
      hint,
      value: fieldText(form.typed, name),
      problem: form.problems.get(name),
    });
  return html`${number('amount', 'How long from there', '0 is the very day; «3», «months», «after», «the start» is three months in.')}
  ${lineSelect(form, 'unit', 'Days, weeks or months', UNIT_CHOICES)}
  ${lineSelect(form, 'side', 'Before or after', SIDE_CHOICES)}
  ${lineSelect(form, 'anchor', 'Of what', ANCHOR_CHOICES)}
  ${number('openForDays', 'Open for how many days', 'From 1 to 120.')}
  ${lineSelect(form, 'repeatEvery', 'Asked again', repeatChoices(repeatsNow))}`;
};

/** Says that nothing was changed, and why; nothing where there is nothing to say. */
export const refusalNotice = (refusal: string | undefined): Html | string =>
  refusal === undefined
    ? ''
    : html`<div class="summary" role="alert" tabindex="-1" autofocus>
        <h2>Nothing was changed</h2>
        <p>${refusal}</p>
      </div>`;
